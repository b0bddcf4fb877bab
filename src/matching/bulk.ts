// Whole files at once, in one process: every record against every other, and an explanation for the pairs that are kept.
import type { PairScore } from '../domain/match/evidence.ts';
import type { PersonRecord } from '../domain/people/person-record.ts';
import { type ClusterRow, clustersOf } from './cluster.ts';
import type { Matcher } from './matcher.ts';
import { comparePairs, type PairNumbers } from './pairs-table.ts';
import { createShard } from './shard.ts';

export interface ScoredPair {
  readonly missing: PersonRecord;
  readonly rescued: PersonRecord;
  readonly score: PairScore;
}

export interface SamePersonPair {
  readonly a: PersonRecord;
  readonly b: PersonRecord;
  readonly score: PairScore;
}

type Progress = (done: number) => void;
/** Two records of one file are one person from here on, unless the caller says otherwise. */
const CLUSTER_THRESHOLD = 0.5;
const PROGRESS_STEPS = 100;

/**
 * Every pair that has a probability of at least `floor`, best first; at most `top` per rescued record (0: no limit). `compared`: pairs there are;
 * `weighed`: those of them that an upper bound did not rule out. `leftOut`: records whose consent is withdrawn, which are never compared.
 */
export function matchFiles(options: {
  readonly matcher: Matcher;
  readonly missing: readonly PersonRecord[];
  readonly rescued: readonly PersonRecord[];
  readonly floor: number;
  readonly top: number;
  readonly onProgress?: Progress;
}): { readonly pairs: ScoredPair[]; readonly compared: number; readonly weighed: number; readonly leftOut: number } {
  const { matcher, floor, top } = options;
  const least = matcher.leastWeight(floor);
  const missing = createShard(matcher);
  for (const record of options.missing) if (mayBeMatched(record)) missing.add(matcher.prepare(record));
  const rescued = options.rescued.filter(mayBeMatched);
  const tick = progressOver(rescued.length, options.onProgress);
  const pairs: ScoredPair[] = [];
  for (const [at, record] of rescued.entries()) {
    const one = matcher.prepare(record);
    const kept = missing
      .search(one, { least, top })
      .map(({ place }) => missing.at(place))
      .map((other) => ({ missing: other.record, rescued: record, score: matcher.score(other, one) }))
      .filter(({ score }) => score.probability >= floor)
      .sort(byMatch);
    pairs.push(...(top > 0 ? kept.slice(0, top) : kept));
    tick(at + 1);
  }
  const leftOut = options.missing.length - missing.length + (options.rescued.length - rescued.length);
  const compared = missing.length * rescued.length;
  return { pairs: pairs.sort(byMatch), compared, weighed: missing.weighed, leftOut };
}

/** Records of one file that may be one person, and the clusters they make: a row per record, alone in its cluster with probability 1. */
export function dedupe(options: {
  readonly matcher: Matcher;
  readonly records: readonly PersonRecord[];
  readonly floor: number;
  readonly threshold?: number;
  readonly onProgress?: Progress;
}): { readonly clusters: ClusterRow[]; readonly pairs: SamePersonPair[] } {
  const { matcher, floor, records } = options;
  const least = matcher.leastWeight(floor);
  const shard = createShard(matcher);
  for (const record of records) if (mayBeMatched(record)) shard.add(matcher.prepare(record));
  const tick = progressOver(shard.length, options.onProgress);
  const pairs: SamePersonPair[] = [];
  for (let at = 0; at < shard.length; at += 1) {
    const one = shard.at(at);
    for (const { place } of shard.search(one, { least, top: 0, before: at })) {
      const other = shard.at(place);
      const score = matcher.score(other, one);
      if (score.probability >= floor) pairs.push({ a: other.record, b: one.record, score });
    }
    tick(at + 1);
  }
  return {
    clusters: clustersOf(records, pairs, options.threshold ?? CLUSTER_THRESHOLD),
    pairs: pairs.sort(bySamePerson),
  };
}

function mayBeMatched(record: PersonRecord): boolean {
  return record.consent !== 'withdrawn';
}

function byMatch(x: ScoredPair, y: ScoredPair): number {
  return comparePairs(numbersOf(x.missing, x.rescued, x.score), numbersOf(y.missing, y.rescued, y.score));
}

function bySamePerson(x: SamePersonPair, y: SamePersonPair): number {
  return comparePairs(numbersOf(x.a, x.b, x.score), numbersOf(y.a, y.b, y.score));
}

function numbersOf(first: PersonRecord, second: PersonRecord, { probability, weight }: PairScore): PairNumbers {
  return { missingId: first.recordId, rescuedId: second.recordId, probability, weight };
}

function progressOver(total: number, tell: Progress | undefined): (done: number) => void {
  const step = Math.max(1, Math.floor(total / PROGRESS_STEPS));
  return (done) => {
    if (tell && (done % step === 0 || done === total)) tell(done / total);
  };
}
