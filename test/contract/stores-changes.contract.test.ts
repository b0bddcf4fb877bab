import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordId } from '../../src/domain/ids.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';
import { LATER, put, USER, write } from '../support/stored.ts';

describe.each(graphsUnderTest())('change log: $name', ({ open }) => {
  let db: OpenGraph;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  const newest = () => db.graph.read((stores) => stores.changes.newest());
  const read = (after: number, to: number) => db.graph.read((stores) => stores.changes.read(after, to));
  const close = (id: RecordId, version: number) =>
    db.graph.write((stores) => stores.records.setState({ id, version, state: 'closed', at: LATER, by: USER }));

  it('is empty before the first change', async () => {
    expect([await newest(), await read(0, 0)]).toEqual([0, []]);
  });

  it('tells of each transaction under a number of its own, in order', async () => {
    const [a, b] = await put(db, write(db, 'A'), write(db, 'B'));
    const [c] = await put(db, write(db, 'C'));
    expect(await newest()).toBe(2);
    expect(new Set(await read(0, 1))).toEqual(new Set([a, b]));
    expect(await read(1, 2)).toEqual([c]);
  });

  it('tells of a new version, and of a record that was closed', async () => {
    const [a] = await put(db, write(db, 'A'));
    await put(db, write(db, 'A', { contentHash: 'other', at: LATER }));
    await close(a!, 2);
    expect([await newest(), await read(1, 2), await read(2, 3), await read(0, 3)]).toEqual([3, [a], [a], [a]]);
  });

  it('has one number for a transaction that changes records more than once', async () => {
    const ids = await db.graph.write(async (stores) => {
      const [a] = await stores.records.put([write(db, 'A')]);
      const [b] = await stores.records.put([write(db, 'B')]);
      await stores.records.setState({ id: a!, version: 1, state: 'closed', at: LATER, by: USER });
      return [a, b];
    });
    expect([await newest(), new Set(await read(0, 1))]).toEqual([1, new Set(ids)]);
  });

  it('has nothing to tell of a transaction that changed no record, or was undone', async () => {
    const given = write(db, 'A');
    await put(db, given);
    await put(db, given);
    await db.graph.write((stores) => stores.audit.append([]));
    await expect(
      db.graph.write(async (stores) => {
        await stores.records.put([write(db, 'B')]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await newest()).toBe(1);
  });

  it('gives consecutive numbers to any number of writers at once, and whoever sees one sees the records of those before it', async () => {
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      const mine: (RecordId | undefined)[] = [];
      for (let row = 0; row < 10; row += 1) mine.push(...(await put(db, write(db, `${writer}-${row}`))));
      return mine;
    });
    let done = false;
    const written = Promise.all(writers).finally(() => {
      done = true;
    });
    let seen = 0;
    while (!done) {
      const to = await newest();
      if (to <= seen + 1) continue;
      const told = await db.graph.read(async (stores) => {
        const ids = await stores.changes.read(seen, to - 1);
        return { ids, found: await stores.records.versions(ids ?? []) };
      });
      expect(told.ids).toHaveLength(to - 1 - seen);
      expect(told.found).toHaveLength(to - 1 - seen);
      seen = to - 1;
    }
    const ids = (await written).flat();
    expect(await newest()).toBe(60);
    expect((await read(0, 60))?.sort()).toEqual(ids.sort());
  });

  it('says that it does not know what came between, when a change is not kept any more', async () => {
    await put(db, write(db, 'A'));
    await put(db, write(db, 'B'));
    await db.engine.write((tx) =>
      tx.run({ name: 'test.trim', text: 'MATCH (c:Change {number: 1}) DELETE c RETURN 1 AS done' }, {}),
    );
    expect(await read(0, 2)).toBeUndefined();
    expect(await read(1, 2)).toHaveLength(1);
  });
});
