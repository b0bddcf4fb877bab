// Burmese script to the Latin spellings that families and officials use, syllable by syllable. Rules of our own after the sound values in J. Okell,
// "A Guide to the Romanization of Burmese" (1971) and BGN/PCGN 1970: an onset with its medials and a rhyme with its killed final. Of the three
// tones names write one only: the creaky one after a nasal (တင် Tin, တင့် Tint). What has several everyday spellings gets them all.
import {
  BARE,
  CLOSED,
  FINAL_CLASS,
  GLIDED,
  INDEPENDENT,
  INNER_ONSETS,
  ONSETS,
  OPEN,
  OTHER_ONSETS,
  ROUNDED,
} from './myanmar-letters.ts';

export interface Syllable {
  /** As written, in Unicode. */
  readonly raw: string;
  /** The likeliest everyday spelling. */
  readonly latin: string;
  /** Other everyday spellings of the same syllable. */
  readonly others: readonly string[];
  /** Behind another syllable of the same word, where it is spelled otherwise: voiced, or with the r of Pali. */
  readonly inner?: string;
}

const SYLLABLE =
  /([\u1000-\u1021\u103F])([\u103B-\u103E]*)([\u102B-\u1032\u1036-\u1038]*)(?:([\u1000-\u1021])\u1037?(?:\u103A\u1039?|\u1039)([\u1037\u1038]*))?\u103A?([\u1037\u1038]*)/gu;
/** The digit zero, typed for the letter that looks like it. */
const ZERO_FOR_WA = /\u1040(?=[\u102B-\u1032\u1036\u103B-\u103E]|[\u1000-\u1021]\u1037?\u103A)/gu;
const ONE_SYLLABLE = new RegExp(SYLLABLE.source, 'u');
const NASAL_MARK = '\u1036';
const CREAKY = '\u1037';
const MOST_OTHERS = 7;

/** Syllables of Shan, Karen and Mon titles, and one that is voiced in every name, spelled as their bearers do. */
const CONVENTIONAL: Readonly<Record<string, readonly string[]>> = {
  စိုင်း: ['sai'],
  ဆိုင်း: ['saing', 'hsaing', 'seng', 'hseng'],
  နန်း: ['nan', 'nang'],
  နန့်: ['nant'],
  မန်း: ['man', 'mahn'],
  ကြီး: ['gyi', 'kyi'],
  ဗိုလ်: ['bo'],
  စဝ်: ['sao'],
  အူး: ['oo', 'u'],
};

/** The written syllables of a text in Unicode, each with its spellings. */
export function burmeseSyllables(text: string): Syllable[] {
  const spelled = text
    .replace(ZERO_FOR_WA, 'ဝ')
    .replace(/[\u1023-\u102A]/gu, (letter) => INDEPENDENT[letter] ?? letter);
  return Array.from(spelled.matchAll(SYLLABLE), ([written]) => known(written)).filter(({ latin }) => latin !== '');
}

const memory = new Map<string, Syllable>();
const MEMORY_LIMIT = 20_000;

function known(written: string): Syllable {
  const before = memory.get(written);
  if (before) return before;
  const [listed, ...others] = CONVENTIONAL[written] ?? [];
  const reading = listed === undefined ? readSyllable(written) : { raw: written, latin: listed, others };
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(written, reading);
  return reading;
}

function readSyllable(written: string): Syllable {
  const [, letter = '', medials = '', signs = '', killed = ''] = ONE_SYLLABLE.exec(written) ?? [];
  const final = killed || (signs.includes(NASAL_MARK) ? NASAL_MARK : '');
  const vowels = signs.replace(/[\u1036-\u1038]/gu, '').replace(/\u102B/gu, '\u102C');
  const onsets = onsetsOf(letter, medials);
  const spoken = rhymesOf(onsets[0] ?? '', letter === 'ဝ', medials.includes('ွ'), vowels, final);
  const rhymes = written.includes(CREAKY) ? spoken.map(creakyOf) : spoken;
  const [latin = '', ...others] = new Set(onsets.flatMap((onset) => rhymes.map((rhyme) => joined(onset, rhyme))));
  const soft = medials === '' ? INNER_ONSETS[letter] : undefined;
  return {
    raw: written,
    latin,
    others: others.slice(0, MOST_OTHERS),
    ...(soft !== undefined && { inner: joined(soft, rhymes[0] ?? '') }),
  };
}

function rhymesOf(onset: string, wa: boolean, medialWa: boolean, vowels: string, final: string): readonly string[] {
  const key = vowels + (FINAL_CLASS[final] ?? final);
  const bare = onset === '' ? BARE[key] : undefined;
  if (bare) return bare;
  if (wa || medialWa) return roundedRhymes(key, medialWa);
  const plain = plainRhymes(key, vowels);
  // Shan and Pali words keep their m: ခမ်း Kham.
  return key === 'N' && (final === 'မ' || final === NASAL_MARK) ? [...plain, 'am'] : plain;
}

function plainRhymes(key: string, vowels: string): readonly string[] {
  return OPEN[key] ?? CLOSED[key] ?? OPEN[vowels] ?? ['a'];
}

function roundedRhymes(key: string, medial: boolean): readonly string[] {
  const rounded = ROUNDED[key];
  if (rounded) return rounded;
  return medial ? plainRhymes(key, '').map((rhyme) => `w${rhyme}`) : plainRhymes(key, '');
}

function joined(onset: string, rhyme: string): string {
  return onset.endsWith('w') && rhyme.startsWith('w') ? onset + rhyme.slice(1) : onset + rhyme;
}

function creakyOf(rhyme: string): string {
  return rhyme.endsWith('n') || rhyme.endsWith('ng') ? `${rhyme.replace(/g$/, '')}t` : rhyme;
}

function onsetsOf(letter: string, medials: string): string[] {
  const glide = /[ျြ]/u.test(medials);
  const breathed = medials.includes('ှ');
  if (breathed && (letter === 'ရ' || letter === 'ယ' || (glide && (letter === 'လ' || letter === 'သ')))) return ['sh'];
  const plain = ONSETS[letter] ?? '';
  const bases = OTHER_ONSETS[letter] === undefined ? [plain] : [plain, OTHER_ONSETS[letter]];
  const glided = glide ? bases.flatMap((base) => GLIDED[base] ?? (base === 'g' ? ['gy', 'j'] : `${base}y`)) : bases;
  return breathed ? glided.flatMap((base) => (base === 'w' ? ['hw', 'wh'] : [`h${base}`])) : glided;
}
