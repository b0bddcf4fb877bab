import { DomainError } from '../src/domain/errors.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { Log } from '../src/ports/log.ts';
import type { JobQueue } from '../src/ports/queue.ts';
import type { Graph } from '../src/ports/stores.ts';

export interface ReconcilerPorts {
  readonly graph: Graph;
  readonly queue: Pick<JobQueue, 'ensure'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Asks the queue for the jobs that were handed to it and are still not done, and puts back those that it lost or gave up. */
export interface Reconciler {
  /** Looks at everything once, since the queue may have been lost meanwhile, and from then on at what takes long. */
  start(): void;
  /** Looks at every job handed on before `patienceMs` ago; returns how many were put back. */
  sweep(patienceMs: number): Promise<number>;
  close(): Promise<void>;
}

const PATIENCE_MS = 60_000;
const EVERY_MS = 15_000;
const BATCH = 200;

export function createReconciler(ports: ReconcilerPorts): Reconciler {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  let closing = false;

  async function sweep(patienceMs: number): Promise<number> {
    const before = new Date(Date.parse(ports.clock.now()) - patienceMs).toISOString();
    let putBack = 0;
    for (let full = true; full && !closing; ) {
      const looked = await lookAfter(ports, before);
      putBack += looked.putBack;
      full = looked.count === BATCH;
    }
    if (putBack > 0) ports.log.warn({ jobs: putBack }, 'jobs that the queue no longer had were put back');
    return putBack;
  }

  function next(patienceMs: number): void {
    underWay = sweep(patienceMs)
      .catch((error) => {
        const code = error instanceof DomainError ? error.code : 'unexpected';
        ports.log.warn({ code }, 'the queue could not be compared with the outbox');
      })
      .then(() => {
        if (!closing) timer = setTimeout(next, EVERY_MS, PATIENCE_MS);
      });
  }

  return {
    start: () => next(0),
    sweep,
    async close() {
      closing = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}

async function lookAfter(
  { graph, queue, clock }: ReconcilerPorts,
  before: string,
): Promise<{ readonly count: number; readonly putBack: number }> {
  const jobs = await graph.read((stores) => stores.outbox.overdue(before, BATCH));
  if (jobs.length === 0) return { count: 0, putBack: 0 };
  const putBack = await queue.ensure(jobs);
  // Marked anew, so that the next look begins with others: jobs that fail for ever must not hide the rest.
  const entries = jobs.map((job) => ({ id: job.id, job }));
  await graph.write((stores) => stores.outbox.sent(entries, clock.now()));
  return { count: jobs.length, putBack };
}
