import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Job } from '../../src/ports/queue.ts';
import type { BullBackend } from '../../workers/queues/bull-queue.ts';
import { createReconciler, type Reconciler } from '../../workers/reconciler.ts';
import { openDirectoryBackend } from '../support/queues.ts';
import { type Installation, openInstallation } from './installation.ts';

const WAIT = { timeout: 15_000, interval: 20 };

let backend: BullBackend;

beforeAll(async () => {
  backend = await openDirectoryBackend();
});

afterAll(() => backend.close());

let place: Installation;
let reconciler: Reconciler | undefined;

beforeEach(async () => {
  place = await openInstallation(backend);
});

afterEach(async () => {
  await reconciler?.close();
  reconciler = undefined;
  await place.close();
});

/** Jobs that the outbox takes for handed on, and that the queue does not have. */
async function loseJobs(count: number, sentAt = '2026-01-01T00:00:00.000Z'): Promise<Job[]> {
  const entries = Array.from({ length: count }, () => place.newJob());
  await place.write(entries);
  await place.graph.write((stores) => stores.outbox.sent(entries, sentAt));
  return entries.map(({ job }) => job);
}

test('puts back every job that the queue has lost', async () => {
  await loseJobs(450);
  reconciler = createReconciler(place);
  expect(await reconciler.sweep(0)).toBe(450);
  expect((await place.queue.counts()).VN.waiting).toBe(450);
});

test('puts back nothing that is still on its way', async () => {
  const [kept = place.newJob().job] = await loseJobs(2);
  await place.queue.add([kept]);
  reconciler = createReconciler(place);
  expect(await reconciler.sweep(0)).toBe(1);
  expect((await place.queue.counts()).VN.waiting).toBe(2);
});

test('has patience with what was handed on only now', async () => {
  await loseJobs(3, place.clock.now());
  reconciler = createReconciler(place);
  expect(await reconciler.sweep(60_000)).toBe(0);
  expect((await place.queue.counts()).VN.waiting).toBe(0);
});

test('looks first at what it has not looked at for longest', async () => {
  await loseJobs(201);
  reconciler = createReconciler(place);
  await reconciler.sweep(0);
  const left = await place.graph.read((stores) => stores.outbox.overdue('2026-02-01T00:00:00.000Z', 10));
  expect(left).toEqual([]);
});

test('looks at everything when it starts, since the queue may have been lost meanwhile', async () => {
  await loseJobs(3);
  reconciler = createReconciler(place);
  reconciler.start();
  await vi.waitFor(async () => expect((await place.queue.counts()).VN.waiting).toBe(3), WAIT);
});

test('goes on after the queue did not answer', async () => {
  await loseJobs(3);
  reconciler = createReconciler({ ...place, queue: { ensure: () => Promise.reject(new Error('a secret')) } });
  reconciler.start();
  await vi.waitFor(() => expect(place.log.lines.join()).toContain('could not be compared'), WAIT);
  expect(place.log.lines.join()).not.toContain('a secret');
});
