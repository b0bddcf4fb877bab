// How far two written names are evidence for one name, in bits, with nothing else known of the two people: what agrees by its rarity and its rule,
// less what each side says that the other does not. For lists of names; a record's name is weighed by the weights table instead.
import { type Alignment, align } from './align.ts';
import type { ReadName } from './read-name.ts';

/** Two names disagree: so much for saying different things at all, and so much for each bit of what is said. */
const CONFLICT_COST = 3;
const CONFLICT_SHARE = 0.7;
/** A conflict of this many bits is whole, and takes away so much of what the rest agrees on: brothers agree on the rest as well. */
const WHOLE_CONFLICT = 2;
const CONFLICT_TAKES = 0.6;
/** A name that is merely shorter has left something out: a middle name in Viet Nam, which is done every day, elsewhere a part of the name itself. */
const SHORTER_SHARE = 0.7;
const SHORTER_COST = 1;
const MIDDLE_SHARE = 0.35;
/** Nobody in Myanmar leaves out a part of his name: each is the name. */
const INDIVISIBLE_SHARE = 1.1;
const INDIVISIBLE_COST = 3;
const NOTHING_COST = 3;
const SHUFFLED_COST = 3;
/** What is nearly one name is nearly always another. */
const UNLIKE_COST = 7;
const OTHER_MARKS_COST = 6;
const LEAST = -12;
const MOST = 20;
/** Odds, in bits, that two names someone thought worth comparing are one. */
const PRIOR_BITS = -2;

export interface SameName {
  /** -12 to 20. */
  readonly bits: number;
  /** 0..1, of the bits alone. */
  readonly probability: number;
  readonly alignment: Alignment;
}

export function compareNamePair(a: ReadName, b: ReadName): SameName {
  const alignment = align(a, b);
  const bits = sameNameBits(alignment, shorterCost(a, b, Math.abs(alignment.leftOver[0] - alignment.leftOver[1])));
  return { bits, probability: 1 / (1 + 2 ** -(bits + PRIOR_BITS)), alignment };
}

function shorterCost(a: ReadName, b: ReadName, more: number): number {
  const either = (language: string) => a.language === language || b.language === language;
  if (either('vie')) return more * MIDDLE_SHARE;
  if (either('mya')) return more * INDIVISIBLE_SHARE + Math.min(1, more) * INDIVISIBLE_COST;
  return more * SHORTER_SHARE + Math.min(1, more) * SHORTER_COST;
}

function sameNameBits({ support, leftOver, shuffled, quality, rule }: Alignment, shorter: number): number {
  const low = Math.min(...leftOver);
  const conflict = Math.min(1, low / WHOLE_CONFLICT);
  const agreed = support * (1 - CONFLICT_TAKES * conflict) - conflict * CONFLICT_COST - low * CONFLICT_SHARE;
  const bits = agreed - shorter - (shuffled ? SHUFFLED_COST : 0) - doubt(rule, quality);
  return Math.min(MOST, Math.max(LEAST, bits));
}

function doubt(rule: Alignment['rule'], quality: number): number {
  if (rule === 'none') return NOTHING_COST;
  return rule === 'other-marks' ? OTHER_MARKS_COST : (1 - quality) * UNLIKE_COST;
}
