import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import type { DomainEvent } from '../../src/domain/events.ts';
import type { Job } from '../../src/ports/queue.ts';
import type { BullBackend } from '../../workers/queues/bull-queue.ts';
import { createRelay, type Relay } from '../../workers/relay.ts';
import { openDirectoryBackend } from '../support/queues.ts';
import { type Installation, openInstallation } from './installation.ts';

const WAIT = { timeout: 15_000, interval: 20 };

let backend: BullBackend;

beforeAll(async () => {
  backend = await openDirectoryBackend();
});

afterAll(() => backend.close());

let place: Installation;
let handedOn: (Job | DomainEvent)[];
let failures: number;
let relay: Relay;

beforeEach(async () => {
  place = await openInstallation(backend);
  handedOn = [];
  failures = 0;
  const { queue, bus } = place;
  relay = createRelay({
    ...place,
    // The real ones, watched; the queue fails as often as a test wants.
    queue: {
      add: async (jobs) => {
        failures -= 1;
        if (failures >= 0) throw new DomainError('UNAVAILABLE', 'The job queue does not answer.');
        await queue.add(jobs);
        handedOn.push(...jobs);
      },
    },
    bus: {
      publish: async (event) => {
        await bus.publish(event);
        handedOn.push(event);
      },
    },
  });
});

afterEach(async () => {
  await relay.close();
  await place.close();
});

test('hands on jobs and events in the order in which they were written', async () => {
  const entries = [
    place.newJob(),
    place.newJob(),
    place.newEvent(),
    place.newJob('TH'),
    place.newEvent(),
    place.newJob(),
  ];
  await place.write(entries);
  await relay.flush();
  expect(handedOn).toEqual(entries.map((entry) => entry.job ?? entry.event));
});

test('keeps a job in the outbox after handing it on, and lets an event go', async () => {
  await place.write([place.newJob(), place.newEvent()]);
  await relay.flush();
  expect(await place.unsent()).toEqual([]);
  expect(await place.pending()).toEqual({ 'match-record': 1 });
  expect((await place.queue.counts()).VN.waiting).toBe(1);
});

test('does not mark what the queue has not taken', async () => {
  failures = 1;
  await place.write([place.newJob()]);
  await expect(relay.flush()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(await place.unsent()).toHaveLength(1);
  await relay.flush();
  expect(await place.unsent()).toEqual([]);
  expect((await place.queue.counts()).VN.waiting).toBe(1);
});

test('goes on by itself after trouble, and says of it no more than its kind', async () => {
  failures = 2;
  const entry = place.newJob();
  await place.write([entry]);
  relay.start();
  await vi.waitFor(() => expect(handedOn).toEqual([entry.job]), WAIT);
  const [line] = place.log.lines;
  expect(line).toContain('UNAVAILABLE');
  expect(line).not.toContain(entry.id);
});

test('hands on what is written while it runs', async () => {
  relay.start();
  for (let n = 1; n <= 3; n += 1) {
    await place.write([place.newJob()]);
    relay.kick();
    await vi.waitFor(() => expect(handedOn).toHaveLength(n), WAIT);
  }
});

test('hands on more than one batch', async () => {
  const entries = Array.from({ length: 450 }, () => place.newJob());
  await place.write(entries);
  await relay.flush();
  expect(handedOn).toEqual(entries.map((entry) => entry.job));
});

test('hands nothing on twice when two ask at once', async () => {
  const entries = Array.from({ length: 20 }, () => place.newJob());
  await place.write(entries);
  relay.start();
  await Promise.all([relay.flush(), relay.flush()]);
  expect(handedOn).toEqual(entries.map((entry) => entry.job));
});
