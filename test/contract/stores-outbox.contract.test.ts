import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxEntry } from '../../src/ports/stores.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';
import { AT, LATER, USER } from '../support/stored.ts';

describe.each(graphsUnderTest())('outbox and audit stores: $name', ({ open }) => {
  let db: OpenGraph;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  const job = (): OutboxEntry => {
    const id = db.clock.newOutboxId();
    return { id, job: { id, name: 'match-record', jurisdiction: 'VN', recordIds: [db.clock.newId('rec')] } };
  };
  const event = (): OutboxEntry => ({
    id: db.clock.newOutboxId(),
    event: { name: 'import.progressed', jurisdiction: 'VN', importId: db.clock.newId('imp') },
  });
  const add = async (...entries: readonly OutboxEntry[]) => {
    await db.graph.write((stores) => stores.outbox.add(entries, AT));
    return entries;
  };
  const unsent = (limit = 9) => db.graph.read((stores) => stores.outbox.unsent(limit));
  const done = (entry: OutboxEntry) => db.graph.write((stores) => stores.outbox.done(entry.id));
  const overdue = (before: string) => db.graph.read((stores) => stores.outbox.overdue(before, 9));

  it('hands entries on oldest first, as they were added', async () => {
    const entries = [job(), event(), job()];
    await add(...[...entries].reverse());
    expect(await unsent()).toEqual(entries);
    expect(await unsent(2)).toEqual(entries.slice(0, 2));
  });

  it('has an entry once however often it is added', async () => {
    const [entry] = await add(job());
    await add(entry!);
    expect(await unsent()).toEqual([entry]);
  });

  it('keeps a job that was handed on until it is done, and no event', async () => {
    const entries = await add(job(), event());
    await db.graph.write((stores) => stores.outbox.sent(entries, AT));
    expect(await unsent()).toEqual([]);
    expect(await overdue(LATER)).toEqual([entries[0]!.job]);
    expect(await db.graph.read((stores) => stores.outbox.pending())).toEqual({ 'match-record': 1 });
    expect(await done(entries[1]!)).toBe(false);
    expect(await done(entries[0]!)).toBe(true);
    expect(await overdue(LATER)).toEqual([]);
    expect(await db.graph.read((stores) => stores.outbox.pending())).toEqual({});
  });

  it('counts jobs that were not handed on as pending, but not as overdue', async () => {
    await add(job(), job(), event());
    expect(await db.graph.read((stores) => stores.outbox.pending())).toEqual({ 'match-record': 2 });
    expect(await overdue(LATER)).toEqual([]);
  });

  it('calls a job overdue once it was handed on before the time asked', async () => {
    const [entry] = await add(job());
    await db.graph.write((stores) => stores.outbox.sent([entry!], LATER));
    expect(await overdue(LATER)).toEqual([]);
    expect(await overdue('2027')).toEqual([entry!.job]);
  });

  it('lets one of many finish a job', async () => {
    const [entry] = await add(job());
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => done(entry!)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  it('keeps audit entries, newest first, by jurisdiction and action', async () => {
    const entry = (at: string, jurisdiction: 'VN' | 'CN', action: string) => ({
      ...({ id: db.clock.newId('aud'), at, actor: USER, jurisdiction, action } as const),
      ...{ subjects: ['rec_1', 'rec_2'], detail: { rows: 3, how: 'file', dry: false } },
    });
    const [first, second, foreign] = [
      entry('2026-01-01', 'VN', 'record.read'),
      entry('2026-01-02', 'VN', 'record.write'),
      entry('2026-01-03', 'CN', 'record.read'),
    ];
    await db.graph.write((stores) => stores.audit.append([second!, first!, foreign!]));
    await db.graph.write((stores) => stores.audit.append([{ ...first!, action: 'forged' }]));
    const recent = (filter: object) => db.graph.read((stores) => stores.audit.recent({ limit: 9, ...filter }));
    expect(await recent({})).toEqual([foreign, second, first]);
    expect(await recent({ jurisdiction: 'VN' })).toEqual([second, first]);
    expect(await recent({ action: 'record.read' })).toEqual([foreign, first]);
    expect(await recent({ limit: 1 })).toEqual([foreign]);
  });

  it('keeps an audit entry without subjects or detail', async () => {
    const entry = {
      id: db.clock.newId('aud'),
      at: AT,
      actor: USER,
      jurisdiction: 'VN',
      action: 'x',
      subjects: [],
      detail: {},
    } as const;
    await db.graph.write((stores) => stores.audit.append([entry]));
    expect(await db.graph.read((stores) => stores.audit.recent({ limit: 9 }))).toEqual([entry]);
  });

  it('shares one transaction between all stores', async () => {
    const entry = job();
    const failing = db.graph.write(async (stores) => {
      await stores.outbox.add([entry], AT);
      await stores.records.setState({
        id: db.clock.newId('rec'),
        version: 1,
        state: 'closed',
        at: AT,
        by: USER,
      });
    });
    await expect(failing).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await unsent()).toEqual([]);
  });
});
