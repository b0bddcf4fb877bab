// A score never travels without these. Bits are log2 Bayes factors: +3 makes the pair eight times as likely, -3 an eighth.

export const FEATURES = [
  'name',
  'birth',
  'sex',
  'origin',
  'father',
  'mother',
  'relatives',
  'event',
  'route',
  'height',
  'blood',
  'marks',
  'ids',
  'phones',
  'clues',
  'attributes',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Verdict = 'supports' | 'contradicts' | 'blank' | 'neutral';

/**
 * What decided a level, plain enough to be put into words of any language later: `a` and `b` are the two values that were met (the missing
 * record's first), the rest is named by the feature. Lists are ids, such as of ideas in common. Personal, as the values are.
 */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

/** One row of an explanation. */
export interface Evidence {
  readonly feature: Feature;
  /** What the two values were to each other, a fixed word of the weights table such as `exact` or `within-1-year`. */
  readonly level: string;
  readonly bits: number;
  readonly verdict: Verdict;
  /** The rule that fired and the values it compared, in plain English; empty when blank. Personal: sealed at rest, withheld by tier. */
  readonly because: string;
  readonly facts: Facts;
  /** The two values compared, as written; empty strings when blank. Personal too. */
  readonly values: readonly [string, string];
}

export interface PairScore {
  /** Calibrated posterior, 0..1. */
  readonly probability: number;
  /** Sum of the bits, without the prior. */
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  readonly weightsVersion: string;
}

/** Pairs below this are not suggested; `match` and the service share it. */
export const PROBABILITY_FLOOR = 0.05;
