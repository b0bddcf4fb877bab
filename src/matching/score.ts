// Findings x weights -> evidence in bits, their sum, and the posterior probability.
import { type Evidence, FEATURES, type Feature, type PairScore, type Verdict } from '../domain/match/evidence.ts';
import { sentenceOf } from './explain/sentence.ts';
import { ENGLISH } from './explain/words/en.ts';
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
  height: compareHeight,
  blood: compareBlood,
  marks: compareMarks,
  ids: compareIds,
  phones: comparePhones,
  clues: compareClues,
};

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

export function explainPair(a: Prepared, b: Prepared, weights: Weights): PairScore {
  const [first, second] = canonical(a, b);
  const evidence = FEATURES.map((feature) =>
    evidenceOf(feature, COMPARISONS[feature](first, second), weights, first !== a),
  );
  const weight = evidence.reduce((sum, row) => sum + row.bits, 0);
  return { probability: posterior(weight, weights), weight, evidence, weightsVersion: weights.version };
}

// Floating-point sums and "the first best" depend on order. Both directions compare in one order, so both give one result.
function canonical(a: Prepared, b: Prepared): readonly [Prepared, Prepared] {
  return orderKey(a) <= orderKey(b) ? [a, b] : [b, a];
}

const orderKeys = new WeakMap<Prepared, string>();

function orderKey(one: Prepared): string {
  const known = orderKeys.get(one);
  if (known !== undefined) return known;
  const { kind, jurisdiction, recordId, written } = one.record;
  const key = `${kind}\u0000${jurisdiction}\u0000${recordId}\u0000${JSON.stringify(written)}`;
  orderKeys.set(one, key);
  return key;
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

function bitsOf(feature: Feature, { level, support }: Finding, weights: Weights): number {
  const table = weights.features[feature];
  const entry = table[level];
  if (!entry) throw new Error(`weights ${weights.version} have no level ${level} of ${feature}`);
  if (support === undefined || support === 0) return Math.log2(entry.m / entry.u);
  const bits = Math.log2(entry.m) - Math.log2(Math.max(entry.u, 2 ** -Math.max(0, support)));
  // Agreeing on something common never counts worse than agreeing on nothing.
  const nothing = table['different'] ?? table['none-in-common'];
  return nothing ? Math.max(bits, Math.log2(nothing.m / nothing.u)) : bits;
}

function posterior(weight: number, weights: Weights): number {
  return 1 / (1 + 2 ** -(weight + weights.priorBits));
}

function verdictOf(bits: number): Verdict {
  if (bits > NEUTRAL_BITS) return 'supports';
  return bits < -NEUTRAL_BITS ? 'contradicts' : 'neutral';
}
