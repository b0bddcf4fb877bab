import { createPostgresBackend, type PgPool, Queue, Worker } from 'bullmq';
import type { Log } from '../../src/ports/log.ts';
import type { JobQueue } from '../../src/ports/queue.ts';
import { createDeadline } from '../deadline.ts';
import { type BullBackend, createBullQueue, type Retrying } from './bull-queue.ts';
import { openDatabase } from './pglite-database.ts';
import { createPglitePool } from './pglite-pool.ts';

export interface PgliteQueueOptions {
  /** A directory of this process alone, or `memory`. */
  readonly dir: string;
  readonly log: Log;
  readonly namespace?: string;
  readonly retrying?: Retrying;
}

/** The job queue inside this process. Rejects with DomainError UNAVAILABLE when `dir` cannot be used. */
export async function createPgliteQueue(options: PgliteQueueOptions): Promise<JobQueue> {
  const backend = await openPgliteBackend(options);
  return createBullQueue(backend, options.namespace ?? 'homeward', options.log, options.retrying);
}

/** BullMQ's jobs in a PGlite of this process. */
export async function openPgliteBackend({ dir, log }: Pick<PgliteQueueOptions, 'dir' | 'log'>): Promise<BullBackend> {
  const db = await openDatabase(dir, log);
  const pool = createPglitePool(db);
  // Nothing here can be cut off, only slow: the limit is for a machine under load.
  const within = createDeadline('the job queue', 30_000, log);
  const tidying = setInterval(() => void within(pool.query(TIDY)).catch(() => {}), TIDY_EVERY_MS).unref();
  return {
    // No other process can hold a lock, so locks may be long: a busy event loop is not taken for a dead worker.
    settings: { lockDuration: 60_000, stalledInterval: 30_000, drainDelay: 60 },
    openQueue: (name) => new Queue(name, queueOptions(pool), createPostgresBackend),
    openWorker: (name, processor, settings) =>
      new Worker(name, processor, { ...settings, connection: pool }, createPostgresBackend),
    recover: async () => {
      await pool.query(PUT_BACK_ACTIVE);
    },
    within,
    close: async () => {
      clearInterval(tidying);
      await pool.end();
      await db.close();
    },
  };
}

// PGlite runs PostgreSQL without its background processes: nobody else takes away the rows that are gone.
const TIDY = 'VACUUM job, event, meta';
const TIDY_EVERY_MS = 10 * 60_000;

// What is active when no worker runs was left by a process that died. BullMQ itself would wait for the locks to run out.
const PUT_BACK_ACTIVE = `
  UPDATE job SET state = 'waiting', lock_token = NULL, locked_until_ms = NULL, stalled_marked = false
  WHERE state = 'active'`;

function queueOptions(connection: PgPool) {
  // Nobody reads BullMQ's event stream; it is kept short.
  return { connection, streams: { events: { maxLen: 100 } } };
}
