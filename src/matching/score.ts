// Findings x weights -> evidence in bits, their sum, and the posterior probability.
import { type Evidence, FEATURES, type Feature, type PairScore, type Verdict } from '../domain/match/evidence.ts';
import { bitsBy, type FeatureBits } from './bits.ts';
import { sentenceOf } from './explain/sentence.ts';
import { ENGLISH } from './explain/words/en.ts';
import { ATTRIBUTES } from './features/attributes.ts';
import { BIRTH } from './features/birth.ts';
import { CLUES } from './features/clues.ts';
import { EVENT } from './features/event.ts';
import { FATHER, MOTHER, RELATIVES } from './features/family.ts';
import type { Comparison } from './features/finding.ts';
import { MARKS } from './features/marks.ts';
import { NAME } from './features/name.ts';
import { IDS, PHONES } from './features/numbers.ts';
import { ORIGIN } from './features/origin.ts';
import { BLOOD, HEIGHT, SEX } from './features/person.ts';
import { ROUTE } from './features/route.ts';
import type { Prepared } from './prepared.ts';
import type { Weights } from './weights.ts';

const COMPARISONS: Readonly<Record<Feature, Comparison>> = {
  name: NAME,
  birth: BIRTH,
  sex: SEX,
  origin: ORIGIN,
  father: FATHER,
  mother: MOTHER,
  relatives: RELATIVES,
  event: EVENT,
  route: ROUTE,
  height: HEIGHT,
  blood: BLOOD,
  marks: MARKS,
  ids: IDS,
  phones: PHONES,
  clues: CLUES,
  attributes: ATTRIBUTES,
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
  for (const step of stepsOf(weights).asListed) weight += worth(step, first, second);
  return { weight, probability: posterior(weight, weights) };
}

/** The cheapest and the most telling first, names last. What attributes are worth no table bounds, so they head all. */
const CHEAPEST_FIRST: readonly Feature[] = [
  'attributes',
  'sex',
  'event',
  'birth',
  'origin',
  'height',
  'blood',
  'ids',
  'phones',
  'route',
  'marks',
  'clues',
];
const NAMES: readonly Feature[] = ['name', 'father', 'mother', 'relatives'];
/** A sum in another order may be off by so much. */
const ROUNDING = 1e-6;

interface Step {
  readonly position: number;
  readonly compare: Comparison['compare'];
  readonly bits: FeatureBits;
}

interface Steps {
  readonly asListed: readonly Step[];
  readonly cheapestFirst: readonly Step[];
  /** What the steps after each of `cheapestFirst` can add together. */
  readonly left: readonly number[];
  readonly names: readonly Step[];
}

function worth({ compare, bits }: Step, first: Prepared, second: Prepared): number {
  const finding = compare(first, second);
  return finding === undefined ? 0 : bits.of(finding);
}

const known = new WeakMap<Weights, Steps>();

function stepsOf(weights: Weights): Steps {
  let steps = known.get(weights);
  if (!steps) {
    const bits = bitsBy(weights);
    const of = (features: readonly Feature[]) =>
      features.map((feature) => ({
        position: FEATURES.indexOf(feature),
        compare: COMPARISONS[feature].compare,
        bits: bits[feature],
      }));
    const cheapestFirst = of(CHEAPEST_FIRST);
    const left = cheapestFirst.map((_, at) =>
      cheapestFirst.slice(at + 1).reduce((sum, step) => sum + step.bits.most, 0),
    );
    steps = { asListed: of(FEATURES), cheapestFirst, left, names: of(NAMES) };
    known.set(weights, steps);
  }
  return steps;
}

/** What each feature adds to the pair at hand. */
const own = new Float64Array(FEATURES.length);

/**
 * The weight of `weighPair`, or undefined where it is less than `least`. Stops as soon as what is left cannot make up for what is lacking; of the
 * features of names, which cost most to compare, `mostOfNames` is what they are known not to exceed together.
 */
export function weighAtLeast(
  a: Prepared,
  b: Prepared,
  weights: Weights,
  least: number,
  mostOfNames: number,
): number | undefined {
  const [first, second] = canonical(a, b);
  const { cheapestFirst, left, names } = stepsOf(weights);
  const needed = least - mostOfNames - ROUNDING;
  let sum = 0;
  for (let at = 0; at < cheapestFirst.length; at += 1) {
    const step = cheapestFirst[at] as Step;
    const found = worth(step, first, second);
    own[step.position] = found;
    sum += found;
    if (sum + (left[at] as number) < needed) return undefined;
  }
  for (const step of names) own[step.position] = worth(step, first, second);
  // Added in the order of `weighPair`, so that the last digit is the same.
  let weight = 0;
  for (const found of own) weight += found;
  return weight >= least ? weight : undefined;
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

// Floating-point sums and "the first best" depend on order. Both directions compare in one order, so both give one result.
function canonical(a: Prepared, b: Prepared): readonly [Prepared, Prepared] {
  return inOrder(a, b) ? [a, b] : [b, a];
}

function inOrder(one: Prepared, other: Prepared): boolean {
  const { record: a } = one;
  const { record: b } = other;
  if (a.kind !== b.kind) return a.kind < b.kind;
  if (a.jurisdiction !== b.jurisdiction) return a.jurisdiction < b.jurisdiction;
  if (a.recordId !== b.recordId) return a.recordId < b.recordId;
  return allWritten(one) <= allWritten(other);
}

/** Two versions of one record differ in something of this, or they do not differ for us. */
function allWritten({ record, clues, ...read }: Prepared): string {
  return JSON.stringify([record, clues.written, read], (key, value) =>
    key === 'spans' || key === 'tokens' ? undefined : value,
  );
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
