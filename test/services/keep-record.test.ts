import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DomainError } from '../../src/domain/errors.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { lan } from '../support/people.ts';

describe('keeping a record', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  const vn = () => app.officer('vn', 'VN');

  it('keeps every value as its source wrote it, and every version', async () => {
    const { missing } = lan('-k1');
    const fields = { ...missing, extra: { 'số hồ sơ': '12/2012' }, marks: ['nốt ruồi; ở má'] };
    const first = await app.register(vn(), fields);
    expect(first.record.written).toEqual(fields);
    const second = await app.services.records.correct(vn(), first.id, 1, { ...fields, height_cm: '150' });
    expect(second.stored.version).toBe(2);
    const history = await app.services.records.history(vn(), first.id);
    expect(history.map((one) => [one.version, one.change, one.written.height_cm])).toEqual([
      [2, 'corrected', '150'],
      [1, 'registered', '148'],
    ]);
    expect(history[1]?.written).toEqual(fields);
  });

  it('refuses a correction of a version that is no longer the newest', async () => {
    const { missing } = lan('-k2');
    const record = await app.register(vn(), missing);
    await app.services.records.correct(vn(), record.id, 1, { ...missing, height_cm: '151' });
    const late = app.services.records.correct(vn(), record.id, 1, { ...missing, height_cm: '152' });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await app.services.records.read(vn(), [record.id]))[0]?.record.written.height_cm).toBe('151');
  });

  it('closes with a reason, refuses corrections while closed, and reopens', async () => {
    const { missing } = lan('-k3');
    const record = await app.register(vn(), missing);
    const closed = await app.services.records.close(vn(), record.id, 1, 'mistaken');
    expect(closed.stored).toMatchObject({ state: 'closed', closeReason: 'mistaken' });
    await expect(app.services.records.correct(vn(), record.id, closed.stored.version, missing)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const open = await app.services.records.reopen(vn(), record.id, closed.stored.version);
    expect(open.stored.state).toBe('open');
    expect(open.stored.closeReason).toBeUndefined();
    const changes = (await app.services.records.history(vn(), record.id)).map((one) => one.change);
    expect(changes).toEqual(['reopened', 'closed', 'registered']);
  });

  it('names each field that does not read, and keeps nothing', async () => {
    const bad = { ...lan('-k4').missing, sex: 'x', birth_date: 'spring', age_min: '200' };
    const refusal = await app.services.records.register(vn(), bad).catch((error: DomainError) => error);
    expect((refusal as DomainError).problems.map((one) => one.field).sort()).toEqual(['age_min', 'birth_date', 'sex']);
    const hits = await app.services.records.search(vn(), 'VN-LAN-k4', 50);
    expect(hits.map((hit) => hit.record.record.recordId)).not.toContain('VN-LAN-k4');
  });

  it('refuses a second record under an id that its holder has given already', async () => {
    const { missing } = lan('-k5');
    await app.register(vn(), missing);
    await expect(app.services.records.register(vn(), { ...missing, sex: 'male' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('finds records as one types, in any script, and what was just changed', async () => {
    const { missing } = lan('-k6');
    await app.services.records.search(vn(), 'anything', 1);
    const record = await app.register(vn(), { ...missing, names: ['Đinh Thị Phương Thảo', '丁氏芳草'] });
    for (const typed of ['dinh thi ph', 'Phương Thảo', '丁氏']) {
      const hits = await app.services.records.search(vn(), typed, 5);
      expect(
        hits.map((hit) => hit.record.id),
        typed,
      ).toContain(record.id);
    }
  });

  it('exports what it was given, of one jurisdiction, and says so in the audit log', async () => {
    const rows = [];
    for await (const row of app.services.records.export(vn(), { as: 'VN', ethnicity: true })) rows.push(row);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.jurisdiction === 'VN')).toBe(true);
    await expect(
      app.services.records.export(vn(), { as: 'CN', ethnicity: true })[Symbol.asyncIterator]().next(),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [entry] = await app.services.access.audit(app.operator, { action: 'record.export', limit: 1 });
    expect(entry).toMatchObject({ actor: vn().userId, detail: { as: 'VN' } });
  });
});
