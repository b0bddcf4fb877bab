import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SuggestionId } from '../../src/domain/ids.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { lan } from '../support/people.ts';

const SAME = { verdict: 'same', method: 'interview', note: 'recognised by her mother, PRIVATE-NOTE' } as const;
const DIFFERENT = { verdict: 'different', method: 'kinship-test', note: '' } as const;

describe('deciding a suggestion', () => {
  let app: TestApp;
  let count = 0;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  const vn = () => app.officer('vn', 'VN');
  const cn = () => app.officer('cn', 'CN');

  async function pair(): Promise<SuggestionId> {
    count += 1;
    const { missing, rescued } = lan(`-D${count}`);
    const phones = [`+8496000000${count}`];
    const names = [`Vừ Thị ${['Mai', 'Pà', 'Sua', 'Dế', 'Chở', 'Lỳ'][count % 6]} ${count}`];
    const report = await app.register(vn(), { ...missing, phones, names });
    const found = await app.register(cn(), { ...rescued, phones, names });
    const all = await app.graph.read((stores) => stores.suggestions.forRecords([report.id]));
    const one = all.find((suggestion) => suggestion.records.includes(found.id));
    if (!one) throw new Error('the pair was not suggested');
    return one.id;
  }

  const view = async (actor: ReturnType<typeof vn>, id: SuggestionId) =>
    (await app.services.matches.read(actor, [id]))[0];

  it('needs both holders before it is more than an opinion', async () => {
    const id = await pair();
    expect((await app.services.matches.decide(vn(), id, SAME)).state).toBe('one-side');
    expect((await app.services.matches.decide(cn(), id, SAME)).state).toBe('both');
  });

  it('lets a veto hold against the other side', async () => {
    const id = await pair();
    await app.services.matches.decide(vn(), id, SAME);
    expect((await app.services.matches.decide(cn(), id, DIFFERENT)).state).toBe('ruled-out');
  });

  it('does not tell a side what the other thinks before it has decided', async () => {
    const id = await pair();
    await app.services.matches.decide(vn(), id, SAME);
    const blind = await view(cn(), id);
    expect(blind?.state).toBe('proposed');
    expect(blind?.judgements).toEqual([]);
    expect(blind?.mineToDecide).toBe(true);
    const listed = await app.services.matches.list(cn(), { kind: 'match', states: ['one-side'], limit: 100 });
    expect(listed.items.map((one) => one.id)).not.toContain(id);
  });

  it('tells the own side that something changed, and the other only when its view does', async () => {
    const id = await pair();
    const heard = { VN: [] as string[], CN: [] as string[] };
    const listeners = (['VN', 'CN'] as const).map((code) => {
      const events = app.ports.bus.subscribe('suggestion.changed', code)[Symbol.asyncIterator]();
      const listening = (async () => {
        for (let one = await events.next(); !one.done; one = await events.next())
          heard[code].push(one.value.suggestionId);
      })();
      return async () => {
        await events.return?.();
        await listening;
      };
    });
    await app.services.matches.decide(vn(), id, SAME);
    await app.settle();
    expect([heard.VN, heard.CN]).toEqual([[id], []]);
    await app.services.matches.decide(cn(), id, DIFFERENT);
    await app.settle();
    expect([heard.VN, heard.CN]).toEqual([[id, id], [id]]);
    await Promise.all(listeners.map((stop) => stop()));
  });

  it('keeps every opinion, and lets the later one of a side count', async () => {
    const id = await pair();
    await app.services.matches.decide(vn(), id, { ...SAME, verdict: 'unsure' });
    await app.services.matches.decide(vn(), id, SAME);
    const kept = await app.graph.read((stores) => stores.suggestions.judgements([id]));
    expect(kept.map((one) => one.verdict)).toEqual(['unsure', 'same']);
    expect((await view(vn(), id))?.state).toBe('one-side');
  });

  it('never shows a note across the border', async () => {
    const id = await pair();
    await app.services.matches.decide(vn(), id, SAME);
    await app.services.matches.decide(cn(), id, { ...SAME, note: 'ours' });
    const theirs = await view(cn(), id);
    expect(theirs?.judgements).toHaveLength(2);
    expect(JSON.stringify(theirs)).not.toContain('PRIVATE-NOTE');
  });

  it('needs two different officers where one jurisdiction holds both records', async () => {
    const { missing, rescued } = lan('-home');
    const report = await app.register(vn(), { ...missing, phones: ['+84970000000'], names: ['Mùa Thị Dính'] });
    await app.register(vn(), { ...rescued, jurisdiction: 'VN', phones: ['+84970000000'], names: ['Mua Thi Dinh'] });
    const all = await app.graph.read((stores) => stores.suggestions.forRecords([report.id]));
    const id = all.find((one) => one.jurisdictions.every((code) => code === 'VN') && one.kind === 'match')?.id;
    if (!id) throw new Error('the pair was not suggested');
    expect((await app.services.matches.decide(vn(), id, SAME)).state).toBe('one-side');
    expect((await app.services.matches.decide(vn(), id, SAME)).state).toBe('one-side');
    const second = app.officer('second', 'VN');
    expect((await view(second, id))?.mineToDecide).toBe(true);
    expect((await view(second, id))?.judgements).toEqual([]);
    expect((await app.services.matches.decide(second, id, { ...SAME, verdict: 'unsure' })).state).toBe('one-side');
    // Undecided it is still, but both sides are taken: nothing waits for a third.
    expect((await view(app.officer('third', 'VN'), id))?.mineToDecide).toBe(false);
    expect((await app.services.matches.decide(second, id, SAME)).state).toBe('both');
    await expect(app.services.matches.decide(app.officer('third', 'VN'), id, SAME)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is refused to those who hold neither record, as if there were none', async () => {
    const id = await pair();
    await expect(app.services.matches.decide(app.officer('la', 'LA'), id, SAME)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(app.services.matches.decide(app.officer('inv', 'VN', 'investigator'), id, SAME)).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
  });
});
