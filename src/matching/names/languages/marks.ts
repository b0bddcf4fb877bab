// Tone and vowel marks of a Latin word, apart from its letters.
import { isAscii, latinWords } from '../../text/plain.ts';

const COMBINING = /\p{Script=Inherited}/gu;

/** Combining marks in order: of `Hưng` the horn, of `Hùng` the grave. */
export function marksOf(text: string): string {
  if (isAscii(text)) return '';
  return (text.normalize('NFD').match(COMBINING) ?? []).join('');
}

/** Letters and marks apart, so that `Hoà` and `Hòa` are one. */
export function markedLetters(text: string): string {
  return `${latinWords(text).join('')} ${marksOf(text)}`;
}
