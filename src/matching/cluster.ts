// Pairs -> groups of records that are one person: greedy merging by average link. The two groups whose pairs speak for one person most, on average,
// become one, until no two groups do. One false pair between two large groups joins them in connected components; here the pairs that are missing
// between them outvote it. References: R. Sokal & C. Michener (1958), average linkage; N. Bansal, A. Blum & S. Chawla, "Correlation
// Clustering" (2004), where a pair that is not linked speaks against.
import { createGroups } from './clustering/average-link.ts';

export interface ClusterRow {
  readonly recordId: string;
  /** The smallest record id of the cluster, in code-unit order. */
  readonly clusterId: string;
  /** The weakest link that holds the record in its cluster: the best pair it has there. 1 for a record that stands alone. */
  readonly probability: number;
}

interface Clustered {
  readonly recordId: string;
}

interface Link {
  readonly a: Clustered;
  readonly b: Clustered;
  readonly probability: number;
}

/**
 * Bits above the threshold that one pair may speak for: what is certain already does not outvote more than one doubt. And bits that a pair below it,
 * or one that was never written, speaks against: little, because two records of one person may have nothing in common that is filled in.
 */
const MOST_FOR = 5;
const AGAINST = 1;

/** Two records of one file are one person from here on, unless somebody says otherwise. */
export const CLUSTER_THRESHOLD = 0.5;

/** Two records alone are one person from `threshold` on. The result does not depend on the order of the records or of the links. */
export function clustersOf(records: readonly Clustered[], links: readonly Link[], threshold: number): ClusterRow[] {
  const position = new Map(records.map((record, at) => [record, at]));
  const pairs = links.flatMap(({ a, b, probability }) => {
    const first = position.get(a);
    const second = position.get(b);
    return first === undefined || second === undefined ? [] : [{ first, second, probability }];
  });
  const groups = createGroups(inIdOrder(records), AGAINST);
  for (const { first, second, probability } of pairs) groups.link(first, second, bitsFor(probability, threshold));
  groups.merge();
  const best = new Map<number, number>();
  for (const { first, second, probability } of pairs) {
    if (groups.of(first) !== groups.of(second)) continue;
    for (const at of [first, second]) best.set(at, Math.max(best.get(at) ?? 0, probability));
  }
  const names = smallestIds(records, groups.of);
  return records.map(({ recordId }, at) => ({
    recordId,
    clusterId: names.get(groups.of(at)) ?? recordId,
    probability: best.get(at) ?? 1,
  }));
}

/** What a pair says more than one that was never written: from 0 to the two limits together. */
function bitsFor(probability: number, threshold: number): number {
  const bits = logOdds(probability) - logOdds(threshold);
  return AGAINST + (Number.isNaN(bits) ? -AGAINST : Math.min(MOST_FOR, Math.max(-AGAINST, bits)));
}

function logOdds(probability: number): number {
  if (probability >= 1) return Number.POSITIVE_INFINITY;
  return Math.log2(probability / (1 - probability));
}

/** The place of each record when they are ordered by id: what decides between equals. */
function inIdOrder(records: readonly Clustered[]): number[] {
  const order = records.map((_, at) => at);
  const idOf = (at: number) => records[at]?.recordId ?? '';
  order.sort((x, y) => (idOf(x) < idOf(y) ? -1 : idOf(x) > idOf(y) ? 1 : x - y));
  const rank = new Array<number>(records.length);
  for (const [place, at] of order.entries()) rank[at] = place;
  return rank;
}

function smallestIds(records: readonly Clustered[], groupOf: (at: number) => number): Map<number, string> {
  const smallest = new Map<number, string>();
  for (const [at, { recordId }] of records.entries()) {
    const known = smallest.get(groupOf(at));
    if (known === undefined || recordId < known) smallest.set(groupOf(at), recordId);
  }
  return smallest;
}
