import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import type { RecordId } from '../../src/domain/ids.ts';
import type { JobContext } from '../../src/ports/queue.ts';
import type { Graph, RecordWrite, Stores } from '../../src/ports/stores.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';
import { type MatchingProcess, matchingProcess, runOf } from '../support/matching-process.ts';
import { LATER, put, USER, write } from '../support/stored.ts';

const FLOOR = 0.05;

describe.each(graphsUnderTest())('the resident population: $name', ({ open }) => {
  let db: OpenGraph;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  /** Somebody who is everybody's candidate here: the same name and day of birth. */
  const twin = (holderId: string, given: Partial<RecordWrite> = {}) =>
    write(db, holderId, {
      ...given,
      written: {
        record_id: holderId,
        kind: 'missing',
        jurisdiction: 'VN',
        names: ['Vừ Thị Mỷ Chí'],
        sex: 'female',
        birth_date: '1998-05-12',
        origin_place: 'Mường Khương, Lào Cai, Việt Nam',
        ...given.written,
      },
    });
  const close = (id: RecordId, version: number, state: 'open' | 'closed' = 'closed') =>
    db.graph.write((stores) => stores.records.setState({ id, version, state, at: LATER, by: USER }));
  /** Who is met by the record of this id, by id. */
  const metBy = async (id: RecordId, { residents }: MatchingProcess, run: JobContext = runOf()) => {
    const ids = await residents.compare(run, async ({ stores, candidates, meet }) => {
      const [subject] = await meet(await stores.records.versions([id]));
      return subject ? candidates(subject.prepared, FLOOR) : [];
    });
    return ids?.filter((one) => one !== id).sort();
  };

  it('is all that may be matched, whoever wrote it and when', async () => {
    const [a, b] = await put(db, twin('A'), twin('B'));
    const place = matchingProcess(db);
    expect(await metBy(a!, place)).toEqual([b]);
    const [c] = await put(db, twin('C'));
    expect(await metBy(a!, place)).toEqual([b!, c!].sort());
  });

  it('loses at once who was closed or took the consent back, and has them again', async () => {
    const [a, b, c] = await put(db, twin('A'), twin('B'), twin('C'));
    const place = matchingProcess(db);
    expect(await metBy(a!, place)).toHaveLength(2);
    await close(b!, 1);
    await put(db, twin('C', { consent: 'withdrawn', contentHash: 'withdrawn', at: LATER }));
    expect(await metBy(a!, place)).toEqual([]);
    expect(place.residents.progress()).toEqual({ state: 'ready', ready: 1, of: 1 });
    await close(b!, 2, 'open');
    await put(db, twin('C', { contentHash: 'given', at: LATER }));
    expect(await metBy(a!, place)).toEqual([b!, c!].sort());
  });

  it('compares with what a record says now', async () => {
    const [a] = await put(db, twin('A'), twin('B'));
    const place = matchingProcess(db);
    expect(await metBy(a!, place)).toHaveLength(1);
    const other = { record_id: 'B', kind: 'missing', jurisdiction: 'VN', names: ['Lò Văn Khụt'], sex: 'male' };
    await put(db, write(db, 'B', { written: { ...other, birth_date: '1950' }, at: LATER }));
    expect(await metBy(a!, place)).toEqual([]);
  });

  it('misses nobody who is written while it is loaded', async () => {
    const [a] = await put(db, twin('A'));
    let late: RecordId | undefined;
    const graph = watched(db.graph, {
      // Listed already, and not in the list.
      afterListing: async () => {
        [late] = await put(db, twin('B'));
      },
    });
    expect(await metBy(a!, matchingProcess(db, graph))).toEqual([late]);
  });

  it('has whoever was committed before what a comparison sees, however late it begins', async () => {
    const [a] = await put(db, twin('A'));
    let reads = 0;
    let atRead = Number.POSITIVE_INFINITY;
    let between: RecordId | undefined;
    const graph = watched(db.graph, {
      beforeRead: async () => {
        reads += 1;
        if (reads === atRead) [between] = await put(db, twin('B'));
      },
    });
    const place = matchingProcess(db, graph);
    await metBy(a!, place);
    // The log is asked, then the comparison begins.
    atRead = reads + 2;
    expect(await metBy(a!, place)).toEqual([between]);
    expect(reads).toBe(atRead);
  });

  it('asks again for a record that the log tells of before it can be found', async () => {
    const [a] = await put(db, twin('A'));
    let hidden: RecordId | undefined;
    const graph = watched(db.graph, { hides: (id) => id === hidden });
    const place = matchingProcess(db, graph);
    await metBy(a!, place);
    const [b] = await put(db, twin('B'));
    hidden = b;
    expect(await metBy(a!, place)).toEqual([]);
    hidden = undefined;
    expect(await metBy(a!, place)).toEqual([b]);
  });

  it('is loaded once, however many jobs ask for it', async () => {
    const [a, b] = await put(db, twin('A'), twin('B'));
    const place = matchingProcess(db);
    expect(place.residents.progress()).toEqual({ state: 'absent', ready: 0, of: 0 });
    expect(await Promise.all([metBy(a!, place), metBy(b!, place)])).toEqual([[b], [a]]);
    expect(place.told).toEqual(['preparing the records to compare with', 'the records to compare with are prepared']);
  });

  it('tells how far it is, ends when it is stopped, and goes on from there', async () => {
    const ids = await put(db, ...Array.from({ length: 250 }, (_, row) => twin(`A-${row}`)));
    const place = matchingProcess(db);
    const stop = new AbortController();
    const report = async (done: number) => {
      if (done > 0) stop.abort();
    };
    expect(await metBy(ids[0]!, place, { report, signal: stop.signal })).toBeUndefined();
    expect(place.residents.progress()).toEqual({ state: 'preparing', ready: 100, of: 250 });
    const reported: number[] = [];
    const rest = runOf({ report: async (done) => void reported.push(done) });
    expect(await metBy(ids[0]!, place, rest)).toHaveLength(249);
    expect(reported).toEqual([0.8, 1]);
    expect(place.residents.progress()).toEqual({ state: 'ready', ready: 250, of: 250 });
  });

  it('lets others have their turn while it is loaded', async () => {
    const [id] = await put(db, ...Array.from({ length: 200 }, (_, row) => twin(`A-${row}`)));
    let turns = 0;
    let loading = true;
    const others = async () => {
      for (; loading; turns += 1) await nextTurn();
    };
    const waiting = others();
    await metBy(id!, matchingProcess(db)).finally(() => {
      loading = false;
    });
    await waiting;
    expect(turns).toBeGreaterThanOrEqual(20);
  });

  it('goes on from where it stood when the graph failed', async () => {
    const ids = await put(db, ...Array.from({ length: 150 }, (_, row) => twin(`A-${row}`)));
    let opened = 0;
    const graph = watched(db.graph, {
      beforeOpening: () => {
        opened += 1;
        if (opened === 2) throw new DomainError('UNAVAILABLE', 'away');
      },
    });
    const place = matchingProcess(db, graph);
    await expect(metBy(ids[0]!, place)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(place.residents.progress()).toEqual({ state: 'preparing', ready: 100, of: 150 });
    expect(await metBy(ids[0]!, place)).toHaveLength(149);
    expect(place.told).toHaveLength(2);
  });

  it('is loaded anew when the log is not kept back to where it stood', async () => {
    const [a] = await put(db, twin('A'));
    const place = matchingProcess(db);
    await metBy(a!, place);
    const [b] = await put(db, twin('B'));
    const [c] = await put(db, twin('C'));
    await db.engine.write((tx) =>
      tx.run({ name: 'test.trim', text: 'MATCH (c:Change {number: 2}) DELETE c RETURN 1 AS done' }, {}),
    );
    await expect(metBy(a!, place)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await metBy(a!, place)).toEqual([b!, c!].sort());
  });
});

interface Watch {
  beforeRead?(): Promise<void>;
  afterListing?(): Promise<void>;
  beforeOpening?(): void;
  hides?(id: RecordId): boolean;
}

/** The same graph, and somebody who does something at a moment that no test could hit otherwise. */
function watched(graph: Graph, watch: Watch): Graph {
  const records = (stores: Stores): Stores['records'] => ({
    ...stores.records,
    matchable: async (after, limit) => {
      const page = await stores.records.matchable(after, limit);
      await watch.afterListing?.();
      return page;
    },
    find: async (ids) => {
      watch.beforeOpening?.();
      return (await stores.records.find(ids)).filter(({ id }) => !watch.hides?.(id));
    },
  });
  return {
    ...graph,
    read: async (work) => {
      await watch.beforeRead?.();
      return graph.read((stores) => work({ ...stores, records: records(stores) }));
    },
  };
}
