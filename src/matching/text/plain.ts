// Any script to plain Latin letters, the common ground on which spellings meet. Never shown to anyone.
import anyAscii from 'any-ascii';
import { unicodeOf } from './scripts/zawgyi.ts';

/** Text beyond this is not compared: it bounds the work that one hostile cell can cause. */
const LONGEST_COMPARED = 400;
const BURMESE = /[\u1000-\u109F]/;
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;
const BEYOND_ASCII = /[^\0-\x7F]/;
/** What most texts have nothing of, so that one look is enough. */
const SURROGATE_OR_INVISIBLE = /[\uD800-\uDFFF\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Nothing has to be folded in it. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** NFC, Burmese in Unicode, without invisible characters and lone surrogates, cut to a length that every comparison can afford. */
export function clean(text: string): string {
  const cut = text.slice(0, LONGEST_COMPARED);
  if (isAscii(cut)) return cut;
  const visible = SURROGATE_OR_INVISIBLE.test(cut) ? cut.replace(LONE_SURROGATE, '').replace(INVISIBLE, '') : cut;
  const seen = visible.normalize('NFC');
  return BURMESE.test(seen) ? unicodeOf(seen) : seen;
}

/** Lower-case ASCII words of a Latin text: `Nguyễn Đức` -> `['nguyen', 'duc']`. Apostrophes join, everything else parts. */
export function latinWords(text: string): string[] {
  const seen = clean(text);
  const letters = (isAscii(seen) ? seen : anyAscii(seen)).toLowerCase().replace(/['’`]/g, '');
  return letters.split(/[^a-z]+/).filter((word) => word !== '');
}

/** All letters and digits run together, in their own script without case and diacritics: equal means "the same letters". */
export function lettersOf(text: string): string {
  const seen = clean(text);
  if (isAscii(seen)) return seen.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return seen
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
