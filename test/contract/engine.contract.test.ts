import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../graph/schema/migrate.ts';
import { statement } from '../../graph/statements/statement.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';

type Counter = { readonly n: number };

const makeCounter = statement<{ readonly name: string }, Counter>(
  'test.make',
  'MERGE (u:User {name: $name}) ON CREATE SET u.n = 0 RETURN u.n AS n',
);
const readCounter = statement<{ readonly name: string }, Counter>(
  'test.read',
  'MATCH (u:User {name: $name}) RETURN u.n AS n',
);
const setCounter = statement<{ readonly name: string; readonly n: number }, Counter>(
  'test.set',
  'MATCH (u:User {name: $name}) SET u.n = $n RETURN u.n AS n',
);
const lockCounter = statement<{ readonly name: string }, Counter>(
  'test.lock',
  'MATCH (u:User {name: $name}) SET u.locked = true RETURN u.n AS n',
);
const duplicate = statement<{ readonly name: string }, Counter>(
  'test.duplicate',
  'CREATE (u:User {name: $name}) RETURN u.n AS n',
);
const numbers = statement<{ readonly limit: number }, { readonly n: number; readonly half: number }>(
  'test.numbers',
  'UNWIND range(1, 5) AS n RETURN n, n / 2.0 AS half ORDER BY n LIMIT $limit',
);
const endless = statement<Record<string, never>, Counter>(
  'test.endless',
  'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a, b WHERE (a * b) % 7 = 3 RETURN count(b) AS n',
);

describe.each(graphsUnderTest())('graph engine: $name', ({ open }) => {
  let db: OpenGraph;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  it('keeps what a write returned from', async () => {
    await db.engine.write((tx) => tx.run(makeCounter, { name: 'a' }));
    expect(await db.engine.read((tx) => tx.run(readCounter, { name: 'a' }))).toEqual([{ n: 0 }]);
  });

  it('keeps nothing of a write that threw', async () => {
    const failing = db.engine.write(async (tx) => {
      await tx.run(makeCounter, { name: 'a' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await db.engine.read((tx) => tx.run(readCounter, { name: 'a' }))).toEqual([]);
  });

  it('lets a write read what it has written', async () => {
    const rows = await db.engine.write(async (tx) => {
      await tx.run(makeCounter, { name: 'a' });
      await tx.run(setCounter, { name: 'a', n: 7 });
      return tx.run(readCounter, { name: 'a' });
    });
    expect(rows).toEqual([{ n: 7 }]);
  });

  it('loses none of forty increments that race', async () => {
    await db.engine.write((tx) => tx.run(makeCounter, { name: 'a' }));
    const increment = () =>
      db.engine.write(async (tx) => {
        const [counter] = await tx.run(lockCounter, { name: 'a' });
        await tx.run(setCounter, { name: 'a', n: (counter?.n ?? 0) + 1 });
      });
    await Promise.all(Array.from({ length: 40 }, increment));
    expect(await db.engine.read((tx) => tx.run(readCounter, { name: 'a' }))).toEqual([{ n: 40 }]);
  });

  it('refuses a second node of one identity as a conflict that names no value', async () => {
    await db.engine.write((tx) => tx.run(makeCounter, { name: 'somebody' }));
    const second = db.engine.write((tx) => tx.run(duplicate, { name: 'somebody' }));
    await expect(second).rejects.toMatchObject({ code: 'CONFLICT', message: expect.not.stringContaining('somebody') });
  });

  it('takes integers as integers and gives numbers back', async () => {
    const rows = await db.engine.read((tx) => tx.run(numbers, { limit: 2 }));
    expect(rows).toEqual([
      { n: 1, half: 0.5 },
      { n: 2, half: 1 },
    ]);
  });

  it('runs a migration once', async () => {
    const migration = { id: '9999-test', statements: ['CREATE INDEX test_index IF NOT EXISTS FOR (n:Test) ON (n.id)'] };
    expect(await db.engine.migrate([migration])).toEqual(['9999-test']);
    expect(await db.engine.migrate([migration])).toEqual([]);
    expect(await migrate(db.engine)).toEqual([]);
  });

  it('answers that it is unavailable when a statement takes longer than the deadline', async () => {
    const hasty = await open({ deadlineMs: 100 });
    try {
      await expect(hasty.engine.read((tx) => tx.run(endless, {}))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    } finally {
      await hasty.close();
    }
  });

  it('answers that it is unavailable after it was closed', async () => {
    await db.engine.close();
    await expect(db.graph.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
