import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordId } from '../../src/domain/ids.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';
import { LATER, put, USER, write } from '../support/stored.ts';

describe.each(graphsUnderTest())('candidates of the record store: $name', ({ open }) => {
  let db: OpenGraph;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  const candidates = async (id: RecordId) =>
    (await db.graph.read((stores) => stores.records.candidates(id))).map((one) => one.id);
  const keyed = (holderId: string, ...keys: string[]) => write(db, holderId, { keys });
  const setState = (id: RecordId, version: number, state: 'open' | 'closed', keys: readonly string[]) =>
    db.graph.write((stores) => stores.records.setState({ id, version, state, keys, at: LATER, by: USER }));

  it('are those that share a key, by id, each once, without the record itself', async () => {
    const [a, b, c, d] = await put(
      db,
      keyed('A', 'x', 'y'),
      keyed('B', 'y', 'x'),
      keyed('C', 'z', 'y'),
      keyed('D', 'z'),
    );
    expect(await candidates(a!)).toEqual([b!, c!].sort());
    expect(await candidates(d!)).toEqual([c]);
  });

  it('carry the version that they have', async () => {
    const [a, b] = await put(db, keyed('A', 'x'), keyed('B', 'x'));
    await put(db, write(db, 'B', { keys: ['x'], contentHash: 'other', at: LATER }));
    expect(await db.graph.read((stores) => stores.records.candidates(a!))).toEqual([{ id: b, version: 2 }]);
  });

  it('are none for a record without keys or an unknown one', async () => {
    const [a] = await put(db, keyed('A'), keyed('B', 'x'));
    expect(await candidates(a!)).toEqual([]);
    expect(await candidates(db.clock.newId('rec'))).toEqual([]);
  });

  it('follow the keys of a new version', async () => {
    const [a, b, c] = await put(db, keyed('A', 'old'), keyed('B', 'old'), keyed('C', 'new'));
    await put(db, write(db, 'A', { keys: ['new'], contentHash: 'other', at: LATER }));
    expect(await candidates(a!)).toEqual([c]);
    expect(await candidates(b!)).toEqual([]);
    expect(await candidates(c!)).toEqual([a]);
  });

  it('do not include closed records until they are opened again', async () => {
    const [a, b] = await put(db, keyed('A', 'x'), keyed('B', 'x'));
    await setState(b!, 1, 'closed', []);
    expect(await candidates(a!)).toEqual([]);
    expect(await candidates(b!)).toEqual([]);
    await put(db, write(db, 'B', { keys: ['x'], contentHash: 'other', at: LATER }));
    expect(await candidates(a!)).toEqual([]);
    await setState(b!, 3, 'open', ['x']);
    expect(await candidates(a!)).toEqual([b]);
  });

  it('are all there for a key that very many records have, and lose those that leave it', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => keyed(`A-${index}`, 'common'));
    const first = await put(db, ...rows.slice(0, 100));
    const second = await put(db, ...rows.slice(100));
    expect(await candidates(first[0]!)).toEqual([...first.slice(1), ...second].sort());
    const leaving = [3, 150, 299].map((index) =>
      write(db, `A-${index}`, { keys: ['rare'], contentHash: 'other', at: LATER }),
    );
    const left = await put(db, ...leaving);
    const staying = [...first.slice(1), ...second].filter((id) => !left.includes(id));
    expect(await candidates(first[0]!)).toEqual(staying.sort());
    expect(await candidates(left[0]!)).toEqual([left[1]!, left[2]!].sort());
  });
});
