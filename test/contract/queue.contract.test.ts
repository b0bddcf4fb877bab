import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { type IdPrefix, makeId } from '../../src/domain/ids.ts';
import type { Job, JobContext, JobHandlers, JobQueue } from '../../src/ports/queue.ts';
import type { BullBackend } from '../../workers/queues/bull-queue.ts';
import { createLogBook, type OpenOptions, openQueueOn, type QueuePlace, queueAdapters } from '../support/queues.ts';

const WAIT = { timeout: 60_000, interval: 20 };
const FAST = { attempts: 3, firstDelay: 20 };
const DOOMED = fileURLToPath(new URL('../workers/doomed-worker.ts', import.meta.url));

describe.each(queueAdapters())('a job queue on $name', ({ newPlace, openBackend }) => {
  let backend: BullBackend;
  let cleanups: (() => Promise<void>)[];

  beforeAll(async () => {
    backend = await openBackend();
  });

  afterAll(() => backend.close());

  beforeEach(() => {
    cleanups = [];
  });

  afterEach(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  });

  function open(options?: OpenOptions): JobQueue {
    return closing(openQueueOn(backend, options));
  }

  function closing(queue: JobQueue): JobQueue {
    cleanups.push(() => queue.close());
    return queue;
  }

  /** A backend of its own, to be lost or to be opened by another process. */
  async function ownPlace(): Promise<QueuePlace> {
    const place = await newPlace();
    cleanups.push(() => place.remove());
    return place;
  }

  async function work(queue: JobQueue, handler: (job: Job, context: JobContext) => Promise<void>, concurrency = 2) {
    return await queue.work(every(handler), { concurrency });
  }

  test('hands every kind of job over as it was added', async () => {
    const queue = open();
    const jobs: Job[] = [
      matching('VN'),
      { id: id('out'), name: 'rematch', jurisdiction: 'TH' },
      { id: id('out'), name: 'rematch', jurisdiction: 'LA', after: id('rec') },
      { id: id('out'), name: 'import-file', jurisdiction: 'CN', importId: id('imp') },
    ];
    const done: Job[] = [];
    await queue.add(jobs);
    await work(queue, async (job) => void done.push(job));
    await vi.waitFor(() => expect(done).toHaveLength(4), WAIT);
    expect(byId(done)).toEqual(byId(jobs));
  });

  test('takes the same id twice as one job', async () => {
    const queue = open();
    const job = matching('VN');
    await queue.add([job]);
    await queue.add([job, job]);
    expect((await queue.counts()).VN.waiting).toBe(1);
  });

  test('runs a job again whose worker was killed', async () => {
    const place = await ownPlace();
    const before = await place.open();
    const job = matching('KH');
    await before.add([job]);
    await before.close();
    await takeAndDie(place);

    const queue = closing(await place.open());
    const done: string[] = [];
    await work(queue, async ({ id }) => void done.push(id));
    await vi.waitFor(() => expect(done).toEqual([job.id]), WAIT);
  }, 60_000);

  test('tries again what is refused as unavailable', async () => {
    const queue = open({ retrying: FAST });
    let tries = 0;
    await queue.add([matching('MM')]);
    await work(queue, async () => {
      tries += 1;
      if (tries < 3) throw new DomainError('UNAVAILABLE', 'not now');
    });
    await vi.waitFor(() => expect(tries).toBe(3), WAIT);
    await vi.waitFor(async () => expect(await queue.counts()).toMatchObject({ MM: { failed: 0, delayed: 0 } }), WAIT);
  });

  test('gives up what can never succeed, after one try', async () => {
    const queue = open({ retrying: FAST });
    let tries = 0;
    await queue.add([matching('VN')]);
    await work(queue, async () => {
      tries += 1;
      throw new DomainError('NOT_FOUND', 'no such record');
    });
    await vi.waitFor(async () => expect((await queue.counts()).VN.failed).toBe(1), WAIT);
    expect(tries).toBe(1);
  });

  test('puts back what was given up when asked to ensure it', async () => {
    const queue = open({ retrying: FAST });
    const job = matching('VN');
    let tries = 0;
    await queue.add([job]);
    await work(queue, async () => {
      tries += 1;
      if (tries === 1) throw new DomainError('INVALID_INPUT', 'no');
    });
    await vi.waitFor(async () => expect((await queue.counts()).VN.failed).toBe(1), WAIT);
    expect(await queue.ensure([job])).toBe(1);
    await vi.waitFor(() => expect(tries).toBe(2), WAIT);
    await vi.waitFor(async () => expect((await queue.counts()).VN).toEqual(NOTHING), WAIT);
  });

  test('puts back what the backend has lost', async () => {
    const place = await ownPlace();
    const before = await place.open();
    const jobs = [matching('VN'), matching('TH')];
    await before.add(jobs);
    await before.close();
    await place.lose();

    const queue = closing(await place.open());
    expect((await queue.counts()).VN.waiting).toBe(0);
    expect(await queue.ensure(jobs)).toBe(2);
    expect(await queue.counts()).toMatchObject({ VN: { waiting: 1 }, TH: { waiting: 1 } });
  });

  test('leaves alone what waits, is under way or is delayed', async () => {
    const queue = open({ retrying: { attempts: 3, firstDelay: 60_000 } });
    const [refused, slow, waiting] = [matching('VN'), matching('VN'), matching('VN')];
    const hold = gate();
    await queue.add([refused, slow, waiting]);
    await work(
      queue,
      async (job) => {
        if (job.id === refused.id) throw new DomainError('UNAVAILABLE', 'not now');
        await hold.opened;
      },
      1,
    );
    await vi.waitFor(async () => {
      expect((await queue.counts()).VN).toEqual({ waiting: 1, active: 1, delayed: 1, failed: 0 });
    }, WAIT);
    expect(await queue.ensure([refused, slow, waiting])).toBe(0);
    hold.open();
  });

  test('counts what waits in each jurisdiction', async () => {
    const queue = open();
    await queue.add([matching('VN'), matching('VN'), matching('CN', 40)]);
    expect(await queue.counts()).toMatchObject({ VN: { waiting: 2 }, CN: { waiting: 1 }, TH: NOTHING });
  });

  test('does not let the jobs of one jurisdiction delay those of another', async () => {
    const queue = open();
    const hold = gate();
    const done: string[] = [];
    await queue.add(Array.from({ length: 50 }, () => matching('VN', 40)));
    await work(queue, async (job) => {
      if (job.jurisdiction === 'VN') await hold.opened;
      done.push(job.jurisdiction);
    });
    await vi.waitFor(async () => expect((await queue.counts()).VN.active).toBe(2), WAIT);
    await queue.add([matching('TH')]);
    await vi.waitFor(() => expect(done).toEqual(['TH']), WAIT);
    hold.open();
  });

  test('matches a single report before the bulk of its own jurisdiction', async () => {
    const queue = open();
    const [bulk, single] = [matching('VN', 40), matching('VN')];
    const done: string[] = [];
    await queue.add([{ id: id('out'), name: 'rematch', jurisdiction: 'VN' }, bulk]);
    await queue.add([single]);
    await work(queue, async (job) => void done.push(job.id), 1);
    await vi.waitFor(() => expect(done).toHaveLength(3), WAIT);
    expect(done.slice(0, 2)).toEqual([single.id, bulk.id]);
  });

  test('gives up a job that it does not know, and goes on', async () => {
    const queue = open();
    const done: string[] = [];
    const [good, strange] = [matching('LA'), { ...matching('LA'), name: 'launch' } as unknown as Job];
    const talkative = { ...matching('LA'), narrative: 'a name' } as unknown as Job;
    await queue.add([strange, talkative, good]);
    await work(queue, async (job) => void done.push(job.id), 1);
    await vi.waitFor(async () => expect((await queue.counts()).LA).toEqual({ ...NOTHING, failed: 2 }), WAIT);
    expect(done).toEqual([good.id]);
  });

  test('takes a report of progress from a running job', async () => {
    const queue = open();
    let reported = false;
    await queue.add([matching('CN')]);
    await work(queue, async (_job, context) => {
      await context.report(0.5);
      reported = true;
    });
    await vi.waitFor(() => expect(reported).toBe(true), WAIT);
  });

  test('asks a running job to leave off when it closes, and runs it again afterwards', async () => {
    const queue = open({ retrying: { attempts: 1, firstDelay: 1 } });
    const job = matching('VN');
    const started = gate();
    await queue.add([job]);
    const first = await work(queue, async (_job, { signal }) => {
      started.open();
      await once(signal, 'abort');
    });
    await started.opened;
    await first.close();
    expect((await queue.counts()).VN).toEqual({ ...NOTHING, waiting: 1 });

    const done: string[] = [];
    await work(queue, async ({ id }) => void done.push(id));
    await vi.waitFor(() => expect(done).toEqual([job.id]), WAIT);
  });

  test('does not wait for ever for a job that does not leave off', async () => {
    const queue = open();
    const job = matching('VN');
    const [started, hold] = [gate(), gate()];
    await queue.add([job]);
    const first = await work(queue, async () => {
      started.open();
      await hold.opened;
    });
    await started.opened;
    await first.close();

    const done: string[] = [];
    await work(queue, async ({ id }) => void done.push(id));
    await vi.waitFor(() => expect(done).toEqual([job.id]), WAIT);
    hold.open();
  });

  test('keeps nothing of what an error says, in the log or in the backend', async () => {
    const log = createLogBook();
    const place = await ownPlace();
    const queue = closing(await place.open({ log, retrying: { attempts: 1, firstDelay: 1 } }));
    const secret = 'Nguyen-Thi-Canary';
    const job = matching('VN');
    await queue.add([job]);
    await work(queue, async () => {
      throw new TypeError(`cannot read ${secret}\nborn to ${secret}`);
    });
    await vi.waitFor(async () => expect((await queue.counts()).VN.failed).toBe(1), WAIT);
    await queue.close();
    expect(log.lines.join('\n')).toContain('TypeError');
    expect(log.lines.join('\n')).not.toContain(secret);
    expect(await place.contains(job.id)).toBe(true);
    expect(await place.contains(secret)).toBe(false);
  });
});

const NOTHING = { waiting: 0, active: 0, delayed: 0, failed: 0 };

function id<P extends IdPrefix>(prefix: P): `${P}_${string}` {
  return makeId(prefix, randomBytes(16));
}

function matching(jurisdiction: JurisdictionCode, records = 1): Job {
  const recordIds = Array.from({ length: records }, () => id('rec'));
  return { id: id('out'), name: 'match-record', jurisdiction, recordIds };
}

function every(handler: (job: Job, context: JobContext) => Promise<void>): JobHandlers {
  return { 'match-record': handler, rematch: handler, 'import-file': handler };
}

function byId(jobs: readonly Job[]): Job[] {
  return jobs.toSorted((a, b) => a.id.localeCompare(b.id));
}

function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** Another process takes the job and is killed while it holds it. */
async function takeAndDie(place: QueuePlace): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', DOOMED, place.url, place.namespace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [taken] = await once(child.stdout, 'data');
  expect(String(taken)).toContain('taken');
  child.kill('SIGKILL');
  await once(child, 'exit');
}
