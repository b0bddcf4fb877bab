import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPgliteQueue } from '../../workers/queues/pglite.ts';
import { copyEmptyQueue, createLogBook } from '../support/queues.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'homeward-pglite-'));
});

afterEach(async () => {
  await rm(home, { recursive: true });
});

test('moves a directory that a crash has torn aside, says so, and starts anew', async () => {
  const dir = join(home, 'queue');
  await copyEmptyQueue(dir);
  await truncate(join(dir, 'global', 'pg_control'), 100);

  const log = createLogBook();
  const queue = await createPgliteQueue({ dir, log });
  expect((await queue.counts()).VN).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  await queue.close();
  expect(log.lines.join()).toContain('moved aside');
  expect((await readdir(home)).filter((name) => name.startsWith('queue.unreadable-'))).toHaveLength(1);
}, 60_000);

test('refuses a place that is none, and leaves what is there alone', async () => {
  await writeFile(join(home, 'file'), 'of another');
  const opening = createPgliteQueue({ dir: join(home, 'file', 'queue'), log: createLogBook() });
  await expect(opening).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(await readdir(home)).toEqual(['file']);
});
