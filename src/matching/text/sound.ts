// Spellings that sound alike: first in any of the region's languages at once, which is what keys and indexes go by, then in each by itself, which
// decides. The sources are those of folds.ts, whose mergers the first fold takes together.

import { FOLDS, type FoldStep, type SoundLanguage } from './folds.ts';

/** Each with the letters of which a word has one at least, or the step leaves it as it is; none for a step that may change any word. */
const STEPS: readonly (readonly [...FoldStep, letters: string])[] = [
  [/([^aeiou])\1+/g, '$1', ''],
  [/^gi(?=[aeou])/, 'd', 'g'],
  [/ai(?=y[aeiou])/g, 'a', 'y'],
  [/(?<=[ei])w(?![aeiou])/g, 'o', 'w'],
  [/(?<=[^aeiou])er(?![aeiouy])/g, 'o', 'r'],
  [/([oi][nk])e(?![aeiouy])/g, '$1', 'e'],
  [/nhnh/g, 'nh', 'h'],
  [/t?s+/g, 's', 's'],
  [/([aeiou])l(?![aeiouyl])/g, '$1n', 'l'],
  [/aung|oung|awng|eung|ung|ong/g, 'on', 'g'],
  [/aye|ay|ai|ae|ei|ey|ea/g, 'e', 'eiy'],
  [/aw(?![aeiou])|ao|au|oe/g, 'o', 'ouw'],
  [/([aeo])r(?![aeiou])/g, '$1', 'r'],
  [/ph|f|hp/g, 'p', 'fp'],
  [/tch|tr|zh|ch|gy|ky|j|z/g, 'c', 'hjryz'],
  [/sh|hs|x/g, 's', 'hx'],
  [/th|ht|dh/g, 't', 'h'],
  [/qu(?=[aeioy])/g, 'kv', 'q'],
  [/q(?!u)/g, 'c', 'q'],
  [/kh|hk|q/g, 'k', 'hq'],
  [/(?<=[aeiou])[cd](?![aeiouylrvc])/g, 't', 'cd'],
  [/gh/g, 'g', 'h'],
  [/h(?=[lmnw])/g, '', 'h'],
  [/w/g, 'v', 'w'],
  [/r/g, 'l', 'r'],
  [/n[gh]$/, 'n', 'gh'],
  [/oo|ou|uu/g, 'u', 'ou'],
  [/ee|ie|y/g, 'i', 'ey'],
  [/(.)\1+/g, '$1', ''],
];

const A = 'a'.charCodeAt(0);
const LETTERS = 26;
/** Every word has it. */
const ANY = 1 << LETTERS;

const memory = new Map<string, string>();
const MEMORY_LIMIT = 200_000;

/** `phuong` and `fuong`, `htay` and `tay`, `xayavong` and `sayavong` become one. Equal folds mean "sounds alike", not "same". */
export function soundOf(plain: string): string {
  const known = memory.get(plain);
  if (known !== undefined) return known;
  const folded = foldedInAll(plain);
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(plain, folded);
  return folded;
}

const MASKED_STEPS = STEPS.map(([pattern, by, letters]) => ({ pattern, by, needed: lettersIn(letters) || ANY }));

function foldedInAll(plain: string): string {
  let text = plain;
  let has = lettersIn(text) | ANY;
  for (const { pattern, by, needed } of MASKED_STEPS) {
    if ((has & needed) === 0) continue;
    const folded = text.replace(pattern, by);
    if (folded === text) continue;
    text = folded;
    has = lettersIn(text) | ANY;
  }
  return text;
}

/** One bit for each letter from a to z. */
function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) - A;
    if (letter >= 0 && letter < LETTERS) letters |= 1 << letter;
  }
  return letters;
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
