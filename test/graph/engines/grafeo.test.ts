import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGrafeoEngine } from '../../../graph/engines/grafeo.ts';
import { statement } from '../../../graph/statements/statement.ts';

const make = statement<{ readonly id: string }, object>('test.make', 'MERGE (n:Test {id: $id})');
const count = statement<Record<string, never>, { readonly n: number }>(
  'test.count',
  'MATCH (n:Test) RETURN count(n) AS n',
);
const slow = statement<Record<string, never>, { readonly n: number }>(
  'test.slow',
  'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a, b WHERE (a * b) % 7 = 3 RETURN count(b) AS n',
);

describe('the embedded engine', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'homeward-grafeo-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const url = () => `file:${join(directory, 'sub', 'graph.grafeo')}`;

  it('has what it was given when it is opened again', async () => {
    const before = createGrafeoEngine({ url: url() });
    await before.migrate([{ id: '1', statements: [] }]);
    await before.write((tx) => tx.run(make, { id: 'a' }));
    await before.close();
    const after = createGrafeoEngine({ url: url() });
    expect(await after.read((tx) => tx.run(count, {}))).toEqual([{ n: 1 }]);
    expect(await after.migrate([{ id: '1', statements: [] }])).toEqual([]);
    await after.close();
  });

  it('takes an address of three slashes for the same file', async () => {
    const before = createGrafeoEngine({ url: url() });
    await before.write((tx) => tx.run(make, { id: 'a' }));
    await before.close();
    const after = createGrafeoEngine({ url: url().replace('file:', 'file://') });
    expect(await after.read((tx) => tx.run(count, {}))).toEqual([{ n: 1 }]);
    await after.close();
  });

  it('says that another has the file open', async () => {
    const first = createGrafeoEngine({ url: url() });
    expect(() => createGrafeoEngine({ url: url() })).toThrow(
      expect.objectContaining({ code: 'UNAVAILABLE', message: expect.stringContaining('another process has it open') }),
    );
    await first.close();
  });

  it('refuses an address of another kind', () => {
    expect(() => createGrafeoEngine({ url: 'bolt://x' })).toThrow(expect.objectContaining({ code: 'UNAVAILABLE' }));
  });

  it('lets nobody wait for a write that is late, and goes on once it has ended', async () => {
    const engine = createGrafeoEngine({ url: 'memory:', deadlineMs: 100 });
    const late = engine.write(async (tx) => {
      await tx.run(make, { id: 'a' });
      await tx.run(slow, {});
    });
    await expect(late).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    const retry = async (): Promise<void> => {
      try {
        await engine.write((tx) => tx.run(make, { id: 'a' }));
      } catch {
        await retry();
      }
    };
    await retry();
    expect(await engine.read((tx) => tx.run(count, {}))).toEqual([{ n: 1 }]);
    await engine.close();
  });

  it('gives each writer its turn, also after one failed', async () => {
    const engine = createGrafeoEngine({ url: 'memory:' });
    const order: number[] = [];
    const writes = [1, 2, 3, 4].map((n) =>
      engine.write(async (tx) => {
        await tx.run(make, { id: `${n}` });
        order.push(n);
        if (n === 2) throw new Error('no');
      }),
    );
    await Promise.allSettled(writes);
    expect(order).toEqual([1, 2, 3, 4]);
    expect(await engine.read((tx) => tx.run(count, {}))).toEqual([{ n: 3 }]);
    await engine.close();
  });
});
