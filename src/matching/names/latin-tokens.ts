// Tokens of a name in Latin letters, or in a script that src/matching/text turns into them.
import type { NameReference } from '../reference.ts';
import type { Word } from '../text/latin-of.ts';
import { pinyinOfName, vietnameseByPinyin } from './han.ts';
import { cantoneseReadings } from './languages/cantonese.ts';
import { marksOf } from './languages/marks.ts';
import { createPinyinCutter, type PinyinCutter } from './languages/pinyin.ts';
import { hokkienSpellings } from './languages/southern-min.ts';
import { isVietnameseSyllable, regionalTwins } from './languages/vietnamese.ts';
import { wadeGilesReadings } from './languages/wade-giles.ts';
import type { NameLanguage, Rarity } from './rarity.ts';
import { isTitleRole, type NameRole, rolesOf } from './roles.ts';
import type { NameRule } from './rules.ts';
import { lookupOf, type NameToken, nextNumber, soundOfForm } from './tokens.ts';

const LATIN_LETTERS = /^[\p{Script=Latin}\p{M}'’`]+$/u;
const MOST_TOKENS = 10;
const TITLE_BITS = 1;
const REMEMBERED = 100_000;

export interface LatinName {
  /** Of the whole name, `und` where it is not clear. */
  readonly language: NameLanguage;
  /** Latin letters that may stand for characters. */
  readonly chinese: boolean;
  readonly nickname: boolean;
}

interface Reading {
  readonly raw: string;
  readonly latin: string;
  readonly others: Word['others'];
  readonly inner: Word['inner'];
  readonly script: Word['language'];
  readonly role: NameRole;
  readonly language: NameLanguage;
  readonly chinese: boolean;
  /** How the whole name is spelled, where that is known: `pinyin`. */
  readonly from: string;
}

interface Known {
  readonly read: Reading;
  readonly token: NameToken;
}

export interface LatinTokens {
  isPinyin(plain: string): boolean;
  /** Its pinyin syllables; undefined where it is none. */
  cutPinyin: PinyinCutter;
  of(words: readonly Word[], name: LatinName): NameToken[];
}

export function createLatinTokens(reference: NameReference, rarity: Rarity): LatinTokens {
  const vietnameseOf = vietnameseByPinyin(reference.hanShares, reference.sinoVietnamese);
  const isPinyin = (plain: string) => vietnameseOf.has(plain);
  const cutPinyin = createPinyinCutter(isPinyin);
  const wadeGiles = wadeGilesReadings(vietnameseOf.keys());
  const cantonese = cantoneseReadings(new Set([...reference.cantonese.values()].flat()));
  const surnames = surnamesBySpelling(reference);
  const remembered = new Map<string, Known[]>();

  function formsOf(given: Reading): ReadonlyMap<string, NameRule> {
    const { latin: plain, raw, others = [], chinese } = given;
    const ways = new Map<string, NameRule>([[plain, LATIN_LETTERS.test(raw) ? 'same-token' : 'romanised']]);
    const add = (form: string, rule: NameRule) => {
      if (!ways.has(form)) ways.set(form, rule);
    };
    for (const other of others) add(other, 'romanised');
    if (isVietnameseSyllable(plain)) for (const twin of regionalTwins(plain)) add(twin, 'regional-twin');
    for (const name of reference.nicknames.get(plain) ?? []) add(name, 'nickname');
    if (chinese) addChinese(given, add);
    return ways;
  }

  function addChinese({ latin: plain, language, from }: Reading, add: (form: string, rule: NameRule) => void): void {
    const each = (readings: readonly string[] | undefined, rule: NameRule, system = '') => {
      for (const one of readings ?? []) add(`${system}${one}`, rule);
    };
    each(wadeGiles.get(plain), 'wade-giles');
    each(cantonese.get(plain), 'cantonese', 'y:');
    each(surnames.get(plain), 'surname-abroad', 's:');
    if (language === 'zho' && from === 'pinyin') each(vietnameseOf.get(plain), 'sino-vietnamese-pinyin');
  }

  // What is no syllable of Chinese or Vietnamese may be a foreign name, which characters would write down by its sound.
  function isForeign({ latin, script }: Reading): boolean {
    return script !== undefined || !isSyllabic(latin);
  }

  function isSyllabic(plain: string): boolean {
    return isVietnameseSyllable(plain) || wadeGiles.has(plain) || cutPinyin(plain) !== undefined;
  }

  function tokenOf(given: Reading): NameToken {
    const known = remembered.get(given.raw);
    const before = known?.find(({ read }) => isSameReading(read, given));
    if (before) return before.token;
    const token = newToken(given);
    if (known) known.push({ read: given, token });
    else {
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(given.raw, [{ read: given, token }]);
    }
    return token;
  }

  function newToken(given: Reading): NameToken {
    const { raw, latin, role, language } = given;
    const ways = formsOf(given);
    const forms = [...ways.keys()];
    const rules = [...ways.values()];
    const sounds = forms.map(soundOfForm);
    const own = rarity.latin(latin, language);
    const title = isTitleRole(role);
    const bits = title ? Math.min(own, TITLE_BITS) : own;
    const lookup = lookupOf(raw, forms, sounds);
    return {
      number: nextNumber(),
      raw,
      written: raw,
      forms,
      rules,
      sounds,
      keys: lookup.keys,
      filter: lookup.filter,
      shortest: lookup.shortest,
      longest: lookup.longest,
      phones: undefined,
      marks: marksOf(raw),
      bits,
      soundBits: bits,
      role,
      title,
      han: false,
      script: given.script,
      inner: given.inner,
      syllabic: !isForeign(given),
      marked: NONE,
    };
  }

  return {
    isPinyin,
    cutPinyin,
    of(words, { language, chinese, nickname }) {
      const some = words.filter((word) => word.latin !== '').slice(0, MOST_TOKENS);
      const pinyin =
        language === 'zho' && some.length > 1 && some.every((word) => vietnameseOf.has(word.latin)) ? 'pinyin' : '';
      const titles = some.map((word, at) => isTitle(reference, word, language, at, some.length));
      const roles = rolesOf({ language, titles, surname: language === 'vie' ? 1 : 0, nickname });
      return some.map((word, at) =>
        tokenOf({
          raw: word.raw,
          latin: word.latin,
          others: word.others,
          inner: word.inner,
          script: word.language,
          language,
          chinese,
          from: pinyin,
          role: roles[at] ?? 'unknown',
        }),
      );
    },
  };
}

// The Tày surname Ma and the Burmese title Ma are two things: a title of another language than the name's is none.
function isTitle(
  { honorifics }: NameReference,
  { raw, latin }: Word,
  language: NameLanguage,
  at: number,
  count: number,
): boolean {
  const languages = honorifics.get(raw) ?? honorifics.get(latin);
  if (!languages || count === 1 || (at > 0 && !isParticle(latin))) return false;
  return language === 'und' || languages.some((one) => one === language || regionOf(one) === regionOf(language));
}

/** Languages of one country lend each other their titles. */
function regionOf(language: NameLanguage): string {
  return REGIONS.findIndex((languages) => languages.includes(language)).toString();
}
const REGIONS: readonly string[] = ['mya shn kar kac mnw', 'tha lao', 'vie hmn'];

// Particles that stand inside a name: Thị, Văn, and the A of Hmong men. The others are titles only at its head.
function isParticle(latin: string): boolean {
  return latin === 'thi' || latin === 'van' || latin === 'a';
}

function surnamesBySpelling({ surnamesAbroad, hokkien }: NameReference): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (surname: string, spelling: string) => {
    const known = found.get(spelling) ?? [];
    if (!known.includes(surname)) found.set(spelling, [...known, surname]);
  };
  for (const [surname, spellings] of surnamesAbroad) {
    for (const spelling of spellings) add(surname, spelling);
    add(surname, pinyinOfName([...surname]).join(''));
  }
  for (const [surname, readings] of hokkien) {
    for (const spelling of readings.flatMap(hokkienSpellings)) add(surname, spelling);
  }
  return found;
}

/** Of one written word. */
function isSameReading(a: Reading, b: Reading): boolean {
  return (
    a.role === b.role &&
    a.language === b.language &&
    a.chinese === b.chinese &&
    a.from === b.from &&
    a.latin === b.latin
  );
}
const NONE: readonly never[] = [];
