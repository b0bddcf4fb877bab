import { DomainError } from '../src/domain/errors.ts';
import type { EventBus } from '../src/ports/bus.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { Log } from '../src/ports/log.ts';
import type { Job, JobQueue } from '../src/ports/queue.ts';
import type { Graph, OutboxEntry } from '../src/ports/stores.ts';

export interface RelayPorts {
  readonly graph: Graph;
  readonly queue: Pick<JobQueue, 'add'>;
  readonly bus: Pick<EventBus, 'publish'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Hands the outbox on to queue and bus: in order, at least once. */
export interface Relay {
  start(): void;
  /** Something has been written: look now. */
  kick(): void;
  /** Resolves when nothing is left to hand on; rejects with DomainError UNAVAILABLE when a part does not answer. */
  flush(): Promise<void>;
  /** Ends the loop after the batch in hand. */
  close(): Promise<void>;
}

// Read, handed on and marked together; bounds what one pass holds and what is handed on twice after a crash.
const BATCH = 200;
const POLL_MS = { least: 100, most: 1_000 };
const TROUBLE_MS = { least: 500, most: 10_000 };

export function createRelay(ports: RelayPorts): Relay {
  const alarm = createAlarm();
  let turn: Promise<unknown> = Promise.resolve();
  let loop: Promise<void> | undefined;
  let closing = false;

  // One pass at a time, whoever asks for it: two would hand on in no order.
  function pass(): Promise<number> {
    const next = turn.then(() => handOn(ports));
    turn = next.catch(() => {});
    return next;
  }

  async function run(): Promise<void> {
    let wait = POLL_MS.least;
    while (!closing) {
      try {
        const count = await pass();
        wait = count > 0 ? POLL_MS.least : Math.min(wait * 2, POLL_MS.most);
        if (count === BATCH) continue;
      } catch (error) {
        wait = Math.min(Math.max(wait * 2, TROUBLE_MS.least), TROUBLE_MS.most);
        ports.log.warn({ ...kindOf(error), nextTryMs: wait }, 'the outbox could not be handed on');
      }
      if (!closing && (await alarm.wait(wait)) === 'kicked') wait = POLL_MS.least;
    }
  }

  return {
    start() {
      loop ??= run();
    },
    kick: alarm.ring,
    async flush() {
      while ((await pass()) > 0);
    },
    async close() {
      closing = true;
      alarm.ring();
      await loop;
      await turn;
    },
  };
}

/** One batch; returns how many entries it had. */
async function handOn({ graph, queue, bus, clock }: RelayPorts): Promise<number> {
  const entries = await graph.read((stores) => stores.outbox.unsent(BATCH));
  if (entries.length === 0) return 0;
  for (const run of runsOf(entries)) {
    if ('jobs' in run) await queue.add(run.jobs);
    else await bus.publish(run.event);
  }
  // Only now: what is handed on twice does no harm, what is not handed on at all would.
  await graph.write((stores) => stores.outbox.sent(entries, clock.now()));
  return entries.length;
}

type Run = { readonly jobs: Job[] } | { readonly event: NonNullable<OutboxEntry['event']> };

/** Neighbouring jobs go together, and nothing overtakes anything. */
function runsOf(entries: readonly OutboxEntry[]): Run[] {
  const runs: Run[] = [];
  for (const { job, event } of entries) {
    const last = runs.at(-1);
    if (event) runs.push({ event });
    else if (last && 'jobs' in last) last.jobs.push(job);
    else runs.push({ jobs: [job] });
  }
  return runs;
}

function kindOf(error: unknown): Record<string, string> {
  if (error instanceof DomainError) return { code: error.code };
  return { kind: error instanceof Error ? error.name : typeof error };
}

/** A sleep that can be cut short; a ring while nobody sleeps is kept for the next one who does. */
function createAlarm() {
  let wake: (() => void) | undefined;
  let rung = false;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(ms: number): Promise<'kicked' | 'time'> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      const how = rung ? 'kicked' : 'time';
      rung = false;
      return how;
    },
  };
}
