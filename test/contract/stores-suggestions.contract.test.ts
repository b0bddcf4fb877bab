import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordId } from '../../src/domain/ids.ts';
import { orderedPair } from '../../src/domain/ids.ts';
import type { Suggestion } from '../../src/domain/match/suggestion.ts';
import type { SuggestionFilter } from '../../src/ports/stores.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';
import { judgement, LATER, put, suggestion, write } from '../support/stored.ts';

describe.each(graphsUnderTest())('suggestion store: $name', ({ open }) => {
  let db: OpenGraph;
  let ids: readonly RecordId[];
  beforeEach(async () => {
    db = await open();
    ids = await put(db, ...['A', 'B', 'C', 'D'].map((holderId) => write(db, holderId)));
  });
  afterEach(() => db.close());

  const pair = (a: number, b: number, given: Partial<Suggestion> = {}) =>
    suggestion(...orderedPair(ids[a]!, ids[b]!), given);
  const keep = (...all: readonly Suggestion[]) => db.graph.write((stores) => stores.suggestions.put(all));
  const find = async (one: Suggestion) => (await db.graph.read((stores) => stores.suggestions.find([one.id])))[0];
  const list = (filter: Partial<SuggestionFilter> = {}) =>
    db.graph.read((stores) =>
      stores.suggestions.list({ jurisdiction: 'VN', kind: 'match', states: ['proposed'], limit: 10, ...filter }),
    );

  it('gives a suggestion back with its evidence', async () => {
    const one = pair(0, 1);
    await keep(one);
    expect(await find(one)).toEqual(one);
  });

  it('keeps whole numbers as numbers', async () => {
    const one = pair(0, 1, { probability: 1, weight: 20 });
    await keep(one);
    expect(await find(one)).toEqual(one);
  });

  it('keeps others from judging a pair until who has locked it is done', async () => {
    const one = pair(0, 1);
    await keep(one);
    // As a decision does: what it writes follows from the judgements that it has read.
    const decide = () =>
      db.graph.write(async (stores) => {
        await stores.suggestions.lock([one.id]);
        const before = await stores.suggestions.judgements([one.id]);
        await stores.suggestions.judge(judgement(db, one));
        return before.length;
      });
    const found = await Promise.all([decide(), decide(), decide(), decide()]);
    expect(found.sort()).toEqual([0, 1, 2, 3]);
  });

  it('has a pair once, as it was put last', async () => {
    await keep(pair(0, 1));
    const anew = pair(0, 1, { probability: 0.5, changedAt: LATER, evidence: [] });
    await keep(anew);
    expect(await find(anew)).toEqual(anew);
    expect((await list()).items).toHaveLength(1);
  });

  it('finds the suggestions about records, each once', async () => {
    const [ab, bc, cd] = [pair(0, 1), pair(1, 2), pair(2, 3)];
    await keep(ab, bc, cd);
    const found = await db.graph.read((stores) => stores.suggestions.forRecords([ids[0]!, ids[1]!]));
    expect(found.map(({ id }) => id).sort()).toEqual([ab.id, bc.id].sort());
    expect(found.find(({ id }) => id === ab.id)).toEqual(ab);
  });

  it('refuses a suggestion about a record that is not there', async () => {
    const unknown = suggestion(...orderedPair(ids[0]!, db.clock.newId('rec')));
    await expect(keep(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lists the likeliest first, equals by id, from where the last page ended', async () => {
    const all = [
      pair(0, 1, { probability: 0.5 }),
      pair(0, 2, { probability: 0.9 }),
      pair(0, 3, { probability: 0.5 }),
      pair(1, 2, { probability: 0.5 }),
    ];
    await keep(...all);
    const expected = [...all]
      .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1))
      .map(({ evidence: _evidence, ...row }) => row);
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, after: `${expected[1]!.probability}|${expected[1]!.id}` });
    expect([...first.items, ...second.items]).toEqual(expected);
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
  });

  it('lists for either side, by kind and state', async () => {
    const far = pair(0, 1, { jurisdictions: ['CN', 'TH'] });
    const same = pair(0, 2, { kind: 'same-person' });
    const out = pair(0, 3, { state: 'ruled-out' });
    const mine = pair(1, 2, { jurisdictions: ['CN', 'VN'] });
    await keep(far, same, out, mine);
    expect((await list()).items.map(({ id }) => id)).toEqual([mine.id]);
    expect((await list({ kind: 'same-person' })).items.map(({ id }) => id)).toEqual([same.id]);
    expect((await list({ states: ['ruled-out', 'both'] })).items.map(({ id }) => id)).toEqual([out.id]);
  });

  it('pages through every suggestion of a kind by id', async () => {
    const all = [pair(0, 1), pair(0, 2), pair(0, 3)];
    await keep(...all, pair(1, 2, { kind: 'same-person' }));
    const sorted = all.map(({ id }) => id).sort();
    const page = (after?: Suggestion['id']) =>
      db.graph.read((stores) => stores.suggestions.page({ kind: 'match', limit: 2, ...(after && { after }) }));
    const first = await page();
    const second = await page(sorted[1]);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(sorted);
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
  });

  it('sets the state of one that exists', async () => {
    const one = pair(0, 1);
    await keep(one);
    await db.graph.write((stores) => stores.suggestions.setState(one.id, 'both', LATER));
    expect(await find(one)).toEqual({ ...one, state: 'both', changedAt: LATER });
    const unknown = db.graph.write((stores) => stores.suggestions.setState(pair(0, 2).id, 'both', LATER));
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps every judgement as it was given, oldest first', async () => {
    const one = pair(0, 1);
    await keep(one);
    const [later, earlier] = [judgement(db, one, { at: LATER, verdict: 'different' }), judgement(db, one)];
    await db.graph.write((stores) => stores.suggestions.judge(later));
    await db.graph.write((stores) => stores.suggestions.judge(earlier));
    await db.graph.write((stores) => stores.suggestions.judge({ ...earlier, note: 'changed afterwards' }));
    expect(await db.graph.read((stores) => stores.suggestions.judgements([one.id]))).toEqual([earlier, later]);
  });

  it('keeps judgements when the suggestion is put anew', async () => {
    const one = pair(0, 1);
    await keep(one);
    const given = judgement(db, one);
    await db.graph.write((stores) => stores.suggestions.judge(given));
    await keep(pair(0, 1, { probability: 0.2 }));
    expect(await db.graph.read((stores) => stores.suggestions.judgements([one.id]))).toEqual([given]);
  });

  it('does not judge what was not suggested', async () => {
    const judging = db.graph.write((stores) => stores.suggestions.judge(judgement(db, pair(0, 1))));
    await expect(judging).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
