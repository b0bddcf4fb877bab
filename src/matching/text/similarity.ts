// Closeness of two short strings, 0..1: Jaro-Winkler (W. E. Winkler, 1990), which forgives late letters and swaps, as names want.
import { similarity } from 'talisman/metrics/jaro-winkler.js';

/** Longer strings are cut: the measure is quadratic and no name token is longer. */
export const LONGEST_COMPARED = 32;

export function closeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const [first, second] = a < b ? [a, b] : [b, a];
  return similarity(first.slice(0, LONGEST_COMPARED), second.slice(0, LONGEST_COMPARED));
}
