// A bulk run: one file against another, or one against itself. Records are taken one after another and sent on to threads, each of which holds a share of
// one side and knows all of the other, so every pair is compared in exactly one of them, and the result is the same whatever the number of threads. Few
// records are compared in this thread, because starting others takes about a second each.
import { availableParallelism } from 'node:os';
import type { PersonRecord } from '../../domain/people/person-record.ts';
import { leastWeight } from '../../matching/score.ts';
import type { Weights } from '../../matching/weights.ts';
import { type BulkPair, bestPairs } from './best-pairs.ts';
import { explainInOrder } from './explain-in-order.ts';
import { ASKED, HELD } from './messages.ts';
import { createRoster, type Roster } from './roster.ts';
import { createSender, type Sender } from './sender.ts';
import { startHere, startThread, type Thread } from './thread-client.ts';

export interface BulkOptions {
  readonly weights: Weights;
  /** Probability that a pair must have. */
  readonly floor: number;
  /** Most pairs per rescued person; 0: no limit. Of one file with itself there is none. */
  readonly top: number;
  /** Every record with every other, whatever they are; otherwise the rescued are asked about among the missing. */
  readonly within: boolean;
  /** 0: in the thread that calls. All that the machine has, where it is not given and there is work for them. */
  readonly threads?: number;
}

export interface BulkRun {
  /** To be waited for where it returns a promise. Rejects when a thread has failed. */
  take(record: PersonRecord): Promise<void> | undefined;
  readonly roster: Omit<Roster, 'put'>;
  /** To be asked once, after all is taken. */
  find(onProgress?: (share: number) => void): Promise<BulkResult>;
  /** The same pairs in the same order, some at a time. */
  explained(pairs: readonly BulkPair[]): AsyncGenerator<ExplainedPair[]>;
  /** Ends the threads; to be called in any case. */
  end(): Promise<void>;
}

export interface BulkResult {
  /** Best first. */
  readonly pairs: BulkPair[];
  /** Pairs there are, and those of them that no bound ruled out. */
  readonly compared: number;
  readonly weighed: number;
  /** Records whose consent is withdrawn, which are never compared. */
  readonly leftOut: number;
}

export interface ExplainedPair extends BulkPair {
  /** JSON, as the table of pairs has it. */
  readonly explanation: string;
}

/** Records that one thread compares in less time than it takes to start another. */
const FEW = 4_000;
const MOST_THREADS = 16;
/** Held records of consecutive numbers that one thread gets, so that all of them have work from the beginning. */
const SHARE = 500;

interface Pool {
  readonly threads: readonly Thread[];
  readonly senders: readonly Sender[];
  readonly started: Promise<unknown>;
}

export function startBulkRun({ weights, floor, top, within, threads }: BulkOptions): BulkRun {
  const roster = createRoster();
  /** By number: as `Batch` has it, and which thread it is held by. */
  const sides: number[] = [];
  const holders: number[] = [];
  const kept: { readonly number: number; readonly side: number; readonly text: string }[] = [];
  let heldSoFar = 0;
  let pool: Pool | undefined;
  let onShare = (_share: number): void => undefined;
  if (threads !== undefined) pool = start(threads);

  function start(count: number): Pool {
    const size = Math.max(1, Math.min(count, MOST_THREADS));
    const shares = new Float64Array(size);
    const all = Array.from({ length: size }, (_, at) =>
      (count === 0 ? startHere : startThread)((share) => {
        shares[at] = share;
        onShare(shares.reduce((sum, one) => sum + one, 0) / size);
      }),
    );
    const started = Promise.all(all.map((thread) => thread.start(weights)));
    started.catch(() => undefined);
    const opened = { threads: all, senders: all.map(createSender), started };
    for (const { number, side, text } of kept.splice(0)) deliver(opened, number, side, text);
    return opened;
  }

  function deliver({ senders }: Pool, number: number, side: number, text: string): void {
    const before = sides[number] ?? 0;
    sides[number] = side;
    if (side & HELD && holders[number] === undefined) {
      holders[number] = Math.floor(heldSoFar / SHARE) % senders.length;
      heldSoFar += 1;
    }
    for (const [at, sender] of senders.entries()) {
      const known = holders[number] === at ? HELD | ASKED : ASKED;
      if ((before | side) & known) sender.add(number, side & known, text);
    }
  }

  function sideOf({ kind, consent }: PersonRecord): number {
    if (consent === 'withdrawn') return 0;
    if (within) return HELD | ASKED;
    return kind === 'missing' ? HELD : ASKED;
  }

  const countOf = (side: number) => sides.reduce((sum, one) => sum + (one & side ? 1 : 0), 0);

  return {
    roster,
    take(record) {
      const { number, text, again } = roster.put(record);
      if (again) return undefined;
      if (!pool) {
        kept.push({ number, side: sideOf(record), text });
        if (kept.length > FEW) pool = start(availableParallelism());
        return undefined;
      }
      deliver(pool, number, sideOf(record), text);
      return roomIn(pool.senders);
    },
    async find(onProgress = () => undefined) {
      onShare = onProgress;
      pool ??= start(0);
      await pool.started;
      await Promise.all(pool.senders.map((sender) => sender.done()));
      const least = leastWeight(floor, weights);
      const found = await Promise.all(pool.threads.map((thread) => thread.search({ least, top, within })));
      const hits = found.map((one) => one.hits);
      const [held, asked] = [countOf(HELD), countOf(ASKED)];
      return {
        pairs: bestPairs(hits, roster.listed, { weights, floor, top }),
        compared: within ? (held * (held - 1)) / 2 : held * asked,
        weighed: found.reduce((sum, { weighed }) => sum + weighed, 0),
        leftOut: roster.listed.length - countOf(HELD | ASKED),
      };
    },
    explained: (pairs) => explainInOrder(pool?.threads ?? [], ({ number }) => holders[number] ?? 0, pairs),
    async end() {
      await Promise.all((pool?.threads ?? []).map((thread) => thread.end()));
    },
  };
}

function roomIn(senders: readonly Sender[]): Promise<void> | undefined {
  for (const sender of senders) {
    const room = sender.room();
    if (room) return room;
  }
  return undefined;
}
