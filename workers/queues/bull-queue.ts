// Everything that is BullMQ and does not depend on where it keeps its jobs. What its defaults get wrong is in workers/README.md.
import type { JobsOptions, JobType, Processor, WorkerOptions } from 'bullmq';
import { JURISDICTIONS, type JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import type { Log } from '../../src/ports/log.ts';
import type { Job, JobCounts, JobHandlers, JobQueue, RunningWorkers } from '../../src/ports/queue.ts';
import { type Deadline, settledWithin } from '../deadline.ts';
import { type JobPayload, payloadOf } from './job-payload.ts';
import { runJob } from './run-job.ts';

/** One BullMQ queue, seen from the side that adds. */
export interface QueueHandle {
  addBulk(jobs: { name: string; data: JobPayload; opts: JobsOptions }[]): Promise<unknown>;
  getJobState(id: string): Promise<string>;
  remove(id: string): Promise<number>;
  getJobCounts(...types: JobType[]): Promise<Record<string, number>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** One BullMQ worker. */
export interface WorkerHandle {
  waitUntilReady(): Promise<void>;
  pause(doNotWaitActive: boolean): Promise<void>;
  cancelJob(id: string): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (ids: string[]) => void): unknown;
  close(force: boolean): Promise<void>;
}

export type WorkerSettings = Pick<
  WorkerOptions,
  'concurrency' | 'maxStalledCount' | 'lockDuration' | 'stalledInterval' | 'drainDelay'
>;

/** Where BullMQ keeps its jobs. */
export interface BullBackend {
  openQueue(name: string): QueueHandle;
  openWorker(name: string, processor: Processor<JobPayload, void>, settings: WorkerSettings): WorkerHandle;
  readonly settings: Pick<WorkerSettings, 'lockDuration' | 'stalledInterval' | 'drainDelay'>;
  /** Puts back at once what dead workers held, where the backend can know that they are dead. */
  recover(): Promise<void>;
  /** Ends every call: with its result, or with DomainError UNAVAILABLE. */
  readonly within: Deadline;
  close(): Promise<void>;
}

export interface Retrying {
  readonly attempts: number;
  /** Before the second attempt, milliseconds; doubles each time. */
  readonly firstDelay: number;
}

// One to two minutes of trying; after that the reconciler asks again, from the outbox.
export const RETRYING: Retrying = { attempts: 9, firstDelay: 500 };

// How long work under way may take to stop: beyond it, it runs again elsewhere.
const GRACE_MS = 5_000;
const FAILED_KEPT = 500;
// BullMQ's own limit of 1 would drop a job whose worker dies twice. The largest that its PostgreSQL functions take.
const NO_LIMIT = 2 ** 31 - 1;
const COUNTED = ['waiting', 'prioritized', 'active', 'delayed', 'failed'] as const satisfies JobType[];
const ADD_AT_ONCE = 500;

/**
 * A JobQueue over BullMQ, one queue `namespace.JURISDICTION` each.
 * Every call may reject with DomainError UNAVAILABLE.
 */
export function createBullQueue(
  backend: BullBackend,
  namespace: string,
  log: Log,
  retrying: Retrying = RETRYING,
): JobQueue {
  const queues = new Map<JurisdictionCode, QueueHandle>();
  const pools = new Set<RunningWorkers>();

  function queueOf(jurisdiction: JurisdictionCode): QueueHandle {
    const known = queues.get(jurisdiction);
    if (known) return known;
    const queue = backend.openQueue(nameOf(namespace, jurisdiction));
    queue.on('error', reportTo(log, jurisdiction));
    queues.set(jurisdiction, queue);
    return queue;
  }

  async function add(jobs: readonly Job[]): Promise<void> {
    for (const [jurisdiction, own] of byJurisdiction(jobs)) {
      for (let from = 0; from < own.length; from += ADD_AT_ONCE) {
        const batch = own.slice(from, from + ADD_AT_ONCE).map((job) => bullJobOf(job, retrying));
        await backend.within(queueOf(jurisdiction).addBulk(batch));
      }
    }
  }

  async function isOnItsWay(job: Job): Promise<boolean> {
    const queue = queueOf(job.jurisdiction);
    const state = await backend.within(queue.getJobState(job.id));
    if (state !== 'failed' && state !== 'completed') return state !== 'unknown';
    // Removed first: adding an id that BullMQ still knows does nothing, whatever became of the job.
    await backend.within(queue.remove(job.id));
    return false;
  }

  async function ensure(jobs: readonly Job[]): Promise<number> {
    const known = await Promise.all(jobs.map(isOnItsWay));
    const lost = jobs.filter((_job, at) => !known[at]);
    await add(lost);
    return lost.length;
  }

  async function work(handlers: JobHandlers, options: { readonly concurrency: number }): Promise<RunningWorkers> {
    if (pools.size === 0) await backend.within(backend.recover());
    const started = await startWorkers(backend, namespace, handlers, options.concurrency, log);
    const running = {
      close: async () => {
        await started.close();
        pools.delete(running);
      },
    };
    pools.add(running);
    return running;
  }

  async function counts(): Promise<Record<JurisdictionCode, JobCounts>> {
    const read = async (jurisdiction: JurisdictionCode) =>
      [jurisdiction, toCounts(await backend.within(queueOf(jurisdiction).getJobCounts(...COUNTED)))] as const;
    return Object.fromEntries(await Promise.all(JURISDICTIONS.map(read))) as Record<JurisdictionCode, JobCounts>;
  }

  async function shut(): Promise<void> {
    await Promise.all([...pools].map((pool) => pool.close()));
    await settledWithin(Promise.all([...queues.values()].map((queue) => queue.close())), GRACE_MS);
    await backend.close();
  }

  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= shut();
    return closing;
  };

  return { add, ensure, work, counts, close };
}

async function startWorkers(
  backend: BullBackend,
  namespace: string,
  handlers: JobHandlers,
  concurrency: number,
  log: Log,
): Promise<RunningWorkers> {
  const stop = new AbortController();
  const underWay = new Set<Promise<void>>();
  const process: Processor<JobPayload, void> = async (job, token, cancelled) => {
    const signal = cancelled ? AbortSignal.any([stop.signal, cancelled]) : stop.signal;
    const run = runJob({ handlers, within: backend.within, log }, job, token, signal);
    underWay.add(run);
    try {
      await run;
    } finally {
      underWay.delete(run);
    }
  };
  const settings: WorkerSettings = { ...backend.settings, concurrency, maxStalledCount: NO_LIMIT };
  const workers = JURISDICTIONS.map((jurisdiction) => {
    const worker = backend.openWorker(nameOf(namespace, jurisdiction), process, settings);
    worker.on('error', reportTo(log, jurisdiction));
    // Someone else runs it by now: what goes on here would be thrown away.
    worker.on('lockRenewalFailed', (ids) => {
      for (const id of ids) worker.cancelJob(id);
    });
    return worker;
  });
  const close = () => stopWorkers(workers, underWay, stop, log);
  try {
    await backend.within(Promise.all(workers.map((worker) => worker.waitUntilReady())));
  } catch (error) {
    // Not waited for: whoever asked has waited long enough for a backend that is away.
    void close();
    throw error;
  }
  return { close };
}

async function stopWorkers(
  workers: readonly WorkerHandle[],
  underWay: ReadonlySet<Promise<void>>,
  stop: AbortController,
  log: Log,
): Promise<void> {
  await Promise.all(workers.map((worker) => worker.pause(true)));
  stop.abort();
  await settledWithin(Promise.allSettled(underWay), GRACE_MS);
  const abandoned = underWay.size;
  if (abandoned > 0) log.warn({ jobs: abandoned }, 'stopped with jobs under way; they will run again');
  // Forced only when something hangs: a forced close does not let a job that has just ended say so.
  await settledWithin(Promise.all(workers.map((worker) => worker.close(abandoned > 0))), GRACE_MS);
}

function nameOf(namespace: string, jurisdiction: JurisdictionCode): string {
  return `${namespace}.${jurisdiction}`;
}

function bullJobOf(job: Job, retrying: Retrying): { name: string; data: JobPayload; opts: JobsOptions } {
  const backoff = { type: 'exponential', delay: retrying.firstDelay, jitter: 0.5 };
  return {
    name: job.name,
    data: payloadOf(job),
    opts: {
      jobId: job.id,
      priority: priorityOf(job),
      attempts: retrying.attempts,
      backoff,
      removeOnComplete: true,
      removeOnFail: { count: FAILED_KEPT },
      stackTraceLimit: 0,
    },
  };
}

/** 0 goes first. One child's report never waits behind the thousands of its own country's import. */
function priorityOf(job: Job): number {
  if (job.name === 'rematch') return 3;
  if (job.name === 'import-file') return 1;
  return job.recordIds.length > 10 ? 2 : 0;
}

function byJurisdiction(jobs: readonly Job[]): Map<JurisdictionCode, Job[]> {
  const groups = new Map<JurisdictionCode, Job[]>();
  for (const job of jobs) {
    const group = groups.get(job.jurisdiction);
    if (group) group.push(job);
    else groups.set(job.jurisdiction, [job]);
  }
  return groups;
}

function toCounts(found: Record<string, number>): JobCounts {
  const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = found;
  return { waiting: waiting + prioritized, active, delayed, failed };
}

function reportTo(log: Log, jurisdiction: JurisdictionCode): (error: Error) => void {
  return (error) => log.warn({ jurisdiction, kind: error.name, reason: error.message }, 'queue trouble');
}
