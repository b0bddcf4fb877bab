import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/domain/match/suggestion.ts';
import { readRecord } from '../../src/domain/people/read-record.ts';
import { createMatchRecords } from '../../src/services/matches/match-records.ts';
import { recordWrite } from '../../src/services/records/keep-record.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { lan } from '../support/people.ts';

describe('matching records', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  const suggestionsOf = (id: `rec_${string}`): Promise<Suggestion[]> =>
    app.graph.read((stores) => stores.suggestions.forRecords([id]));

  it('suggests a missing and a rescued record of one person, whichever came first', async () => {
    const { missing, rescued } = lan('-1');
    const report = await app.register(app.officer('vn', 'VN'), missing);
    const found = await app.register(app.officer('cn', 'CN'), rescued);
    const [suggestion] = await suggestionsOf(report.id);
    expect(suggestion?.kind).toBe('match');
    expect(suggestion?.records).toContain(found.id);
    expect(suggestion?.probability).toBeGreaterThan(0.5);
    expect(suggestion?.evidence.some((row) => row.feature === 'name' && row.verdict === 'supports')).toBe(true);
  });

  it('suggests two records of one kind as the same person, in a list of their own', async () => {
    const vn = app.officer('vn', 'VN');
    const { missing } = lan('-2');
    await app.register(vn, { ...missing, names: ['Lò Văn Khụt'], sex: 'male', phones: ['+84911111111'] });
    await app.register(vn, {
      ...missing,
      record_id: 'VN-LAN-2B',
      names: ['Lo Van Khut'],
      sex: 'male',
      phones: ['+84911111111'],
    });
    const list = await app.services.matches.list(vn, { kind: 'same-person', limit: 20 });
    const ids = list.items.map((one) =>
      one.sides.map((side) => (side.view === 'own' ? side.record.recordId : '')).sort(),
    );
    expect(ids).toContainEqual(['VN-LAN-2', 'VN-LAN-2B']);
    const matches = await app.services.matches.list(vn, { kind: 'match', limit: 20 });
    expect(matches.items.every((one) => one.kind === 'match')).toBe(true);
  });

  it('withdraws a suggestion when a record closes, and brings it back when it is reopened', async () => {
    const vn = app.officer('vn', 'VN');
    const { missing, rescued } = lan('-3');
    const report = await app.register(vn, { ...missing, phones: ['+84922222222'], names: ['Sùng Seo Tráng'] });
    await app.register(app.officer('cn', 'CN'), { ...rescued, phones: ['+84922222222'], names: ['Sung Seo Trang'] });
    const before = (await suggestionsOf(report.id)).find((one) => one.kind === 'match');
    expect(before?.state).toBe('proposed');
    const closed = await app.services.records.close(vn, report.id, report.stored.version, 'found');
    await app.settle();
    const during = (await suggestionsOf(report.id)).find((one) => one.id === before?.id);
    expect(during?.state).toBe('withdrawn');
    await app.services.records.reopen(vn, report.id, closed.stored.version);
    await app.settle();
    const after = (await suggestionsOf(report.id)).find((one) => one.id === before?.id);
    expect(after?.state).toBe('proposed');
  });

  it('never proposes a pair again once it is ruled out, unless what is known has changed', async () => {
    const vn = app.officer('vn', 'VN');
    const { missing, rescued } = lan('-4');
    const report = await app.register(vn, { ...missing, phones: ['+84933333333'], names: ['Hầu Mí Súa'] });
    await app.register(app.officer('cn', 'CN'), { ...rescued, phones: ['+84933333333'], names: ['Hau Mi Sua'] });
    const pair = (await suggestionsOf(report.id)).find((one) => one.kind === 'match' && one.state === 'proposed');
    if (!pair) throw new Error('no suggestion to rule out');
    await app.services.matches.decide(vn, pair.id, {
      verdict: 'different',
      method: 'interview',
      note: 'her brother says no',
    });
    await app.services.matches.rematch(app.operator, 'VN');
    await app.settle();
    expect((await suggestionsOf(report.id)).find((one) => one.id === pair.id)?.state).toBe('ruled-out');

    const source = await app.services.records.read(vn, [report.id]);
    const version = source[0]?.stored.version ?? 0;
    await app.services.records.correct(vn, report.id, version, {
      ...missing,
      phones: ['+84933333333'],
      names: ['Hầu Mí Súa'],
      source: 'police',
    });
    await app.settle();
    expect((await suggestionsOf(report.id)).find((one) => one.id === pair.id)?.state).toBe('ruled-out');

    await app.services.records.correct(vn, report.id, version + 1, {
      ...missing,
      phones: ['+84933333333'],
      names: ['Hầu Mí Súa'],
      birth_date: '1998-05',
    });
    await app.settle();
    expect((await suggestionsOf(report.id)).find((one) => one.id === pair.id)?.state).toBe('proposed');
  });

  it('never matches a record whose consent is withdrawn, and withdraws what it was suggested in', async () => {
    const vn = app.officer('vn', 'VN');
    const { missing, rescued } = lan('-5');
    const report = await app.register(vn, { ...missing, phones: ['+84944444444'], names: ['Cứ Thị Xay'] });
    await app.register(app.officer('cn', 'CN'), { ...rescued, phones: ['+84944444444'], names: ['Cu Thi Xay'] });
    expect((await suggestionsOf(report.id)).some((one) => one.state === 'proposed')).toBe(true);
    const fields = { ...missing, phones: ['+84944444444'], names: ['Cứ Thị Xay'], consent_matching: 'withdrawn' };
    await app.services.records.correct(vn, report.id, report.stored.version, fields);
    await app.settle();
    expect((await suggestionsOf(report.id)).every((one) => one.state === 'withdrawn')).toBe(true);
  });

  it('writes nothing for a job whose outbox entry is gone', async () => {
    const { missing, rescued } = lan('-6');
    const report = await app.register(app.officer('vn', 'VN'), {
      ...missing,
      phones: ['+84955555555'],
      names: ['Thào A Lử'],
    });
    await app.register(app.officer('cn', 'CN'), { ...rescued, phones: ['+84955555555'], names: ['Thao A Lu'] });
    const before = await suggestionsOf(report.id);
    const context = {
      jobId: app.clock.newOutboxId(),
      report: async () => undefined,
      signal: new AbortController().signal,
    };
    await createMatchRecords(app.ports, app.residents).matchRecords('VN', [report.id], context);
    expect(await suggestionsOf(report.id)).toEqual(before);
  });

  it('is to be tried again when its record could not be seen yet', async () => {
    const { missing } = lan('-8');
    const vn = app.officer('vn', 'VN');
    const { record } = readRecord({ ...missing, names: ['Phàn Tả Mẩy'] });
    if (!record) throw new Error('does not read');
    const write = recordWrite(app.ports, record, { agency: vn.agency, at: app.clock.now(), by: vn.userId });
    const jobId = app.clock.newOutboxId();
    const job = { id: jobId, name: 'match-record' as const, jurisdiction: 'VN' as const, recordIds: [write.id] };
    // What the job reads is behind what it writes to.
    const writtenMeanwhile = () =>
      app.graph.write(async (stores) => {
        await stores.records.put([write]);
        await stores.outbox.add([{ id: jobId, job }], app.clock.now());
      });
    const matching = createMatchRecords(app.ports, app.residents).matchRecords('VN', [write.id], {
      jobId,
      report: writtenMeanwhile,
      signal: new AbortController().signal,
    });
    await expect(matching).rejects.toMatchObject({ code: 'CONFLICT' });
    await app.settle();
  });

  it('does not write what it found of another record that has changed meanwhile', async () => {
    const vn = app.officer('vn', 'VN');
    const { missing, rescued } = lan('-7');
    const report = await app.register(vn, { ...missing, phones: ['+84966666666'], names: ['Ly Seo Páo'] });
    await app.register(app.officer('cn', 'CN'), { ...rescued, phones: ['+84966666666'], names: ['Ly Seo Pao'] });
    const pair = (await suggestionsOf(report.id)).find((one) => one.kind === 'match' && one.state === 'proposed');
    const found = pair?.records.find((one) => one !== report.id);
    if (!pair || !found) throw new Error('the pair was not suggested');
    const jobId = app.clock.newOutboxId();
    const job = { id: jobId, name: 'match-record' as const, jurisdiction: 'CN' as const, recordIds: [found] };
    // Scored, not written yet: the other side closes its record, and the job of that is done before ours.
    const closeMeanwhile = async () => {
      await app.services.records.close(vn, report.id, report.stored.version, 'found');
      await app.settle();
      await app.graph.write((stores) => stores.outbox.add([{ id: jobId, job }], app.clock.now()));
    };
    // Other weights, so that there is something to write.
    const matcher = {
      ...app.ports.matcher,
      score: (...pair: Parameters<typeof app.ports.matcher.score>) => ({
        ...app.ports.matcher.score(...pair),
        weightsVersion: 'other',
      }),
    };
    await createMatchRecords({ ...app.ports, matcher }, app.residents).matchRecords('CN', [found], {
      jobId,
      report: closeMeanwhile,
      signal: new AbortController().signal,
    });
    await app.settle();
    expect((await suggestionsOf(report.id)).find((one) => one.id === pair.id)?.state).toBe('withdrawn');
  });
});
