import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { folderWith, runHomeward } from './run-homeward.ts';
import { MISSING, RESCUED } from './tables.ts';

const MATCH = ['match', 'missing.csv', 'rescued.csv', '--out', 'pairs.csv'];

function rowsOf(path: string): Record<string, string>[] {
  return parse(readFileSync(path, 'utf8'), { columns: true });
}

describe('homeward match', () => {
  it('writes the likely pairs with their explanation, and counts what it read, left out and compared', async () => {
    const folder = folderWith({ 'missing.csv': MISSING, 'rescued.csv': RESCUED });
    const { code, out, err } = await runHomeward(folder, [...MATCH, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [pair, ...others] = rowsOf(join(folder, 'pairs.csv'));
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ missing_id: 'VN-2012-001', rescued_id: 'CN-2016-101' });
    expect(Number(pair?.['probability'])).toBeGreaterThan(0.9);
    expect(Number(pair?.['weight'])).toBeGreaterThan(10);
    expect(JSON.parse(pair?.['explanation'] ?? '').name).toMatchObject({ verdict: 'supports' });
    expect(JSON.parse(out)).toMatchObject({
      missing: { rows: 3, records: 3, rejected: 0, encoding: 'UTF-8' },
      rescued: { rows: 2, records: 2 },
      leftOut: 1,
      pairs: 1,
      out: 'pairs.csv',
    });
    expect(statSync(join(folder, 'pairs.csv')).mode & 0o077).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['missing.csv', 'pairs.csv', 'rescued.csv']);
  });

  it('says which known pairs it did not write, and why', async () => {
    const known = [
      'missing_id,rescued_id',
      'VN-2012-001,CN-2016-101',
      'VN-2012-002,TH-2017-102',
      'VN-2012-003,CN-2016-101',
      'VN-1,CN-2016-101',
    ];
    const folder = folderWith({ 'missing.csv': MISSING, 'rescued.csv': RESCUED, 'known.csv': `${known.join('\n')}\n` });
    const { code, out } = await runHomeward(folder, [...MATCH, '--diagnose', 'known.csv', '--json']);
    expect(code).toBe(0);
    const { diagnosis } = JSON.parse(out);
    expect(diagnosis).toMatchObject({ known: 4, written: 1 });
    expect(diagnosis.lost.map((one: { because: string }) => one.because)).toEqual([
      'below-the-floor',
      'consent-withdrawn',
      'not-in-the-files',
    ]);
    expect(diagnosis.lost[0].contradicts).toContain('sex');
  });

  it('names rejected rows by row, field and reason, matches the others, and ends with 3', async () => {
    const more = [
      'VN-9,missing,VN,Too,many,cells,in,this,row,of,a,table',
      'VN-10,missing,,No Holder,,,,,,,',
      'VN-11,rescued,VN,Other,,,,,,,',
    ];
    const folder = folderWith({ 'missing.csv': `${MISSING}${more.join('\n')}\n`, 'rescued.csv': RESCUED });
    const { code, out, err } = await runHomeward(folder, [...MATCH, '--rejects', 'mend.csv']);
    expect(code).toBe(3);
    expect(err).toContain('missing.csv: 3 rows of 6 rejected');
    expect(err).toContain('row 5  row: has 12 cells where the header has 11');
    expect(err).toContain('row 6  jurisdiction: is empty');
    expect(err).toContain('row 7  kind: is rescued, and this is the file of missing persons');
    expect(out).toContain('1 pair of probability 0.05 or more');
    expect(rowsOf(join(folder, 'pairs.csv'))).toHaveLength(1);
    expect(rowsOf(join(folder, 'mend.csv')).map(({ row, record_id }) => [row, record_id])).toEqual([
      ['5', 'VN-9'],
      ['6', 'VN-10'],
      ['7', 'VN-11'],
    ]);
  });

  it('takes the last row of an id that stands twice, as an import does', async () => {
    const [, again = ''] = MISSING.split('\n');
    const other = 'VN-2012-001,missing,VN,Vàng Seo Sử,male,1970-01-01,Cần Thơ,1999-07-03,Vàng Seo Lở,,given';
    const folder = folderWith({
      'missing.csv': `${MISSING}${[again, other].join('\n')}\n`,
      'rescued.csv': RESCUED,
    });
    const { out } = await runHomeward(folder, [...MATCH, '--json', '--min-probability', '0.9']);
    expect(JSON.parse(out)).toMatchObject({ duplicate: 1, updated: 1, pairs: 0 });
  });

  it('says that two files have changed places', async () => {
    const folder = folderWith({ 'missing.csv': RESCUED, 'rescued.csv': MISSING });
    const { code, err } = await runHomeward(folder, MATCH);
    expect(code).toBe(1);
    expect(err).toContain(
      'missing.csv holds only rescued persons, and missing persons belong here. Have the two files changed places?',
    );
    expect(existsSync(join(folder, 'pairs.csv'))).toBe(false);
  });

  it.each([
    ['a file that is not there', {}, 'missing.csv: there is no such file'],
    ['a workbook', { 'missing.csv': 'PK\u0003\u0004 and so on' }, 'missing.csv: The file looks like a workbook'],
    [
      'a file without the column of ids',
      { 'missing.csv': 'kind,names\nmissing,X\n' },
      'missing.csv: The column record_id is missing',
    ],
  ])('refuses %s in one sentence, without a stack', async (_what, files, sentence) => {
    const folder = folderWith({ 'rescued.csv': RESCUED, ...files });
    const { code, out, err } = await runHomeward(folder, [...MATCH, '--json']);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n\s+at /);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'UNREADABLE_FILE' } });
  });

  it('does not write over a file that it reads', async () => {
    const folder = folderWith({ 'missing.csv': MISSING, 'rescued.csv': RESCUED });
    const { code, err } = await runHomeward(folder, ['match', 'missing.csv', 'rescued.csv', '--out', './rescued.csv']);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('is a file that is read') });
    expect(readFileSync(join(folder, 'rescued.csv'), 'utf8')).toBe(RESCUED);
  });
});
