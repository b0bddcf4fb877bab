// Spellings that sound alike: first in any of the region's languages at once, which is what keys and indexes go by, then in each by itself, which
// decides. The sources are those of folds.ts, whose mergers the first fold takes together.

import { FOLDS, type FoldStep, type SoundLanguage } from './folds.ts';

const STEPS: readonly FoldStep[] = [
  [/([^aeiou])\1+/g, '$1'],
  [/^gi(?=[aeou])/, 'd'],
  [/ai(?=y[aeiou])/g, 'a'],
  [/(?<=[ei])w(?![aeiou])/g, 'o'],
  [/(?<=[^aeiou])er(?![aeiouy])/g, 'o'],
  [/([oi][nk])e(?![aeiouy])/g, '$1'],
  [/nhnh/g, 'nh'],
  [/t?s+/g, 's'],
  [/([aeiou])l(?![aeiouyl])/g, '$1n'],
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
  [/(?<=[aeiou])[cd](?![aeiouylrvc])/g, 't'],
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

const byLanguage = new Map(
  (Object.keys(FOLDS) as SoundLanguage[]).map((language) => [language, new Map<string, string>()]),
);

/**
 * Whether the language hears the two as one; any of them, where it is not known. Stricter than `soundOf`, which knows no language: Burmese Thwe and
 * Htwe are two names, and a Thai may have written either for the other.
 */
export function heardAlike(a: string, b: string, language?: SoundLanguage | 'lao'): boolean {
  if (a === b) return true;
  if (language !== undefined) return alikeIn(language === 'lao' ? 'tha' : language, a, b);
  for (const one of byLanguage.keys()) if (alikeIn(one, a, b)) return true;
  return false;
}

function alikeIn(language: SoundLanguage, a: string, b: string): boolean {
  return soundIn(language, a) === soundIn(language, b);
}

function soundIn(language: SoundLanguage, plain: string): string {
  const known = byLanguage.get(language);
  const before = known?.get(plain);
  if (before !== undefined) return before;
  const folded = FOLDS[language].reduce((text, [pattern, by]) => text.replace(pattern, by), plain);
  if (known && known.size >= MEMORY_LIMIT) known.clear();
  known?.set(plain, folded);
  return folded;
}
