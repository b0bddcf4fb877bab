// Findings x weights -> evidence in bits, their sum, and the posterior probability.
import { type Evidence, FEATURES, type Feature, type PairScore, type Verdict } from '../domain/match/evidence.ts';
import type { PersonRecord } from '../domain/people/person-record.ts';
import { sentenceOf } from './explain/sentence.ts';
import { ENGLISH } from './explain/words/en.ts';
import { compareAttributes } from './features/attributes.ts';
import { compareBirth } from './features/birth.ts';
import { compareClues } from './features/clues.ts';
import { compareEvents } from './features/event.ts';
import { compareFathers, compareMothers, compareRelatives } from './features/family.ts';
import type { Comparison, Finding } from './features/finding.ts';
import { compareMarks } from './features/marks.ts';
import { compareNames } from './features/name.ts';
import { compareIds, comparePhones } from './features/numbers.ts';
import { compareOrigin } from './features/origin.ts';
import { compareBlood, compareHeight, compareSex } from './features/person.ts';
import { compareRoute } from './features/route.ts';
import type { Prepared } from './prepared.ts';
import type { Weights } from './weights.ts';

const COMPARISONS: Readonly<Record<Feature, Comparison>> = {
  name: compareNames,
  birth: compareBirth,
  sex: compareSex,
  origin: compareOrigin,
  father: compareFathers,
  mother: compareMothers,
  relatives: compareRelatives,
  event: compareEvents,
  route: compareRoute,
  height: compareHeight,
  blood: compareBlood,
  marks: compareMarks,
  ids: compareIds,
  phones: comparePhones,
  clues: compareClues,
  attributes: compareAttributes,
};

const AS_WEIGHED: NonNullable<Weights['calibration']> = { slope: 1, shift: 0 };
/** Bits nearer to nothing than this neither support nor contradict. */
const NEUTRAL_BITS = 0.15;

/** The numbers alone, for pairs that will most likely not be kept. Identical to those of `explainPair`. */
export interface Weighed {
  readonly probability: number;
  readonly weight: number;
}

export function weighPair(a: Prepared, b: Prepared, weights: Weights): Weighed {
  const [first, second] = canonical(a, b);
  let weight = 0;
  for (const feature of FEATURES) {
    const finding = COMPARISONS[feature](first, second);
    if (finding) weight += bitsOf(feature, finding, weights);
  }
  return { weight, probability: posterior(weight, weights) };
}

const NAMES: readonly Feature[] = ['name', 'father', 'mother', 'relatives'];
const BUT_NAMES = FEATURES.filter((feature) => !NAMES.includes(feature));
const POSITION = Object.fromEntries(FEATURES.map((feature, at) => [feature, at])) as Readonly<Record<Feature, number>>;

/**
 * The weight of `weighPair`, or undefined where it is less than `least`. Names cost most to compare, so they come last, and not at all where even
 * `mostOfNames` bits, which their features together are known not to exceed, would not be enough.
 */
export function weighAtLeast(
  a: Prepared,
  b: Prepared,
  weights: Weights,
  least: number,
  mostOfNames: number,
): number | undefined {
  const [first, second] = canonical(a, b);
  const bits = new Float64Array(FEATURES.length);
  let sum = 0;
  const compare = (feature: Feature) => {
    const finding = COMPARISONS[feature](first, second);
    if (!finding) return;
    const own = bitsOf(feature, finding, weights);
    bits[POSITION[feature]] = own;
    sum += own;
  };
  BUT_NAMES.forEach(compare);
  if (sum + mostOfNames < least) return undefined;
  NAMES.forEach(compare);
  // Added in the order of `weighPair`, so that the last digit is the same.
  const weight = bits.reduce((total, own) => total + own, 0);
  return weight >= least ? weight : undefined;
}

export function explainPair(a: Prepared, b: Prepared, weights: Weights): PairScore {
  const [first, second] = canonical(a, b);
  const evidence = FEATURES.map((feature) =>
    evidenceOf(feature, COMPARISONS[feature](first, second), weights, first !== a),
  );
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
  return FEATURES.flatMap((feature) => {
    const finding = COMPARISONS[feature](first, second);
    return finding ? [{ feature, level: finding.level, bits: bitsOf(feature, finding, weights) }] : [];
  });
}

// Floating-point sums and "the first best" depend on order. Both directions compare in one order, so both give one result.
function canonical(a: Prepared, b: Prepared): readonly [Prepared, Prepared] {
  return inOrder(a.record, b.record) ? [a, b] : [b, a];
}

function inOrder(a: PersonRecord, b: PersonRecord): boolean {
  for (const field of ['kind', 'jurisdiction', 'recordId'] as const)
    if (a[field] !== b[field]) return a[field] < b[field];
  return JSON.stringify(a.written) <= JSON.stringify(b.written);
}

function evidenceOf(feature: Feature, finding: Finding | undefined, weights: Weights, turned: boolean): Evidence {
  if (!finding) return { feature, level: 'blank', bits: 0, verdict: 'blank', because: '', facts: {}, values: ['', ''] };
  const bits = bitsOf(feature, finding, weights);
  const [first, second] = finding.values();
  const facts = finding.facts();
  return {
    feature,
    level: finding.level,
    bits,
    verdict: verdictOf(bits),
    because: sentenceOf(ENGLISH, { feature, level: finding.level, facts }) ?? finding.level,
    facts,
    values: turned ? [second, first] : [first, second],
  };
}

function bitsOf(feature: Feature, { level, support, bits: weighed }: Finding, weights: Weights): number {
  if (weighed !== undefined) return weighed;
  const table = weights.features[feature];
  const entry = table[level];
  if (!entry) throw new Error(`weights ${weights.version} have no level ${level} of ${feature}`);
  if (support === undefined || support === 0) return Math.log2(entry.m / entry.u);
  const bits = Math.log2(entry.m) - Math.log2(Math.max(entry.u, 2 ** -Math.max(0, support)));
  // Agreeing on something common never counts worse than agreeing on nothing.
  const nothing = table['different'] ?? table['none-in-common'];
  return nothing ? Math.max(bits, Math.log2(nothing.m / nothing.u)) : bits;
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
