import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordId } from '../../src/domain/ids.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';
import { AT, LATER, put, USER, write } from '../support/stored.ts';

describe.each(graphsUnderTest())('record store: $name', ({ open }) => {
  let db: OpenGraph;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  const find = async (id: RecordId) => (await db.graph.read((stores) => stores.records.find([id])))[0];
  const setState = (id: RecordId, version: number, state: 'open' | 'closed') =>
    db.graph.write((stores) =>
      stores.records.setState({
        ...{ id, version, state, at: LATER, by: USER },
        ...(state === 'closed' && { closeReason: 'found' as const }),
      }),
    );

  it('gives a record back as it was written', async () => {
    const given = write(db, 'A-1', { importId: 'imp_0000000000000000000000' });
    const [id] = await put(db, given);
    expect(await find(id!)).toEqual({
      ...{ id: given.id, jurisdiction: 'VN', agency: 'vn-police', kind: 'missing', version: 1, state: 'open' },
      ...{ consent: 'given', protection: 'no', contentHash: given.contentHash },
      ...{ createdAt: AT, changedAt: AT, changedBy: USER, written: given.written, wrappedKey: expect.any(String) },
    });
  });

  it('finds those that exist and no others', async () => {
    const [id] = await put(db, write(db, 'A-1'));
    const found = await db.graph.read((stores) => stores.records.find([id!, db.clock.newId('rec')]));
    expect(found.map((record) => record.id)).toEqual([id]);
  });

  it('knows records by their source', async () => {
    const given = write(db, 'A-1', { importId: 'imp_0000000000000000000000' });
    const other = write(db, 'A-2');
    await put(db, given);
    const known = await db.graph.read((stores) => stores.records.known([given.sourceKey, other.sourceKey]));
    const { id, sourceKey, contentHash, importId, agency } = given;
    expect(known).toEqual([{ id, sourceKey, contentHash, importId, agency, state: 'open', version: 1 }]);
  });

  it('returns ids in the order of the writes, those of known records as they were', async () => {
    const [first] = await put(db, write(db, 'A-2'));
    const writes = [write(db, 'A-3'), write(db, 'A-2', { contentHash: 'other', at: LATER }), write(db, 'A-1')];
    expect(await put(db, ...writes)).toEqual([writes[0]!.id, first, writes[2]!.id]);
  });

  it('lets one of several that were made from the same version be the next', async () => {
    const [id] = await put(db, write(db, 'A-1'));
    const next = (name: string) => {
      const before = write(db, 'A-1');
      const given = { written: { ...before.written, names: [name] }, at: LATER, from: 1 };
      return db.graph.write((stores) => stores.records.put([write(db, 'A-1', given)]));
    };
    const outcomes = await Promise.allSettled(['Lan', 'Mai', 'Hoa'].map(next));
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: 'CONFLICT' }, { code: 'CONFLICT' }]);
    expect(await find(id!)).toMatchObject({ version: 2 });
  });

  it('keeps the version before when a known record is written anew', async () => {
    const before = write(db, 'A-1');
    const written = { ...before.written, names: ['Another name'] };
    const [id] = await put(db, before);
    await put(db, write(db, 'A-1', { written, at: LATER }));
    expect(await find(id!)).toMatchObject({ version: 2, written, createdAt: AT, changedAt: LATER });
    const history = await db.graph.read((stores) => stores.records.history(id!));
    expect(history).toEqual([
      { version: 2, at: LATER, by: USER, change: 'corrected', written },
      { version: 1, at: AT, by: USER, change: 'registered', written: before.written },
    ]);
  });

  it('makes no second version when the same write comes again', async () => {
    const given = write(db, 'A-1');
    const [id] = await put(db, given);
    await put(db, given);
    expect(await find(id!)).toMatchObject({ version: 1 });
  });

  it('keeps the wrapped key of a record through its versions', async () => {
    const [id] = await put(db, write(db, 'A-1'));
    const before = await find(id!);
    await put(db, write(db, 'A-1', { contentHash: 'other', at: LATER }));
    expect((await find(id!))?.wrappedKey).toBe(before?.wrappedKey);
  });

  it('tells the versions that records have now', async () => {
    const [a, b] = await put(db, write(db, 'A-1'), write(db, 'A-2'));
    await put(db, write(db, 'A-2', { contentHash: 'other', at: LATER }));
    const versions = await db.graph.read((stores) => stores.records.versions([a!, b!, db.clock.newId('rec')]));
    expect(new Map(versions.map(({ id, version }) => [id, version]))).toEqual(
      new Map([
        [a, 1],
        [b, 2],
      ]),
    );
  });

  it('closes and opens a record with what was written unchanged', async () => {
    const given = write(db, 'A-1');
    const [id] = await put(db, given);
    await setState(id!, 1, 'closed');
    expect(await find(id!)).toMatchObject({
      version: 2,
      state: 'closed',
      closeReason: 'found',
      written: given.written,
    });
    await setState(id!, 2, 'open');
    expect(await find(id!)).not.toHaveProperty('closeReason');
    const history = await db.graph.read((stores) => stores.records.history(id!));
    expect(history.map(({ change, closeReason }) => [change, closeReason])).toEqual([
      ['reopened', undefined],
      ['closed', 'found'],
      ['registered', undefined],
    ]);
  });

  it('refuses a change of a version that is no longer the newest', async () => {
    const [id] = await put(db, write(db, 'A-1'));
    await setState(id!, 1, 'closed');
    await expect(setState(id!, 1, 'open')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await find(id!)).toMatchObject({ version: 2, state: 'closed', changedAt: LATER });
  });

  it('lets one of two changes of the same version through', async () => {
    const [id] = await put(db, write(db, 'A-1'));
    const outcomes = await Promise.allSettled([setState(id!, 1, 'closed'), setState(id!, 1, 'closed')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await find(id!)).toMatchObject({ version: 2 });
  });

  it('does not close what does not exist', async () => {
    await expect(setState(db.clock.newId('rec'), 1, 'closed')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('makes one record of one source however many write it at once', async () => {
    const writes = Array.from({ length: 4 }, (_, index) =>
      Array.from({ length: 20 }, (_, row) => write(db, `A-${row}`, { contentHash: `${index}` })),
    );
    const ids = await Promise.all(writes.map((rows) => put(db, ...rows)));
    expect(new Set(ids.flat()).size).toBe(20);
    expect(await db.graph.read((stores) => stores.records.count())).toBe(20);
    expect(await find(ids[0]![0]!)).toMatchObject({ version: 4 });
  });

  it('pages through all records by id, each once', async () => {
    const ids = await put(db, ...['A-1', 'A-2', 'A-3', 'A-4', 'A-5'].map((holderId) => write(db, holderId)));
    const seen: RecordId[] = [];
    for (let hasMore = true; hasMore; ) {
      const after = seen.at(-1);
      const page = await db.graph.read((stores) => stores.records.page({ limit: 2, ...(after && { after }) }));
      seen.push(...page.items.map((record) => record.id));
      hasMore = page.hasMore;
    }
    expect(seen).toEqual([...ids].sort());
  });

  it('pages through one jurisdiction and kind', async () => {
    const kinds = [write(db, 'A-1', { kind: 'rescued' }), write(db, 'A-2'), write(db, 'A-3', { jurisdiction: 'CN' })];
    const [, second] = await put(db, ...kinds);
    const filter = { jurisdiction: 'VN', kind: 'missing', limit: 9 } as const;
    const page = await db.graph.read((stores) => stores.records.page(filter));
    expect(page.items.map(({ id }) => id)).toEqual([second]);
  });

  it('lists by page who may be matched: what is open, and consent was not taken back', async () => {
    const withdrawn = write(db, 'A-3', { consent: 'withdrawn' });
    const [a, b, , d, e] = await put(
      db,
      write(db, 'A-1'),
      write(db, 'A-2'),
      withdrawn,
      write(db, 'A-4'),
      write(db, 'A-5'),
    );
    await setState(b!, 1, 'closed');
    await setState(d!, 1, 'closed');
    await setState(d!, 2, 'open');
    const expected = [a!, d!, e!].sort();
    const first = await db.graph.read((stores) => stores.records.matchable(undefined, 2));
    const second = await db.graph.read((stores) => stores.records.matchable(expected[1], 2));
    expect([first, second]).toEqual([
      { items: expected.slice(0, 2), hasMore: true },
      { items: expected.slice(2), hasMore: false },
    ]);
  });

  it('lists the newest first, from where the last page ended', async () => {
    const times = ['2026-01-01', '2026-01-03', '2026-01-02', '2026-01-03'];
    const ids = await put(db, ...times.map((at, index) => write(db, `A-${index}`, { at })));
    const expected = ids
      .map((id, index) => `${times[index]}|${id}`)
      .sort()
      .reverse();
    const recent = (before?: string) =>
      db.graph.read((stores) => stores.records.recent({ jurisdiction: 'VN', limit: 2, ...(before && { before }) }));
    const first = await recent();
    const second = await recent(expected[1]);
    expect([...first.items, ...second.items].map(({ changedAt, id }) => `${changedAt}|${id}`)).toEqual(expected);
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
  });

  it('lists one state only when asked', async () => {
    const [a, b] = await put(db, write(db, 'A-1'), write(db, 'A-2'));
    await setState(a!, 1, 'closed');
    const filter = { jurisdiction: 'VN', state: 'open', limit: 9 } as const;
    const page = await db.graph.read((stores) => stores.records.recent(filter));
    expect(page.items.map(({ id }) => id)).toEqual([b]);
  });
});
