// A bulk run over several threads: each holds a share of one side and knows all of the other, so every pair is compared in exactly one of them. The
// result is the same whatever the number of threads.
import { availableParallelism } from 'node:os';
import type { PersonRecord } from '../../domain/people/person-record.ts';
import { comparePairs } from '../../matching/pairs-table.ts';
import type { Weights } from '../../matching/weights.ts';
import type { Hits, Terms } from './messages.ts';
import { startHere, startThread, type Thread } from './thread-client.ts';

export interface BulkPair {
  readonly held: PersonRecord;
  readonly asked: PersonRecord;
  readonly probability: number;
  readonly weight: number;
  /** JSON, as the table of pairs has it. */
  readonly explanation: string;
}

export interface BulkRun {
  /** Best first. */
  readonly pairs: BulkPair[];
  /** Pairs that an upper bound did not rule out. */
  readonly weighed: number;
}

/** Records sent at once: few enough that both sides of the wire stay busy. */
const SENT_AT_ONCE = 2_000;
const EXPLAINED_AT_ONCE = 200;
const MOST_THREADS = 16;

/**
 * Every pair of a held record and one asked about that weighs `terms.least` or more; with `terms.top`, only the best of each record asked about.
 * Rejects when a thread fails; ends all threads in any case.
 */
export async function matchInThreads(options: {
  readonly held: readonly PersonRecord[];
  readonly asked: readonly PersonRecord[];
  readonly weights: Weights;
  readonly terms: Terms;
  readonly explained: boolean;
  readonly probabilityOf: (weight: number) => number;
  /** 0: in the thread that calls. All that the machine has, where it is not given. */
  readonly threads?: number;
  readonly onProgress?: (share: number) => void;
}): Promise<BulkRun> {
  const { held, asked, weights, terms, probabilityOf, onProgress } = options;
  const threadsWanted = options.threads ?? availableParallelism();
  const count = Math.max(1, Math.min(threadsWanted, MOST_THREADS));
  const shares = new Float64Array(count);
  const threads = Array.from({ length: count }, (_, at) =>
    (threadsWanted === 0 ? startHere : startThread)((share) => {
      shares[at] = share;
      onProgress?.(shares.reduce((sum, one) => sum + one, 0) / count);
    }),
  );
  try {
    await Promise.all(threads.map((thread) => thread.tell({ do: 'start', weights })));
    await Promise.all(threads.map((thread) => askAll(thread, asked)));
    const holders = await holdAll(threads, held);
    const found = await Promise.all(threads.map((thread) => thread.search(terms)));
    const kept = bestOf(
      found.map(({ hits }) => hits),
      held,
      asked,
      terms.top,
    );
    const explained = options.explained ? await explainAll(threads, holders, kept) : [];
    const pairs = kept.map((pair, at) => ({
      held: held[pair.held] as PersonRecord,
      asked: asked[pair.asked] as PersonRecord,
      probability: probabilityOf(pair.weight),
      weight: pair.weight,
      explanation: explained[at] ?? '',
    }));
    return { pairs, weighed: found.reduce((sum, { weighed }) => sum + weighed, 0) };
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

async function askAll(thread: Thread, asked: readonly PersonRecord[]): Promise<void> {
  for (let at = 0; at < asked.length; at += SENT_AT_ONCE) {
    await thread.tell({ do: 'ask', records: asked.slice(at, at + SENT_AT_ONCE).map(({ written }) => written) });
  }
}

/** Which thread holds each batch of `SENT_AT_ONCE` records. */
async function holdAll(threads: readonly Thread[], held: readonly PersonRecord[]): Promise<number[]> {
  const batches = Math.ceil(held.length / SENT_AT_ONCE);
  const holders = Array.from({ length: batches }, (_, batch) => batch % threads.length);
  const send = async (thread: Thread, which: number) => {
    for (const [batch, holder] of holders.entries()) {
      if (holder !== which) continue;
      const from = batch * SENT_AT_ONCE;
      const records = held.slice(from, from + SENT_AT_ONCE).map(({ written }) => written);
      await thread.tell({ do: 'hold', from, records });
    }
  };
  await Promise.all(threads.map(send));
  return holders;
}

interface Kept {
  readonly held: number;
  readonly asked: number;
  readonly weight: number;
}

function bestOf(
  found: readonly Hits[],
  held: readonly PersonRecord[],
  asked: readonly PersonRecord[],
  top: number,
): Kept[] {
  const all = found.flatMap((hits): Kept[] =>
    Array.from(hits.held, (place, at) => ({
      held: place,
      asked: hits.asked[at] as number,
      weight: hits.weight[at] as number,
    })),
  );
  const numbers = ({ held: first, asked: second, weight }: Kept) => ({
    missingId: held[first]?.recordId ?? '',
    rescuedId: asked[second]?.recordId ?? '',
    // The probability rises with the weight, and does not tell apart what the weight does not.
    probability: 0,
    weight,
  });
  all.sort((x, y) => comparePairs(numbers(x), numbers(y)));
  if (top === 0) return all;
  const taken = new Int32Array(asked.length);
  return all.filter((pair) => {
    taken[pair.asked] = (taken[pair.asked] as number) + 1;
    return (taken[pair.asked] as number) <= top;
  });
}

async function explainAll(
  threads: readonly Thread[],
  holders: readonly number[],
  kept: readonly Kept[],
): Promise<string[]> {
  const explained = new Array<string>(kept.length);
  const explain = async (thread: Thread, which: number) => {
    const own = [...kept.keys()]
      .filter((at) => holders[Math.floor((kept[at] as Kept).held / SENT_AT_ONCE)] === which)
      .sort((x, y) => (kept[x] as Kept).held - (kept[y] as Kept).held);
    for (let from = 0; from < own.length; from += EXPLAINED_AT_ONCE) {
      const some = own.slice(from, from + EXPLAINED_AT_ONCE);
      const texts = await thread.explain(some.map((at) => kept[at] as Kept));
      for (const [i, at] of some.entries()) explained[at] = texts[i] ?? '';
    }
  };
  await Promise.all(threads.map(explain));
  return explained;
}
