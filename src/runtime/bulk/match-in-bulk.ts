// The two uses of a bulk run: one file against another, and one file against itself. Small ones are done in this thread, because starting others takes
// about a second each.
import type { PersonRecord } from '../../domain/people/person-record.ts';
import type { Weights } from '../../matching/weights.ts';
import { loadMatcher } from '../reference/load-matcher.ts';
import { type BulkPair, matchInThreads } from './match-in-threads.ts';

export interface BulkOptions {
  readonly weights: Weights;
  readonly floor: number;
  readonly threads?: number;
  readonly onProgress?: (share: number) => void;
}

export interface BulkResult {
  /** Best first. */
  readonly pairs: BulkPair[];
  /** Pairs there are, all of which were looked at, and those of them that were weighed in full. */
  readonly compared: number;
  readonly weighed: number;
  /** Records whose consent is withdrawn, which are never compared. */
  readonly leftOut: number;
}

/** Pairs of which one thread does with less than it takes to start another. */
const FEW_PAIRS = 5_000_000;

/** Every pair that has a probability of at least `floor`, at most `top` per rescued record (0: no limit). */
export async function matchInBulk(
  options: BulkOptions & {
    readonly missing: readonly PersonRecord[];
    readonly rescued: readonly PersonRecord[];
    readonly top: number;
  },
): Promise<BulkResult> {
  const held = options.missing.filter(mayBeMatched);
  const asked = options.rescued.filter(mayBeMatched);
  const leftOut = options.missing.length + options.rescued.length - held.length - asked.length;
  const compared = held.length * asked.length;
  return {
    ...(await run(options, held, asked, { top: options.top, within: false, explained: true }, compared)),
    compared,
    leftOut,
  };
}

/** Every pair of records of one file that has a probability of at least `floor`. */
export async function dedupeInBulk(
  options: BulkOptions & {
    readonly records: readonly PersonRecord[];
    /** Whether the pairs' explanations are wanted; they are empty otherwise. */
    readonly explained: boolean;
  },
): Promise<BulkResult> {
  const held = options.records.filter(mayBeMatched);
  const compared = (held.length * (held.length - 1)) / 2;
  const result = await run(options, held, held, { top: 0, within: true, explained: options.explained }, compared);
  return { ...result, compared, leftOut: options.records.length - held.length };
}

function mayBeMatched(record: PersonRecord): boolean {
  return record.consent !== 'withdrawn';
}

async function run(
  { weights, floor, threads, onProgress }: BulkOptions,
  held: readonly PersonRecord[],
  asked: readonly PersonRecord[],
  terms: { readonly top: number; readonly within: boolean; readonly explained: boolean },
  compared: number,
): Promise<{ readonly pairs: BulkPair[]; readonly weighed: number }> {
  const wanted = threads ?? (compared <= FEW_PAIRS ? 0 : undefined);
  const matcher = loadMatcher(weights);
  const { pairs, weighed } = await matchInThreads({
    held,
    asked,
    weights,
    terms: { top: terms.top, within: terms.within, least: matcher.leastWeight(floor) },
    explained: terms.explained,
    probabilityOf: matcher.probabilityOf,
    ...(wanted !== undefined && { threads: wanted }),
    ...(onProgress && { onProgress }),
  });
  return { pairs: pairs.filter(({ probability }) => probability >= floor), weighed };
}
