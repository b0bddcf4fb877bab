// Words of a name or place in any script other than Han, each as written and in plain Latin. Burmese has no spaces inside a name, so there each
// written syllable is a word.
import { burmeseSyllables } from './myanmar.ts';
import { latinWords } from './plain.ts';
import { thaiOrLaoWord } from './thai-lao.ts';

export interface Word {
  readonly raw: string;
  readonly latin: string;
}

const BURMESE = /[\u1000-\u109F]/;
const THAI_OR_LAO = /[\u0E00-\u0EFF]/;
const NO_LATIN = /[\u1780-\u17FF]/;

export function latinOf(text: string): Word[] {
  return text
    .split(/[\s\-.,/()·・‧“”"]+/u)
    .filter((word) => word !== '')
    .flatMap(wordsOf);
}

function wordsOf(raw: string): Word[] {
  if (BURMESE.test(raw)) return burmeseSyllables(raw).map((latin) => ({ raw: latin, latin }));
  if (THAI_OR_LAO.test(raw)) return [{ raw, latin: thaiOrLaoWord(raw) }];
  if (NO_LATIN.test(raw)) return [{ raw, latin: latinWords(raw).join('') }];
  const words = latinWords(raw);
  return words.length === 1 ? [{ raw, latin: words[0] ?? '' }] : words.map((latin) => ({ raw: latin, latin }));
}
