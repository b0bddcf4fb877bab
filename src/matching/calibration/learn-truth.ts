// Files and the pairs in them that are known to be one person -> new weights, and how far they may be believed: each fifth of the records is judged
// by weights and a line that were learned from the other four.
import { createPopulation } from '../population/population.ts';
import type { Prepared } from '../prepared.ts';
import { levelsOf, weighPair } from '../score.ts';
import type { Weights } from '../weights.ts';
import { createDraw } from './draw.ts';
import { type LabelledPair, learnLabelled } from './learn-labelled.ts';
import { type Meeting, randomPairs } from './meetings.ts';
import { type Judged, type Reliability, reliabilityOf } from './reliability.ts';
import { fitLine, type Point } from './straight-line.ts';

export interface TruthLearning {
  readonly records: readonly Prepared[];
  readonly isPair: (a: number, b: number) => boolean;
  readonly allPairs: number;
  /** Positions of the pairs that are one person; without `ruledOut` every other pair is not. */
  readonly truth: readonly (readonly [number, number])[];
  /** Those that are not, where the rest is unknown, as with decisions: then the prior stays, for nobody has counted how many true pairs there are. */
  readonly ruledOut?: readonly (readonly [number, number])[];
  /** With the same columns and shares of names as the records were prepared with. */
  readonly from: Weights;
  /** Probability from which pairs are judged. */
  readonly floor: number;
}

export interface LearnedFromTruth {
  readonly weights: Weights;
  /** Out of fold: nobody is judged by what was learned from him. */
  readonly reliability: Reliability;
  readonly folds: number;
}

const FOLDS = 5;
const RANDOM_PAIRS = 100_000;
const SEED = 1969;
/** Pairs that the weights in use hold to be less likely teach a line nothing, and will not be likely under the new ones. */
const LOOKED_AT_FROM = 0.01;

/** Never edits `from`. */
export function learnFromTruth(given: TruthLearning, version: string): LearnedFromTruth {
  const labelled = labelPairs(given);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const learned = learn(
      given,
      labelled.filter((pair) => pair.fold !== fold),
      version,
    );
    return judge(
      given,
      labelled.filter((pair) => pair.fold === fold),
      learned,
    );
  });
  return {
    weights: learn(given, labelled, version),
    reliability: reliabilityOf(folds.flat(), given.floor),
    folds: FOLDS,
  };
}

interface Labelled extends LabelledPair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  readonly fold: number;
  /** Drawn blindly: to learn u from. The others are judged. */
  readonly stranger: boolean;
  /** Among the pairs of which all are known, true and false: only these teach a line. */
  readonly likely: boolean;
}

function labelPairs(given: TruthLearning): Labelled[] {
  const { records, isPair } = given;
  const draw = createDraw(SEED);
  const pairKey = (a: number, b: number) => Math.min(a, b) * records.length + Math.max(a, b);
  const truth = new Set(given.truth.map(([a, b]) => pairKey(a, b)));
  const others = given.ruledOut?.map(([a, b]) => ({ a, b, weight: 1 })) ?? likelyPairs(given);
  const met = others.filter(({ a, b }) => !truth.has(pairKey(a, b)));
  const random = randomPairs(records.length, { count: Math.min(RANDOM_PAIRS, given.allPairs), draw, isPair }).filter(
    ({ a, b }) => !truth.has(pairKey(a, b)),
  );
  const label = ({ a, b, weight }: Meeting, same: boolean, stranger: boolean): Labelled[] => {
    const first = records[a];
    const second = records[b];
    if (!first || !second) return [];
    const shown = levelsOf(first, second, given.from);
    const likely = weighPair(first, second, given.from).probability >= LOOKED_AT_FROM;
    return [
      { a, b, weight, same, stranger, shown, weightsVersion: given.from.version, fold: Math.max(a, b) % FOLDS, likely },
    ];
  };
  return [
    ...given.truth.flatMap(([a, b]) => label({ a, b, weight: 1 }, true, false)),
    ...met.flatMap((pair) => label(pair, false, false)),
    ...random.flatMap((pair) => label(pair, false, true)),
  ];
}

/** Every pair that is not out of the question, each once. */
function likelyPairs({ records, isPair, from }: TruthLearning): Meeting[] {
  const population = createPopulation(from);
  for (const [at, one] of records.entries()) population.put(String(at), one);
  return records.flatMap((one, b) =>
    population
      .candidates(one, LOOKED_AT_FROM)
      .map(Number)
      .filter((a) => a < b && isPair(a, b))
      .filter((a) => weighPair(records[a] ?? one, one, from).probability >= LOOKED_AT_FROM)
      .map((a) => ({ a, b, weight: 1 })),
  );
}

/** Levels from true pairs and strangers, the prior from their number where all are known, then the line from all that were looked at. */
function learn(given: TruthLearning, pairs: readonly Labelled[], version: string): Weights {
  const { from, allPairs, ruledOut } = given;
  const { calibration: _, ...plain } = from;
  const share = given.truth.length / allPairs;
  const levels = learnLabelled(
    pairs.filter((pair) => pair.same || pair.stranger),
    plain,
    version,
  );
  const weights: Weights = ruledOut ? levels : { ...levels, priorBits: Math.log2(share / (1 - share)) };
  // True pairs that looked hopeless would stand in the line without the strangers beside them, and make it flat.
  const known = pairs.filter(({ likely }) => likely);
  return { ...weights, calibration: fitLine(pointsOf(given, known, weights)) };
}

function judge(given: TruthLearning, pairs: readonly Labelled[], weights: Weights): Judged[] {
  const { slope, shift } = weights.calibration ?? { slope: 1, shift: 0 };
  return pointsOf(given, pairs, weights).map(({ bits, same, weight }) => ({
    probability: 1 / (1 + 2 ** -(slope * bits + shift)),
    same,
    weight,
  }));
}

function pointsOf(given: TruthLearning, pairs: readonly Labelled[], weights: Weights): Point[] {
  return pairs.flatMap(({ a, b, same, weight, stranger }) => {
    const first = given.records[a];
    const second = given.records[b];
    if (stranger || !first || !second) return [];
    return [{ bits: weighPair(first, second, weights).weight + weights.priorBits, same, weight }];
  });
}
