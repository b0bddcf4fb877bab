import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepFiles } from '../../src/runtime/sweep-files.ts';
import { type TestApp, testApp } from '../support/app.ts';

describe('sweeping files', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it('removes what no import waits for once it is a day old, and nothing else', async () => {
    const dir = join(app.config.home, 'files');
    await mkdir(dir, { recursive: true });
    const old = new Date(Date.now() - 25 * 3_600_000);
    for (const name of ['imp_orphan', 'imp_half.part', 'imp_young', 'imp_waiting'])
      await writeFile(join(dir, name), 'x');
    for (const name of ['imp_orphan', 'imp_half.part', 'imp_waiting']) await utimes(join(dir, name), old, old);
    await app.graph.write((stores) =>
      stores.imports.create({
        id: 'imp_AAAAAAAAAAAAAAAAAAAAAA',
        jurisdiction: 'VN',
        each: false,
        by: app.operator.userId,
        agency: 'a',
        file: 'imp_waiting',
        size: 1,
        fileHash: 'h',
        found: '{}',
        startedAt: app.clock.now(),
      }),
    );
    expect((await sweepFiles(app)).sort()).toEqual(['imp_half.part', 'imp_orphan']);
    expect((await readdir(dir)).sort()).toEqual(['imp_waiting', 'imp_young']);
  });
});
