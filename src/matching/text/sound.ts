// Spellings that sound alike in one of the region's languages, folded together. Sources: Hanyu Pinyin's regional mergers (zh/z, sh/s, ch/c,
// -ng/-n); Vietnamese mergers (d/gi, tr/ch, s/x, y/i); the by-ear Latin of Burmese, Thai, Lao and Khmer (RTGS,
// MLCTS and their everyday variants: ht/t, hs/s, ph/p, ch/j, v/w, l/r, aye/ay/e, oo/u, aung/oung).

import { FOLDS, type FoldStep, type SoundLanguage } from './folds.ts';

const STEPS: readonly FoldStep[] = [
  [/^gi(?=[aeou])/, 'd'],
  [/aung|oung|awng|eung|ung|ong/g, 'on'],
  [/aye|ay|ai|ae|ei|ey|ea/g, 'e'],
  [/aw(?![aeiou])|ao|au|oe/g, 'o'],
  [/([aeo])r(?![aeiou])/g, '$1'],
  [/ph|f|hp/g, 'p'],
  [/tch|tr|zh|ch|gy|ky|j|z/g, 'c'],
  [/sh|hs|x/g, 's'],
  [/th|ht|dh/g, 't'],
  [/qu(?=[aeioy])/g, 'kv'],
  [/q(?!u)/g, 'c'],
  [/kh|hk|q/g, 'k'],
  [/gh/g, 'g'],
  [/h(?=[lmnw])/g, ''],
  [/w/g, 'v'],
  [/r/g, 'l'],
  [/n[gh]$/, 'n'],
  [/oo|ou|uu/g, 'u'],
  [/ee|ie|y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

const memory = new Map<string, string>();
const MEMORY_LIMIT = 200_000;

/** `phuong` and `fuong`, `htay` and `tay`, `xayavong` and `sayavong` become one. Equal folds mean "sounds alike", not "same". */
export function soundOf(plain: string): string {
  const known = memory.get(plain);
  if (known !== undefined) return known;
  const folded = STEPS.reduce((text, [pattern, by]) => text.replace(pattern, by), plain);
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(plain, folded);
  return folded;
}

const byLanguage = new Map<SoundLanguage, Map<string, string>>();
const NO_SOUND = '';

/**
 * The word as each language hears it, in a fixed order. Where the script tells the language only that one is filled, so that Burmese ထွေး and
 * Latin Thwe are not taken for one because they would be in Thai. Two words sound alike when they do so in one language: `sharesSound`.
 */
export function soundsOf(plain: string, language?: SoundLanguage | 'lao'): readonly string[] {
  const own = language === 'lao' ? 'tha' : language;
  return LANGUAGES.map((one) => (own === undefined || own === one ? soundIn(one, plain) : NO_SOUND));
}

export function sharesSound(a: readonly string[], b: readonly string[]): boolean {
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] !== NO_SOUND && a[at] === b[at]) return true;
  }
  return false;
}

function soundIn(language: SoundLanguage, plain: string): string {
  const known = byLanguage.get(language) ?? new Map<string, string>();
  const before = known.get(plain);
  if (before !== undefined) return before;
  const folded = FOLDS[language].reduce((text, [pattern, by]) => text.replace(pattern, by), plain);
  if (known.size >= MEMORY_LIMIT) known.clear();
  byLanguage.set(language, known.set(plain, folded));
  return folded;
}

const LANGUAGES: readonly SoundLanguage[] = ['mya', 'tha', 'khm', 'vie', 'zho'];

const COARSE: readonly FoldStep[] = [
  [/(?<=.)h/g, ''],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/g/g, 'k'],
  [/s/g, 'c'],
  [/[ei]+/g, 'e'],
  [/a[aou]*/g, 'a'],
  [/[ou][aou]*/g, 'o'],
  [/[mn]$/, 'n'],
  [/[ptkc]$/, 't'],
];

/** A still coarser fold for keys only, where meeting too many costs time and meeting too few loses a person. */
export function skeletonOf(plain: string): string {
  return COARSE.reduce((text, [pattern, by]) => text.replace(pattern, by), soundOf(plain));
}

/** Rough syllables of a plain word, so that `yinghong` meets `ying hong`: an onset, its vowels, and a coda that no vowel follows. */
export function syllablesOf(plain: string): string[] {
  return plain.match(/[^aeiouy]*[aeiouy]+(?:[^aeiouy]+$|(?:ng|nh|ch|[nmktp])(?=[^aeiouy]))?|[^aeiouy]+$/g) ?? [];
}
