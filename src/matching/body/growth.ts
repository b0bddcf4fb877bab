// Median height by age and sex, to compare a child's height with the same child's years later. Medians of the WHO Child Growth Standards (2006, lengths
// to 24 months, heights to 60 months) and the WHO Reference 2007 (5 to 19 years), rounded to half a centimetre.
import type { Sex } from '../../domain/people/person-record.ts';

/** Centimetres at whole years from birth to nineteen. */
const GIRLS = [
  49, 74, 86, 95, 102.5, 109.5, 115, 121, 126.5, 132.5, 138.5, 145, 151, 156.5, 160, 161.5, 162.5, 163, 163, 163,
];
const BOYS = [
  50, 75.5, 87, 96, 103.5, 110, 116, 121.5, 127.5, 132.5, 138, 143, 149, 156, 163, 169, 173, 175, 176, 176.5,
];
/** Over the first two years growth bends so much that whole years do not tell it: every third month. */
const GIRLS_EARLY = [49, 60, 65.5, 70, 74, 77.5, 80.5, 83.5, 86];
const BOYS_EARLY = [50, 61.5, 67.5, 72, 75.5, 79, 82, 84.5, 87];
const QUARTERS = 4;

/** Undefined sex: the mean of girls and boys. Ages beyond nineteen are grown up. */
export function medianHeight(age: number, sex: Sex | undefined): number {
  if (sex === 'female') return along(age, GIRLS, GIRLS_EARLY);
  if (sex === 'male') return along(age, BOYS, BOYS_EARLY);
  return (along(age, GIRLS, GIRLS_EARLY) + along(age, BOYS, BOYS_EARLY)) / 2;
}

function along(age: number, years: readonly number[], quarters: readonly number[]): number {
  const grown = Math.max(0, age);
  const early = grown * QUARTERS;
  return early < quarters.length - 1 ? between(quarters, early) : between(years, grown);
}

function between(values: readonly number[], at: number): number {
  const last = values[values.length - 1] ?? 0;
  const from = values[Math.floor(at)] ?? last;
  const to = values[Math.floor(at) + 1] ?? last;
  return from + (to - from) * (at - Math.floor(at));
}
