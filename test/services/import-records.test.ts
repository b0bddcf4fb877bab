import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

const HEADER = 'record_id,kind,jurisdiction,names,sex,birth_date,age_min,age_max';

describe('importing records', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  const th = () => app.officer('th', 'TH');

  it('gives a receipt that adds up and names every row that was not taken', async () => {
    const rows = [
      'TH-1,missing,TH,Somchai Jaidee,male,2001,,',
      'TH-2,missing,TH,Malee,woman,2003,,',
      'TH-3,lost,TH,Nok,,,,',
      'TH-4,missing,LA,Keo,,,,',
      ',missing,TH,Noi,,,,',
    ];
    const receipt = await app.importText(th(), [HEADER, ...rows].join('\n'));
    expect(receipt).toMatchObject({ state: 'finished', rows: 5, accepted: 1, duplicate: 0, rejected: 4 });
    const rejects = await app.services.imports.rejects(th(), receipt.id, 0, 100);
    expect(rejects.items.map((one) => [one.row, one.field])).toEqual([
      [3, 'sex'],
      [4, 'kind'],
      [5, 'jurisdiction'],
      [6, 'record_id'],
    ]);
    expect(rejects.items[0]?.cells['names']).toBe('Malee');
  });

  it('takes the same row twice for one record, and other content for a new version of it', async () => {
    const first = await app.importText(th(), `${HEADER}\nTH-10,missing,TH,Arun,male,1999,,`);
    const again = await app.importText(th(), `${HEADER}\nTH-10,missing,TH,Arun,male,1999,,`);
    const changed = await app.importText(th(), `${HEADER}\nTH-10,missing,TH,Arun,male,1998,,`);
    expect([first.accepted, again.duplicate, changed.accepted, changed.updated]).toEqual([1, 1, 1, 1]);
    const [hit] = await app.services.records.search(th(), 'Arun', 1);
    if (!hit) throw new Error('not found');
    const history = await app.services.records.history(th(), hit.record.id);
    expect(history.map((one) => one.written.birth_date)).toEqual(['1998', '1999']);
  });

  it('warns of an id that stands twice in one file with other content', async () => {
    const receipt = await app.importText(
      th(),
      `${HEADER}\nTH-20,missing,TH,Dao,female,2004,,\nTH-20,missing,TH,Dao,female,2005,,`,
    );
    expect(receipt).toMatchObject({ accepted: 2, updated: 1, rejected: 0, warnings: 1 });
    const { items } = await app.services.imports.rejects(th(), receipt.id, 0, 10);
    expect(items).toMatchObject([{ row: 3, severity: 'warning', field: 'record_id' }]);
  });

  it('warns that a closed record stays closed, and leaves it with the agency that holds it', async () => {
    await app.importText(th(), `${HEADER}\nTH-25,missing,TH,Fah,female,2004,,`);
    const [hit] = await app.services.records.search(th(), 'TH-25', 1);
    if (!hit) throw new Error('not found');
    await app.services.records.close(th(), hit.record.id, 1, 'found');
    const other = { ...th(), agency: 'th-other' };
    const receipt = await app.importText(other, `${HEADER}\nTH-25,missing,TH,Fah,female,2005,,`);
    expect(receipt).toMatchObject({ accepted: 1, updated: 1, warnings: 1 });
    const [after] = await app.services.records.read(th(), [hit.record.id]);
    expect(after?.stored).toMatchObject({ state: 'closed', agency: th().agency });
  });

  it('says what is wrong with a file that cannot be read, and ends', async () => {
    const receipt = await app.importText(th(), 'name,age\nSomchai,12');
    expect(receipt.state).toBe('failed');
    expect(receipt.problem).toMatch(/record_id/);
  });

  it('goes on where the receipt stands, when another worker has taken the same batch', async () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => `TH-Z${i},missing,TH,,male,,,`);
    const receipt = await app.importText(th(), [HEADER, ...rows].join('\n'));
    expect(receipt).toMatchObject({ state: 'finished', rows: 1_200, accepted: 1_200 });
    const { createRunImport } = await import('../../src/services/imports/run-import.ts');
    const run = { jobId: app.clock.newOutboxId(), report: async () => undefined, signal: new AbortController().signal };
    await createRunImport(app.ports).importFile(receipt.id, run);
    const after = await app.services.imports.read(th(), receipt.id);
    expect(after).toEqual(receipt);
  });

  it('removes the file when it has served', async () => {
    const receipt = await app.importText(th(), `${HEADER}\nTH-30,missing,TH,Ploy,female,2004,,`);
    await expect(async () => {
      for await (const _ of app.ports.files.read(receipt.file));
    }).rejects.toThrow();
  });

  it('removes the file in the next run when the process dies before it has', async () => {
    const { createRunImport } = await import('../../src/services/imports/run-import.ts');
    const [id, jobId, at] = [app.clock.newId('imp'), app.clock.newOutboxId(), app.clock.now()];
    const bytes = new TextEncoder().encode(`${HEADER}\nTH-40,missing,TH,Fah,female,2004,,`);
    const kept = await app.ports.files.write(id, 'TH', Readable.from([bytes]));
    const job = { id: jobId, name: 'import-file' as const, jurisdiction: 'TH' as const, importId: id };
    await app.graph.write(async (stores) => {
      await stores.imports.create({
        ...{ id, jurisdiction: 'TH', each: false, by: th().userId, agency: th().agency, file: id, found: '{}' },
        ...{ size: kept.size, fileHash: kept.hash, startedAt: at },
      });
      // Handed on already, so that no worker takes it.
      await stores.outbox.add([{ id: jobId, job }], at);
      await stores.outbox.sent([{ id: jobId, job }], at);
    });
    const run = { jobId, report: async () => undefined, signal: new AbortController().signal };
    const dying = { ...app.ports.files, remove: () => Promise.reject(new Error('killed')) };
    await expect(createRunImport({ ...app.ports, files: dying }).importFile(id, run)).rejects.toThrow('killed');
    expect(await app.graph.read((stores) => stores.outbox.pending())).toMatchObject({ 'import-file': 1 });
    await createRunImport(app.ports).importFile(id, run);
    await app.settle();
    expect(await app.services.imports.read(th(), id)).toMatchObject({ state: 'finished', rows: 1, accepted: 1 });
    await expect(async () => {
      for await (const _ of app.ports.files.read(id));
    }).rejects.toThrow();
  });

  it('lets nobody import for another jurisdiction, but an operator', async () => {
    const start = { as: 'LA' as const, bytes: (async function* () {})() };
    await expect(app.services.imports.start(th(), start)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const each = await app.importText(
      app.operator,
      `${HEADER}\nLA-1,missing,LA,Keo,female,2004,,\nKH-1,missing,KH,Sok,male,2004,,\nX-1,missing,,Sok,male,2004,,`,
      'each',
    );
    expect(each).toMatchObject({ accepted: 2, rejected: 1 });
  });
});
