// The one door to matching: a record is prepared once and scored against another. Files, jobs and bulk runs all use this.
import type { PairScore } from '../domain/match/evidence.ts';
import type { PersonRecord } from '../domain/people/person-record.ts';
import { createAttributeReader } from './features/attributes.ts';
import { createCountedRarity } from './names/counted-rarity.ts';
import { createRarity } from './names/rarity.ts';
import { createNameReader } from './names/read-name.ts';
import { createGazetteer } from './places/gazetteer.ts';
import { createPopulation, type Population } from './population/population.ts';
import { createPreparer } from './prepare.ts';
import type { Prepared } from './prepared.ts';
import type { MatchReference } from './reference.ts';
import { explainPair, leastWeight, levelsOf, posterior, type ShownLevel, type Weighed, weighPair } from './score.ts';
import { weighAtLeast } from './weigh.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

export type { Population } from './population/population.ts';
export type { Prepared } from './prepared.ts';

export interface Matcher {
  readonly weightsVersion: string;
  /** All that scoring needs of a record; worth keeping while the record is compared with many. */
  prepare(record: PersonRecord): Prepared;
  /** Symmetric in its numbers, and a pure function of the two records and the weights version. */
  score(a: Prepared, b: Prepared): PairScore;
  /** The numbers of `score` without the words: for the many pairs that are not kept. */
  weigh(a: Prepared, b: Prepared): Weighed;
  /** What the pair shows, for calibration to count. */
  levels(a: Prepared, b: Prepared): ShownLevel[];
  /** The weight alone, or undefined where it is less than `least`; `mostOfNames`: what the features of names cannot exceed together. */
  weighAtLeast(a: Prepared, b: Prepared, least: number, mostOfNames: number): number | undefined;
  /** Of a pair of this weight. */
  probabilityOf(weight: number): number;
  /** The weight from which a pair has this probability. */
  leastWeight(probability: number): number;
  /** An empty one, to compare one record with all of many. */
  newPopulation(): Population;
}

export function createMatcher(reference: MatchReference, weights: Weights = DEFAULT_WEIGHTS): Matcher {
  const rarity = weights.names ? createCountedRarity(weights.names) : createRarity(reference);
  const reader = createNameReader(reference, rarity);
  return {
    weightsVersion: weights.version,
    prepare: createPreparer(reader, createGazetteer(reference), createAttributeReader(weights.attributes)),
    score: (a, b) => explainPair(a, b, weights),
    weigh: (a, b) => weighPair(a, b, weights),
    levels: (a, b) => levelsOf(a, b, weights),
    weighAtLeast: (a, b, least, mostOfNames) => weighAtLeast(a, b, weights, least, mostOfNames),
    probabilityOf: (weight) => posterior(weight, weights),
    leastWeight: (probability) => leastWeight(probability, weights),
    newPopulation: () => createPopulation(weights),
  };
}
