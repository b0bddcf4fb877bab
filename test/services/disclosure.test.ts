import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { lan } from '../support/people.ts';

describe('what goes across a border', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  async function matchesOf(consent: string, jurisdiction: 'VN' | 'LA', suffix: string) {
    const { missing, rescued } = lan(suffix);
    const desk = app.officer(`desk${suffix}`, jurisdiction);
    const phones = [`+8498${suffix.length}0000${suffix.charCodeAt(1)}`];
    await app.register(desk, { ...missing, jurisdiction, phones, names: [`Vàng Thị ${suffix}`] });
    await app.register(app.officer('cn', 'CN'), {
      ...rescued,
      phones,
      names: [`Vàng Thị ${suffix}`],
      consent_matching: consent,
    });
    const list = await app.services.matches.list(desk, { kind: 'match', limit: 50 });
    const view = list.items.find((one) =>
      one.sides.some((side) => side.view === 'own' && side.record.recordId === `VN-LAN${suffix}`),
    );
    const partner = view?.sides.find((side) => side.view === 'partner');
    return { view, partner };
  }

  it('shows age band, sex and the holder of a partner record under an agreement and with consent, and no value', async () => {
    const { view, partner } = await matchesOf('given', 'VN', '-Aa');
    expect(partner).toMatchObject({
      tier: 'T1',
      holder: 'CN',
      sex: 'female',
      ageBand: '10-19',
      withheld: 'held-by-partner',
    });
    expect(view?.band).toMatch(/low|medium|high/);
    expect(view?.probability).toBeUndefined();
    expect(
      view?.evidence.every((row) => row.verdict === 'supports' && row.values === undefined && row.bits === undefined),
    ).toBe(true);
    expect(JSON.stringify(partner)).not.toMatch(/河口|CN-LAN|Muong/);
  });

  it('says no more than possible when consent is unknown', async () => {
    const { view, partner } = await matchesOf('unknown', 'VN', '-Bb');
    expect(partner).toMatchObject({ tier: 'T0', withheld: 'consent-not-given' });
    expect(partner).not.toHaveProperty('sex');
    expect(view).toMatchObject({ band: 'possible', evidence: [] });
  });

  it('says nothing at all where there is no agreement', async () => {
    const { view } = await matchesOf('given', 'LA', '-Cc');
    expect(view).toBeUndefined();
    const known = await app.graph.read((stores) => stores.suggestions.page({ kind: 'match', limit: 100 }));
    expect(known.items.some((one) => one.jurisdictions.includes('LA'))).toBe(true);
  });

  it('answers for a hidden record exactly as for one that does not exist', async () => {
    const { rescued } = lan('-Dd');
    const held = await app.register(app.officer('cn', 'CN'), { ...rescued, phones: ['+84999999999'] });
    const vn = app.officer('vn', 'VN');
    expect(await app.services.records.read(vn, [held.id, 'rec_AAAAAAAAAAAAAAAAAAAAAA'])).toEqual([
      undefined,
      undefined,
    ]);
    const hidden = app.services.records.history(vn, held.id).catch((error: unknown) => error);
    const absent = app.services.records.history(vn, 'rec_AAAAAAAAAAAAAAAAAAAAAA').catch((error: unknown) => error);
    expect(await hidden).toEqual(await absent);
    await expect(app.services.records.close(vn, held.id, 1, 'found')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const hits = await app.services.records.search(vn, 'Vu Thi My Chi', 50);
    expect(hits.map((hit) => hit.record.id)).not.toContain(held.id);
    expect(hits.every((hit) => hit.record.stored.jurisdiction === 'VN')).toBe(true);
  });

  it('does not tell by the end of a list that a partner withdrew the consent for a record', async () => {
    const { missing, rescued } = lan('-Ff');
    const mm = app.officer('mm', 'MM');
    const th = app.officer('thai', 'TH');
    const ours = { ...missing, jurisdiction: 'MM', phones: ['+84912340099'], names: ['Ma Khin Lay'] };
    const theirs = { ...rescued, jurisdiction: 'TH', phones: ['+84912340099'], names: ['Ma Khin Lay'] };
    const report = await app.register(mm, ours);
    const held = await app.register(th, theirs);
    const other = await app.register(th, { ...theirs, record_id: 'CN-LAN-Ff2' });
    await app.services.records.close(th, other.id, 1, 'found');
    await app.services.records.correct(th, held.id, 1, { ...theirs, consent_matching: 'withdrawn' });
    await app.settle();
    const pairs = await app.graph.read((stores) => stores.suggestions.forRecords([report.id]));
    const hidden = pairs.find((one) => one.records.includes(held.id));
    const seen = pairs.find((one) => one.records.includes(other.id));
    if (!hidden || !seen) throw new Error('the pairs were not suggested');
    // The hidden one stands last, behind a full page.
    await app.graph.write((stores) => stores.suggestions.put([{ ...hidden, probability: seen.probability / 2 }]));
    const withdrawn = await app.services.matches.list(mm, { kind: 'match', states: ['withdrawn'], limit: 1 });
    expect(withdrawn.items.map((one) => one.id)).toEqual([seen.id]);
    expect(withdrawn.hasMore).toBe(false);
  });

  it('writes down whose records were opened by a list or a history', async () => {
    const kh = app.officer('khmer', 'KH');
    const held = await app.register(kh, { ...lan('-Gg').missing, jurisdiction: 'KH', phones: ['+85512999999'] });
    await app.services.records.list(kh, { limit: 10 });
    await app.services.records.history(kh, held.id);
    for (const action of ['record.list', 'record.history']) {
      const [line] = await app.services.access.audit(app.operator, { action, limit: 1 });
      expect(line).toMatchObject({ actor: kh.userId, subjects: [held.id] });
    }
  });

  it('opens nothing to roles that have no casework', async () => {
    const office = app.officer('office', 'VN', 'conference-office');
    await expect(app.services.records.list(office, { limit: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.services.matches.list(office, { kind: 'match', limit: 1 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(app.services.records.search(app.operator, 'Lan', 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('tells a follower of new suggestions of its own jurisdiction only', async () => {
    const heard: string[] = [];
    const follow = app.services.matches.follow(app.officer('kh', 'KH'))[Symbol.asyncIterator]();
    const listening = (async () => {
      for (let one = await follow.next(); !one.done; one = await follow.next()) heard.push(one.value.id);
    })();
    await matchesOf('given', 'VN', '-Ee');
    const { missing, rescued } = lan('-Kh');
    const kh = app.officer('kh', 'KH');
    const phones = ['+85512345678'];
    await app.register(kh, { ...missing, jurisdiction: 'KH', phones });
    await app.register(kh, { ...rescued, jurisdiction: 'KH', phones });
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    const views = await app.graph.read((stores) => stores.suggestions.find(heard as `sug_${string}`[]));
    expect(views.every((one) => one.jurisdictions.includes('KH'))).toBe(true);
    await follow.return?.();
    await listening;
  });
});
