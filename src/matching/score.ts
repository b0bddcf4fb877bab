// Findings x weights -> evidence in bits, their sum, and the posterior probability.
import { type Evidence, FEATURES, type Feature, type PairScore, type Verdict } from '../domain/match/evidence.ts';
import { bitsBy } from './bits.ts';
import { COMPARISONS, canonical } from './comparisons.ts';
import { sentenceOf } from './explain/sentence.ts';
import { ENGLISH } from './explain/words/en.ts';
import type { Prepared } from './prepared.ts';
import { weightOf } from './weigh.ts';
import type { Weights } from './weights.ts';

const AS_WEIGHED: NonNullable<Weights['calibration']> = { slope: 1, shift: 0 };
/** Bits nearer to nothing than this neither support nor contradict. */
const NEUTRAL_BITS = 0.15;

/** The numbers alone, for pairs that will most likely not be kept. Identical to those of `explainPair`. */
export interface Weighed {
  readonly probability: number;
  readonly weight: number;
}

export function weighPair(a: Prepared, b: Prepared, weights: Weights): Weighed {
  const weight = weightOf(a, b, weights);
  return { weight, probability: posterior(weight, weights) };
}

export function explainPair(a: Prepared, b: Prepared, weights: Weights): PairScore {
  const [first, second] = canonical(a, b);
  const evidence = FEATURES.map((feature) => evidenceOf(feature, first, second, weights, first !== a));
  const weight = evidence.reduce((sum, row) => sum + row.bits, 0);
  return { probability: posterior(weight, weights), weight, evidence, weightsVersion: weights.version };
}

/** A level that a pair shows, and the bits it is worth under the weights in use. */
export interface ShownLevel {
  readonly feature: Feature;
  readonly level: string;
  readonly bits: number;
}

/** Of the features that both records tell something of: what calibration counts. */
export function levelsOf(a: Prepared, b: Prepared, weights: Weights): ShownLevel[] {
  const [first, second] = canonical(a, b);
  const bits = bitsBy(weights);
  return FEATURES.flatMap((feature) => {
    const finding = COMPARISONS[feature].compare(first, second);
    return finding ? [{ feature, level: finding.level, bits: bits[feature].of(finding) }] : [];
  });
}

function evidenceOf(feature: Feature, first: Prepared, second: Prepared, weights: Weights, turned: boolean): Evidence {
  const { compare, tell } = COMPARISONS[feature];
  const finding = compare(first, second);
  if (!finding) return { feature, level: 'blank', bits: 0, verdict: 'blank', because: '', facts: {}, values: ['', ''] };
  const { level } = finding;
  const bits = bitsBy(weights)[feature].of(finding);
  const { values, facts } = tell(first, second, finding);
  return {
    feature,
    level,
    bits,
    verdict: verdictOf(bits),
    because: sentenceOf(ENGLISH, { feature, level, facts }) ?? level,
    facts,
    values: turned ? [values[1], values[0]] : values,
  };
}

/** The weight from which a pair has this probability: minus infinity for 0. */
export function leastWeight(probability: number, weights: Weights): number {
  if (probability <= 0) return Number.NEGATIVE_INFINITY;
  // A pair that rounding puts a hair's breadth below is not to be lost.
  const { slope, shift } = weights.calibration ?? AS_WEIGHED;
  return (Math.log2(probability / (1 - probability)) - shift) / slope - weights.priorBits - 1e-9;
}

export function posterior(weight: number, weights: Weights): number {
  const { slope, shift } = weights.calibration ?? AS_WEIGHED;
  return 1 / (1 + 2 ** -(slope * (weight + weights.priorBits) + shift));
}

function verdictOf(bits: number): Verdict {
  if (bits > NEUTRAL_BITS) return 'supports';
  return bits < -NEUTRAL_BITS ? 'contradicts' : 'neutral';
}
