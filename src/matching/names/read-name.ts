// A written name -> tokens that can be compared across scripts. Order is kept for display only: clans, surnames and given names change places
// at every border, so nothing below depends on it.
import type { Name } from '../../domain/people/name.ts';
import { latinOf } from '../text/latin-of.ts';
import { clean, latinWords, lettersOf } from '../text/plain.ts';
import { skeletonOf, soundOf, syllablesOf } from '../text/sound.ts';
import { hanCharacters, pinyinOfName, vietnameseByPinyin } from './han.ts';
import type { Rarity } from './rarity.ts';

export interface NameToken {
  /** As written, lower case, diacritics kept. */
  readonly raw: string;
  /** Plain Latin readings, the likeliest first. */
  readonly forms: readonly string[];
  readonly sounds: readonly string[];
  /** Bits that agreeing on it exactly is worth. */
  readonly bits: number;
  /** Bits that agreeing on its sound alone is worth; a Han character shares its sound with others. */
  readonly soundBits: number;
  readonly title: boolean;
  readonly han: boolean;
}

/** One token, or up to three neighbours read as one word: `than da` is also `thanda`. */
export interface Span extends NameToken {
  readonly start: number;
  readonly count: number;
  /** Combining marks in order, to tell Hưng from Hùng. */
  readonly marks: string;
}

export interface ReadName {
  readonly written: string;
  readonly kind: Name['kind'];
  readonly tokens: readonly NameToken[];
  readonly spans: readonly Span[];
  readonly marks: string;
  /** All letters run together, to see "the same letters" at once. */
  readonly letters: string;
  /** Sum of the bits of what is not a title. */
  readonly bits: number;
  /** Syllable skeletons, for keys; each list is one way to read the name. */
  readonly readings: readonly (readonly string[])[];
}

export interface NameReader {
  /** `inChina`: the record is held there, so a Latin name without marks may be the pinyin of a Vietnamese name's characters. */
  read(name: Name, inChina?: boolean): ReadName;
}

/** A name longer than this is a sentence, and is compared by its beginning. */
const MOST_TOKENS = 10;
const MOST_JOINED = 3;
/** What not knowing the character costs, in bits, where a sound is traced back through several. */
const GUESSED_COST = 1.5;
/** A title tells little: it comes and goes with age and rank. */
const TITLE_BITS = 1;

export function createNameReader(given: {
  readonly rarity: Rarity;
  readonly honorifics: ReadonlySet<string>;
  readonly sinoVietnamese: ReadonlyMap<string, string>;
  readonly hanShares: ReadonlyMap<string, number>;
}): NameReader {
  const { rarity, honorifics, sinoVietnamese } = given;
  const vietnameseOf = vietnameseByPinyin(given.hanShares, sinoVietnamese);

  function hanTokens(text: string): NameToken[] {
    const characters = hanCharacters(text).slice(0, MOST_TOKENS);
    const sounds = pinyinOfName(characters);
    return characters.map((character, at) => {
      const vietnamese = latinWords(sinoVietnamese.get(character) ?? '').join('');
      const forms = unique([sounds[at] ?? '', vietnamese]);
      const title = honorifics.has(character) && (at === 0 ? characters.length > 1 : character === '氏');
      const soundBits = Math.min(rarity.han(character), rarity.latin(forms[0] ?? ''));
      return token({ raw: character, forms, bits: rarity.han(character), soundBits, title, han: true });
    });
  }

  function wordTokens(words: readonly { raw: string; latin: string }[]): NameToken[] {
    return words
      .filter((word) => word.latin !== '')
      .slice(0, MOST_TOKENS)
      .map(({ raw, latin }, at, all) => {
        const title =
          (honorifics.has(raw) || honorifics.has(latin)) && all.length > 1 && (at === 0 || isParticle(latin));
        const bits = rarity.latin(latin);
        return token({ raw, forms: [latin], bits, soundBits: bits, title, han: false });
      });
  }

  // Wu Shiling, taken down from 武氏玲, is Vũ Thị Linh. Undefined unless every syllable of the name is pinyin.
  function pinyinTokens(text: string): NameToken[] | undefined {
    const syllables = latinWords(text).flatMap(syllablesOf).slice(0, MOST_TOKENS);
    if (syllables.length < 2 || !syllables.every((one) => vietnameseOf.has(one))) return undefined;
    return syllables.map((syllable, at) => {
      const bits = rarity.latin(syllable);
      const forms = unique([syllable, ...(vietnameseOf.get(syllable) ?? [])]);
      const soundBits = Math.max(TITLE_BITS, bits - GUESSED_COST);
      return token({ raw: syllable, forms, bits, soundBits, title: syllable === 'shi' && at > 0, han: false });
    });
  }

  return {
    read(name, inChina = false) {
      const text = clean(name.written).toLowerCase();
      const han = hanCharacters(text).length > 0;
      const guessed = inChina && name.script === 'latin' && !name.language ? pinyinTokens(text) : undefined;
      const tokens = han ? hanTokens(text) : (guessed ?? wordTokens(latinOf(text)));
      const counted = tokens.filter((one) => !one.title);
      return {
        written: name.written,
        kind: name.kind,
        tokens,
        spans: spansOf(tokens),
        marks: marksOf(text),
        letters: lettersOf(text),
        bits: counted.reduce((sum, one) => sum + one.bits, 0),
        readings: readingsOf(counted.length > 0 ? counted : tokens),
      };
    },
  };
}

function token(given: Omit<NameToken, 'sounds'>): NameToken {
  const bits = given.title ? Math.min(given.bits, TITLE_BITS) : given.bits;
  return { ...given, bits, soundBits: Math.min(bits, given.soundBits), sounds: given.forms.map(soundOf) };
}

function spansOf(tokens: readonly NameToken[]): Span[] {
  return tokens.flatMap((only, start) => {
    const spans: Span[] = [{ ...only, start, count: 1, marks: marksOf(only.raw) }];
    for (let count = 2; count <= MOST_JOINED && start + count <= tokens.length; count += 1) {
      const joined = tokens.slice(start, start + count);
      if (!joined.some((one) => one.title)) spans.push(joinedSpan(joined, start));
    }
    return spans;
  });
}

function joinedSpan(joined: readonly NameToken[], start: number): Span {
  const form = joined.map((one) => one.forms[0] ?? '').join('');
  const sum = (of: (one: NameToken) => number) => joined.reduce((total, one) => total + of(one), 0);
  return {
    raw: joined.map((one) => one.raw).join(''),
    forms: [form],
    sounds: [soundOf(form)],
    bits: sum((one) => one.bits),
    soundBits: sum((one) => one.soundBits),
    title: false,
    han: joined.some((one) => one.han),
    start,
    count: joined.length,
    marks: '',
  };
}

const COMBINING = /\p{Script=Inherited}/gu;

function marksOf(text: string): string {
  return (text.normalize('NFD').match(COMBINING) ?? []).join('');
}

// Particles that stand inside a name: Thị, Văn, and the A of Hmong men. The others are titles only at its head.
function isParticle(latin: string): boolean {
  return latin === 'thi' || latin === 'van' || latin === 'a';
}

function readingsOf(tokens: readonly NameToken[]): string[][] {
  const ways = Math.min(2, Math.max(0, ...tokens.map((one) => one.forms.length)));
  return Array.from({ length: ways }, (_, way) =>
    tokens
      .flatMap((one) => syllablesOf(one.forms[way] ?? one.forms[0] ?? '').map(skeletonOf))
      .filter((part) => part !== ''),
  );
}

function unique(forms: readonly string[]): string[] {
  return [...new Set(forms)].filter((form) => form !== '');
}
