// A written name -> tokens that can be compared across scripts. Order is kept for display only: clans, surnames and given names change places
// at every border, so nothing below depends on it.
import type { Name } from '../../domain/people/name.ts';
import type { NameReference } from '../reference.ts';
import { latinOf, type Word } from '../text/latin-of.ts';
import { clean, lettersOf } from '../text/plain.ts';
import { createHanTokens } from './han-tokens.ts';
import { clearLanguage, createLanguageGuesser } from './languages/guess.ts';
import { marksOf } from './languages/marks.ts';
import { createLatinTokens } from './latin-tokens.ts';
import type { NameLanguage, Rarity } from './rarity.ts';
import { createSpanMaker, type NamePart } from './spans/span-maker.ts';
import type { NameToken, Span } from './tokens.ts';

export type { NameToken, Span } from './tokens.ts';

export interface ReadName {
  readonly written: string;
  readonly kind: Name['kind'];
  readonly tokens: readonly NameToken[];
  readonly spans: readonly Span[];
  /** The likeliest. */
  readonly language: NameLanguage;
  readonly marks: string;
  /** Has Latin letters, and no Chinese characters that were read. */
  readonly latin: boolean;
  /** All letters run together, to see "the same letters" at once. */
  readonly letters: string;
  /** Sum of the bits of what is not a title. */
  readonly bits: number;
}

export interface NameReader {
  /** `inChina`: the record is held there, so a Latin name without marks may be the pinyin of a Vietnamese name's characters. */
  read(name: Name, inChina?: boolean): ReadName;
}

/** Names repeat, within a file and across a service's life; those met last are kept whole, so many of each kind. */
const REMEMBERED = 25_000;
/** An editor's note within a name, such as a footnote mark. */
const NOTE = /\[[^[\]]*\]/gu;
const LATIN = /\p{Script=Latin}/u;
const HAN = /\p{Script=Han}/u;

interface Read {
  readonly tokens: readonly NameToken[];
  readonly parts: readonly NamePart[];
  readonly language: NameLanguage;
}

export function createNameReader(reference: NameReference, rarity: Rarity): NameReader {
  const latin = createLatinTokens(reference, rarity);
  const hanTokens = createHanTokens(reference, rarity);
  const guesser = createLanguageGuesser(reference, latin.isPinyin);
  const spanMaker = createSpanMaker();
  const inside = new Map<Name['kind'], Map<string, ReadName>>();
  const outside = new Map<Name['kind'], Map<string, ReadName>>();

  function readLatin(name: Name, text: string, inChina: boolean): Read {
    const words = latinOf(text);
    const nickname = name.kind === 'nickname';
    if (name.script !== 'latin') {
      const language = name.language ?? 'und';
      return { tokens: latin.of(words, { language, chinese: false, nickname }), parts: NO_PARTS, language };
    }
    const cut = words.map((word) => latin.cutPinyin(word.latin));
    const syllables = cut.flatMap((one) => one ?? []);
    const pinyin = syllables.length > 1 && cut.every((one) => one !== undefined);
    const guess = name.language
      ? { language: name.language, probability: 1 }
      : guesser.guess(pinyin ? syllables : words.map((word) => word.latin));
    const { language } = guess;
    const clear = clearLanguage(guess);
    const chinese = name.language !== 'vie';
    // Wu Shiling, taken down from 武氏玲, is Vũ Thị Linh.
    if (pinyin && chinese && (inChina || clear === 'zho')) {
      const each = syllables.map((one): Word => ({ raw: one, latin: one }));
      return { tokens: latin.of(each, { language: 'zho', chinese: true, nickname }), parts: NO_PARTS, language };
    }
    return { tokens: latin.of(words, { language: clear, chinese, nickname }), parts: NO_PARTS, language };
  }

  function readNew(name: Name, inChina: boolean): ReadName {
    const text = clean(name.written).toLowerCase().replace(NOTE, ' ');
    const han = HAN.test(text);
    const { tokens, parts, language } = han
      ? { ...hanTokens(text, name.kind === 'nickname'), language: 'zho' }
      : readLatin(name, text, inChina);
    let bits = 0;
    for (const one of tokens) if (!one.title) bits += one.bits;
    return {
      written: name.written,
      kind: name.kind,
      tokens,
      spans: spanMaker.of(tokens, parts, name.script === 'latin' && name.language === 'vie'),
      language,
      marks: marksOf(text),
      latin: !tokens.some((token) => token.han) && LATIN.test(name.written),
      letters: lettersOf(text),
      bits,
    };
  }

  return {
    read(name, inChina = false) {
      const remembered = memoryOf(inChina ? inside : outside, name.kind);
      const known = remembered.get(name.written);
      if (known) return known;
      const read = readNew(name, inChina);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(name.written, read);
      return read;
    },
  };
}

function memoryOf(memories: Map<Name['kind'], Map<string, ReadName>>, kind: Name['kind']): Map<string, ReadName> {
  const known = memories.get(kind);
  if (known) return known;
  const memory = new Map<string, ReadName>();
  memories.set(kind, memory);
  return memory;
}

const NO_PARTS: readonly NamePart[] = [];
