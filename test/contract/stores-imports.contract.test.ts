import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportId } from '../../src/domain/ids.ts';
import type { Reject } from '../../src/ports/stores.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';
import { AT, LATER, USER } from '../support/stored.ts';

const NONE = { rows: 0, accepted: 0, updated: 0, duplicate: 0, rejected: 0 };

describe.each(graphsUnderTest())('import store: $name', ({ open }) => {
  let db: OpenGraph;
  let id: ImportId;
  beforeEach(async () => {
    db = await open();
    id = await create();
  });
  afterEach(() => db.close());

  const start = (given: object = {}) => ({
    ...({ id: db.clock.newId('imp'), jurisdiction: 'VN', each: false, by: USER, agency: 'vn-police' } as const),
    ...{ file: 'file-1', size: 10, fileHash: 'hash', found: '{}', startedAt: AT },
    ...given,
  });
  const create = async (given: object = {}) => {
    const one = start(given);
    await db.graph.write((stores) => stores.imports.create(one));
    return one.id;
  };
  const find = () => db.graph.read((stores) => stores.imports.find(id));
  const advance = (expectedRows: number, add: object = {}, rejects: readonly Reject[] = [], found?: string) =>
    db.graph.write((stores) =>
      stores.imports.advance({
        ...{ id, expectedRows, add: { ...NONE, ...add }, rejects, offset: expectedRows + 10, at: LATER },
        ...(found !== undefined && { found }),
      }),
    );
  const reject = (row: number, given: Partial<Reject> = {}): Reject => ({
    ...{ row, severity: 'reject', field: 'kind', reason: 'is empty', cells: { record_id: `A-${row}` } },
    ...given,
  });

  it('starts with nothing read', async () => {
    const { found, ...given } = start({ id, mapping: '{"a":"names"}' });
    expect(await db.graph.read((stores) => stores.imports.find(db.clock.newId('imp')))).toBeUndefined();
    const { mapping: _mapping, ...without } = given as typeof given & { mapping: string };
    expect(await find()).toEqual({
      ...without,
      ...NONE,
      found,
      state: 'running',
      changedAt: AT,
      warnings: 0,
      offset: 0,
    });
  });

  it('keeps the mapping that it was given', async () => {
    id = await create({ mapping: '{"a":"names"}' });
    expect(await find()).toMatchObject({ mapping: '{"a":"names"}' });
  });

  it('adds up its batches, and counts warnings apart', async () => {
    await advance(0, { rows: 5, accepted: 3, updated: 1, duplicate: 1, rejected: 1 }, [
      reject(3),
      reject(4, { severity: 'warning' }),
    ]);
    await advance(5, { rows: 2, accepted: 2 }, [], '{"encoding":"utf-8"}');
    expect(await find()).toMatchObject({
      ...{ rows: 7, accepted: 5, updated: 1, duplicate: 1, rejected: 1, warnings: 1 },
      ...{ offset: 15, found: '{"encoding":"utf-8"}', changedAt: LATER },
    });
  });

  it('refuses a batch of a worker that is behind, whole', async () => {
    await advance(0, { rows: 5 });
    await expect(advance(0, { rows: 5 }, [reject(2)])).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await find()).toMatchObject({ rows: 5 });
    expect(await db.graph.read((stores) => stores.imports.rejects(id, 0, 9))).toEqual({ items: [], hasMore: false });
  });

  it('lets one of two workers with the same batch through', async () => {
    const outcomes = await Promise.allSettled([advance(0, { rows: 5 }), advance(0, { rows: 5 })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await find()).toMatchObject({ rows: 5 });
  });

  it('ends finished, or failed with the reason', async () => {
    const other = await create();
    await db.graph.write((stores) => stores.imports.finish(id, 'finished', LATER));
    await db.graph.write((stores) => stores.imports.finish(other, 'failed', LATER, 'The file is empty'));
    expect(await find()).toMatchObject({ state: 'finished', changedAt: LATER });
    expect(await find()).not.toHaveProperty('problem');
    const failed = await db.graph.read((stores) => stores.imports.find(other));
    expect(failed).toMatchObject({ state: 'failed', problem: 'The file is empty' });
  });

  it('tells which are unfinished, and the newest of a jurisdiction', async () => {
    const newer = await create({ startedAt: LATER });
    const foreign = await create({ jurisdiction: 'CN', startedAt: '2026-05-01' });
    await db.graph.write((stores) => stores.imports.finish(id, 'finished', LATER));
    const unfinished = await db.graph.read((stores) => stores.imports.unfinished());
    expect(unfinished.map((one) => one.id)).toEqual([newer, foreign]);
    const recent = await db.graph.read((stores) => stores.imports.recent('VN', 5));
    expect(recent.map((one) => one.id)).toEqual([newer, id]);
    expect(await db.graph.read((stores) => stores.imports.recent('VN', 1))).toHaveLength(1);
  });

  it('gives rejects back in the order of the rows', async () => {
    const all = [reject(12), reject(2), reject(100, { severity: 'warning', reason: 'is late' })];
    await advance(0, { rows: 3 }, all);
    const page = await db.graph.read((stores) => stores.imports.rejects(id, 0, 9));
    expect(page).toEqual({ items: [all[1], all[0], all[2]], hasMore: false });
  });

  it('never parts what is wrong with one row between two pages', async () => {
    const all = [reject(2), reject(3, { field: 'kind' }), reject(3, { field: 'jurisdiction' }), reject(4)];
    await advance(0, { rows: 3 }, all);
    const rejects = (after: number, limit: number) =>
      db.graph.read((stores) => stores.imports.rejects(id, after, limit));
    expect(await rejects(0, 2)).toEqual({ items: all.slice(0, 3), hasMore: true });
    expect(await rejects(3, 2)).toEqual({ items: all.slice(3), hasMore: false });
    expect(await rejects(0, 4)).toEqual({ items: all, hasMore: false });
  });
});
