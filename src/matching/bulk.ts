// Whole files at once: meet on keys, weigh every pair that met, explain the pairs that are kept.
import type { PairScore } from '../domain/match/evidence.ts';
import type { PersonRecord } from '../domain/people/person-record.ts';
import { type ClusterRow, clustersOf } from './cluster.ts';
import type { Matcher, Prepared } from './matcher.ts';
import { comparePairs, type PairNumbers } from './pairs-table.ts';

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
 * Every pair that shares a key and has a probability of at least `floor`, best first; at most `top` per rescued record (0: no limit).
 * `compared`: pairs that met. `leftOut`: records whose consent is withdrawn, which are never compared.
 */
export function matchFiles(options: {
  readonly matcher: Matcher;
  readonly missing: readonly PersonRecord[];
  readonly rescued: readonly PersonRecord[];
  readonly floor: number;
  readonly top: number;
  readonly onProgress?: Progress;
}): { readonly pairs: ScoredPair[]; readonly compared: number; readonly leftOut: number } {
  const { matcher, floor, top } = options;
  const missing = options.missing.filter(mayBeMatched).map(matcher.prepare);
  const rescued = options.rescued.filter(mayBeMatched).map(matcher.prepare);
  const index = indexByKey(matcher, missing);
  const tick = progressOver(rescued.length, options.onProgress);
  const pairs: ScoredPair[] = [];
  let compared = 0;
  for (const [at, one] of rescued.entries()) {
    const met = meetings(matcher, one, index, missing.length);
    compared += met.length;
    const kept = met
      .map((other) => missing[other])
      .filter((other): other is Prepared => other !== undefined && matcher.weigh(other, one).probability >= floor)
      .map((other) => ({ missing: other.record, rescued: one.record, score: matcher.score(other, one) }))
      .sort(byMatch);
    pairs.push(...(top > 0 ? kept.slice(0, top) : kept));
    tick(at + 1);
  }
  const leftOut = options.missing.length - missing.length + (options.rescued.length - rescued.length);
  return { pairs: pairs.sort(byMatch), compared, leftOut };
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
  const prepared = records.filter(mayBeMatched).map(matcher.prepare);
  const index = indexByKey(matcher, prepared);
  const tick = progressOver(prepared.length, options.onProgress);
  const pairs: SamePersonPair[] = [];
  for (const [at, one] of prepared.entries()) {
    for (const earlier of meetings(matcher, one, index, at)) {
      const other = prepared[earlier];
      if (!other || matcher.weigh(other, one).probability < floor) continue;
      pairs.push({ a: other.record, b: one.record, score: matcher.score(other, one) });
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

function indexByKey(matcher: Matcher, records: readonly Prepared[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, one] of records.entries()) {
    for (const key of matcher.keys(one)) {
      const known = index.get(key);
      if (known) known.push(at);
      else index.set(key, [at]);
    }
  }
  return index;
}

/** Positions below `before` that share a key with this record, each once, in order. */
function meetings(matcher: Matcher, one: Prepared, index: ReadonlyMap<string, number[]>, before: number): number[] {
  const met = new Set<number>();
  for (const key of matcher.keys(one)) for (const at of index.get(key) ?? []) if (at < before) met.add(at);
  return [...met].sort((a, b) => a - b);
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
