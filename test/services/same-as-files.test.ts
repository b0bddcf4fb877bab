import { createReadStream } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBABILITY_FLOOR } from '../../src/domain/match/evidence.ts';
import type { PersonRecord } from '../../src/domain/people/person-record.ts';
import { readRecords } from '../../src/intake/read-records.ts';
import { DEFAULT_WEIGHTS } from '../../src/matching/weights.ts';
import { loadDemo } from '../../src/runtime/reference/fixtures-data.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { matchRecords } from '../support/bulk.ts';

async function recordsOf(path: string): Promise<PersonRecord[]> {
  const records: PersonRecord[] = [];
  for await (const item of readRecords(createReadStream(path), { as: 'each' }))
    if (item.record) records.push(item.record);
  return records;
}

describe('the service and the files', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it('make the same suggestions of the same records, row for row', async () => {
    const demo = loadDemo();
    const missing = await recordsOf(demo.missing);
    const rescued = await recordsOf(demo.rescued);
    const { pairs } = await matchRecords([...missing, ...rescued], {
      weights: DEFAULT_WEIGHTS,
      floor: PROBABILITY_FLOOR,
      top: 0,
    });
    const expected = pairs.map(({ held, asked, probability, weight }) => [
      held.recordId,
      asked.recordId,
      probability,
      weight,
    ]);
    expect(expected.length).toBeGreaterThan(20);

    for (const path of [demo.rescued, demo.missing]) {
      await app.services.imports.start(app.operator, { as: 'each', bytes: createReadStream(path) });
    }
    await app.settle();
    const exported = [];
    for await (const row of app.services.matches.exportPairs(app.operator)) {
      exported.push([row.missingId, row.rescuedId, row.probability, row.weight]);
    }
    expect(exported).toEqual(expected);
  });

  it('writes down that the pairs were exported, and lets nobody but an operator do it', async () => {
    const desk = app.officer('desk', 'VN');
    await expect(app.services.matches.exportPairs(desk)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const [entry] = await app.services.access.audit(app.operator, { action: 'pairs.export', limit: 1 });
    expect(entry?.actor).toBe(app.operator.userId);
  });
});
