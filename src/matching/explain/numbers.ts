// Bits and probabilities as text, in the digits of a language.
import type { Words } from './words.ts';

type Digits = Pick<Words, 'number'>;

/** `+3.2`, `−0.4`, `0`: with its sign, and to a tenth. */
export function bitsText({ number }: Digits, bits: number): string {
  const tenths = Number(Math.abs(bits || 0).toFixed(1));
  const sign = tenths === 0 ? '' : bits > 0 ? '+' : '\u2212';
  return `${sign}${Number.isFinite(tenths) ? number(tenths) : '∞'}`;
}

const NEARLY = 0.9999;

/** `42%`, `0.35%`, `> 99.99%`: what is nearly sure is not called sure. */
export function percentText({ number }: Digits, probability: number): string {
  if (probability > NEARLY) return `> ${number(NEARLY * 100)}%`;
  if (probability < 1 - NEARLY) return `< ${number(0.01)}%`;
  const percent = probability * 100;
  const digits = percent < 1 || percent > 99 ? 2 : percent < 10 || percent > 90 ? 1 : 0;
  return `${number(Number(percent.toFixed(digits)))}%`;
}
