// What a list of pairs is worth against the true ones. A pair that was never written counts as missed; where two pairs are told to be equally likely,
// the false one counts as the better placed. The best F1 picks its threshold on the pairs it is measured on: optimistic, for everyone.
import { reliabilityOf } from '../../src/matching/calibration/reliability.ts';
import type { Row } from './tables.ts';

export interface ScoredPair {
  readonly missing: string;
  readonly rescued: string;
  readonly probability: number;
  readonly weight: number;
}

export interface PairMeasures {
  readonly written: number;
  readonly truths: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly bestF1: number;
  readonly bestAt: number;
  readonly recallAtPrecision95: number;
  readonly averagePrecision: number;
  readonly recallAt1: number;
  readonly recallAt10: number;
  /** Over the pairs of .05 or more. */
  readonly brier: number;
  readonly ece: number;
}

export interface Slice {
  readonly name: string;
  readonly truths: number;
  readonly recallAt1: number;
  readonly recallAt10: number;
}

const LIKELY = 0.5;
const JUDGED_FROM = 0.05;
const LEAST_IN_SLICE = 5;

const keyOf = (missing: string, rescued: string) => `${missing}\u0000${rescued}`;

/** `truth`: rows with missing_id and rescued_id, and what they are sliced by. */
export function measurePairs(pairs: readonly ScoredPair[], truth: readonly Row[]): PairMeasures {
  const isTrue = trueIn(truth);
  const ordered = [...pairs].sort((x, y) => y.probability - x.probability || y.weight - x.weight);
  const likely = ordered.filter(({ probability }) => probability >= LIKELY);
  const hits = likely.filter(isTrue).length;
  const curve = curveOf(ordered, isTrue, truth.length);
  const ranks = ranksOf(pairs, truth);
  const judged = pairs.map((pair) => ({ probability: pair.probability, same: isTrue(pair), weight: 1 }));
  const { ece, brier } = reliabilityOf(judged, JUDGED_FROM);
  return {
    written: pairs.length,
    truths: truth.length,
    precision: share(hits, likely.length),
    recall: share(hits, truth.length),
    f1: share(2 * hits, likely.length + truth.length),
    ...curve,
    recallAt1: within(ranks, 1),
    recallAt10: within(ranks, 10),
    brier,
    ece,
  };
}

/** Per value of each column, where there are truths enough; `names` gives the columns and what they are called. */
export function measureSlices(
  pairs: readonly ScoredPair[],
  truth: readonly Row[],
  names: Readonly<Record<string, string>>,
): Slice[] {
  const ranks = ranksOf(pairs, truth);
  return Object.entries(names).flatMap(([column, name]) => {
    const groups = grouped(truth, column);
    return [...groups]
      .filter(([value, rows]) => value !== '' && rows.length >= LEAST_IN_SLICE)
      .sort(([, x], [, y]) => y.length - x.length)
      .map(([value, rows]) => {
        const own = new Map(rows.map(({ rescued_id = '' }) => [rescued_id, ranks.get(rescued_id)]));
        return {
          name: `${name} ${value}`,
          truths: rows.length,
          recallAt1: within(own, 1),
          recallAt10: within(own, 10),
        };
      });
  });
}

function grouped(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row[column] ?? '', [...(groups.get(row[column] ?? '') ?? []), row]);
  return groups;
}

function trueIn(truth: readonly Row[]): (pair: ScoredPair) => boolean {
  const keys = new Set(truth.map(({ missing_id = '', rescued_id = '' }) => keyOf(missing_id, rescued_id)));
  return ({ missing, rescued }) => keys.has(keyOf(missing, rescued));
}

function curveOf(ordered: readonly ScoredPair[], isTrue: (pair: ScoredPair) => boolean, truths: number) {
  let [hits, bestF1, bestAt, recallAtPrecision95, averagePrecision, recallBefore] = [0, 0, 1, 0, 0, 0];
  for (let at = 0; at < ordered.length; ) {
    const probability = ordered[at]?.probability ?? 0;
    for (; ordered[at]?.probability === probability; at += 1) if (isTrue(ordered[at] as ScoredPair)) hits += 1;
    const f1 = share(2 * hits, at + truths);
    if (f1 > bestF1) [bestF1, bestAt] = [f1, probability];
    const recall = share(hits, truths);
    if (hits / at >= 0.95) recallAtPrecision95 = recall;
    averagePrecision += (hits / at) * (recall - recallBefore);
    recallBefore = recall;
  }
  return { bestF1, bestAt, recallAtPrecision95, averagePrecision };
}

/** Per rescued record that has a true pair, the place of the best one; undefined where none was written. */
function ranksOf(pairs: readonly ScoredPair[], truth: readonly Row[]): Map<string, number | undefined> {
  const partners = new Map<string, Set<string>>();
  for (const { missing_id = '', rescued_id = '' } of truth)
    partners.set(rescued_id, (partners.get(rescued_id) ?? new Set()).add(missing_id));
  const written = new Map<string, ScoredPair[]>([...partners.keys()].map((rescued) => [rescued, []]));
  for (const pair of pairs) written.get(pair.rescued)?.push(pair);
  return new Map([...partners].map(([rescued, own]) => [rescued, bestRank(written.get(rescued) ?? [], own)]));
}

function bestRank(pairs: readonly ScoredPair[], partners: ReadonlySet<string>): number | undefined {
  const better = (x: ScoredPair, y: ScoredPair) =>
    x.probability > y.probability || (x.probability === y.probability && x.weight >= y.weight);
  const ranks = pairs
    .filter(({ missing }) => partners.has(missing))
    .map((own) => 1 + pairs.filter((other) => !partners.has(other.missing) && better(other, own)).length);
  return ranks.length > 0 ? Math.min(...ranks) : undefined;
}

function within(ranks: ReadonlyMap<string, number | undefined>, most: number): number {
  return share([...ranks.values()].filter((rank) => rank !== undefined && rank <= most).length, ranks.size);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
