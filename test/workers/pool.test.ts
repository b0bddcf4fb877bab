import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { JobServices } from '../../src/services/jobs.ts';
import { startWorkers, type WorkerPool } from '../../workers/pool.ts';
import type { BullBackend } from '../../workers/queues/bull-queue.ts';
import { openDirectoryBackend } from '../support/queues.ts';
import { type Installation, openInstallation } from './installation.ts';

const WAIT = { timeout: 30_000, interval: 20 };

let backend: BullBackend;

beforeAll(async () => {
  backend = await openDirectoryBackend();
});

afterAll(() => backend.close());

let place: Installation;
let pool: WorkerPool | undefined;

beforeEach(async () => {
  place = await openInstallation(backend);
});

afterEach(async () => {
  await pool?.close();
  pool = undefined;
  await place.close();
});

/** Use cases that note what they were called with and whose only effect is to be done. */
function notingJobs(called: unknown[][]): JobServices {
  const done = (jobId: Parameters<JobServices['importFile']>[1]['jobId']) =>
    place.graph.write(async (stores) => void (await stores.outbox.done(jobId)));
  return {
    matchRecords: async (jurisdiction, recordIds, { jobId }) => {
      called.push([jurisdiction, recordIds, jobId]);
      await done(jobId);
    },
    rematch: (_jurisdiction, _after, { jobId }) => done(jobId),
    importFile: (_importId, { jobId }) => done(jobId),
  };
}

async function start(jobs: JobServices): Promise<void> {
  pool = await startWorkers({ ...place, queue: place.queue, jobs, concurrency: 2 });
}

test('does what stands in the outbox, and leaves nothing in outbox or queue', async () => {
  const called: unknown[][] = [];
  const { id, job } = place.newJob('KH');
  await start(notingJobs(called));
  await place.write([{ id, job }]);
  pool?.relay.kick();
  await vi.waitFor(async () => expect(await place.pending()).toEqual({}), WAIT);
  expect(called).toEqual([['KH', job.name === 'match-record' && job.recordIds, id]]);
  await vi.waitFor(async () => {
    expect((await place.queue.counts()).KH).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  }, WAIT);
});

test('does what the queue had lost before the start', async () => {
  const called: unknown[][] = [];
  const entry = place.newJob();
  await place.write([entry]);
  await place.graph.write((stores) => stores.outbox.sent([entry], '2026-01-01T00:00:00.000Z'));
  await start(notingJobs(called));
  await vi.waitFor(() => expect(called.map((call) => call[2])).toEqual([entry.id]), WAIT);
});

test('does at the next start what was left off at the last stop', async () => {
  const entry = place.newJob();
  const started = vi.fn();
  await place.write([entry]);
  await start({
    ...notingJobs([]),
    matchRecords: async (_jurisdiction, _recordIds, { signal }) => {
      started();
      await once(signal, 'abort');
    },
  });
  await vi.waitFor(() => expect(started).toHaveBeenCalledOnce(), WAIT);
  await pool?.close();

  const called: unknown[][] = [];
  await start(notingJobs(called));
  await vi.waitFor(() => expect(called.map((call) => call[2])).toEqual([entry.id]), WAIT);
});
