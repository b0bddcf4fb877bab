import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReconciler, type Reconciler } from '../../workers/reconciler.ts';
import { createRelay } from '../../workers/relay.ts';
import { type Installation, openInstallation } from './installation.ts';

const WAIT = { timeout: 15_000, interval: 20 };

let place: Installation;
let reconciler: Reconciler | undefined;

beforeEach(async () => {
  place = await openInstallation();
});

afterEach(async () => {
  await reconciler?.close();
  reconciler = undefined;
  await place.close();
});

/** Jobs that were handed on a moment ago. */
async function handOn(count: number): Promise<void> {
  await place.write(Array.from({ length: count }, () => place.newJob()));
  const relay = createRelay(place);
  await relay.flush();
  await relay.close();
  const now = place.clock.now();
  await vi.waitFor(() => expect(place.clock.now() > now).toBe(true), WAIT);
}

test('puts back every job that the queue has lost', async () => {
  await handOn(450);
  await place.loseQueue();
  reconciler = createReconciler(place);
  expect(await reconciler.sweep(0)).toBe(450);
  expect((await place.queue.counts()).VN.waiting).toBe(450);
});

test('puts back nothing that is still on its way', async () => {
  await handOn(3);
  reconciler = createReconciler(place);
  expect(await reconciler.sweep(0)).toBe(0);
  expect((await place.queue.counts()).VN.waiting).toBe(3);
});

test('has patience with what was handed on only now', async () => {
  await handOn(3);
  await place.loseQueue();
  reconciler = createReconciler(place);
  expect(await reconciler.sweep(60_000)).toBe(0);
  expect((await place.queue.counts()).VN.waiting).toBe(0);
});

test('looks at everything when it starts, since the queue may have been lost meanwhile', async () => {
  await handOn(3);
  await place.loseQueue();
  reconciler = createReconciler(place);
  reconciler.start();
  await vi.waitFor(async () => expect((await place.queue.counts()).VN.waiting).toBe(3), WAIT);
});

test('goes on after the queue did not answer', async () => {
  await handOn(3);
  await place.queue.close();
  reconciler = createReconciler({ ...place, queue: { ensure: () => Promise.reject(new Error('a secret')) } });
  reconciler.start();
  await vi.waitFor(() => expect(place.log.lines.join()).toContain('could not be compared'), WAIT);
  expect(place.log.lines.join()).not.toContain('a secret');
});
