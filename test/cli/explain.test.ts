import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../src/matching/weights.ts';
import { folderWith, runHomeward } from './run-homeward.ts';
import { MISSING, RESCUED } from './tables.ts';

const FILES = { 'missing.csv': MISSING, 'rescued.csv': RESCUED };
const explain = (missing: string, rescued: string, ...more: string[]) => [
  'explain',
  '--missing',
  missing,
  '--rescued',
  rescued,
  ...more,
];
const ofFiles = (missing: string, rescued: string, ...more: string[]) =>
  explain(missing, rescued, '--files', 'missing.csv', 'rescued.csv', ...more);

describe('homeward explain --files', () => {
  it('shows every piece of evidence in words, the blanks, and what would change the most', async () => {
    const { code, out, err } = await runHomeward(folderWith(FILES), ofFiles('VN-2012-001', 'CN-2016-101'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Probability +> 99\.99%/);
    expect(out).toMatch(/At the start +−\d+/);
    expect(out).toMatch(
      /Name +\+[\d.]+ +│█+ +supports +the same name, letter by letter: Giàng Thị Mỷ and Giàng Thị Mỷ/,
    );
    expect(out).toMatch(/Blood type +│ +not known +one record or both do not tell/);
    expect(out).toContain('Not known yet, and it could change the most');
    expect(out).not.toContain('await review');
  });

  it('explains in another language, and says that the words await review', async () => {
    const { code, out } = await runHomeward(
      folderWith(FILES),
      ofFiles('VN-2012-001', 'CN-2016-101', '--language', 'zh'),
    );
    expect(code).toBe(0);
    expect(out).toContain('姓名相同，逐字一致：“Giàng Thị Mỷ”与“Giàng Thị Mỷ”');
    expect(out).toContain('尚待母语者审校');
    expect(out).toContain('await review by a native speaker');
  });

  it('explains a pair that nobody would suggest, with what contradicts it', async () => {
    const { code, out } = await runHomeward(folderWith(FILES), ofFiles('VN-2012-002', 'TH-2017-102', '--json'));
    expect(code).toBe(0);
    const { probability, startBits, weight, evidence } = JSON.parse(out);
    expect(probability).toBeLessThan(0.05);
    expect(2 ** (startBits + weight)).toBeCloseTo(probability / (1 - probability), 6);
    const sex = evidence.find((row: { feature: string }) => row.feature === 'sex');
    expect(sex).toMatchObject({ verdict: 'contradicts', words: 'different sexes: male and female' });
  });

  it('draws the picture to a file that only this account may read', async () => {
    const folder = folderWith(FILES);
    const { code, err } = await runHomeward(folder, ofFiles('VN-2012-001', 'CN-2016-101', '--svg', 'why.svg'));
    expect({ code, err }).toEqual({ code: 0, err: 'The picture is in why.svg.\n' });
    expect(readFileSync(join(folder, 'why.svg'), 'utf8')).toMatch(/^<svg xmlns="[^>]+>.*<\/svg>$/s);
    expect(statSync(join(folder, 'why.svg')).mode & 0o077).toBe(0);
  });

  it('ends with 2 where a file has no such record, and names the file', async () => {
    const { code, out, err } = await runHomeward(folderWith(FILES), ofFiles('VN-2012-001', 'CN-1'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      'rescued.csv has no rescued record with the id CN-1; its first rescued record is CN-2016-101.',
    );
  });

  it('asks which one is meant where two countries use one id', async () => {
    const other = 'VN-2012-001,missing,LA,Bounmy,male,1998-05-12,Vientiane,2012-07-03,,,given';
    const folder = folderWith({ ...FILES, 'missing.csv': `${MISSING}${other}\n` });
    const { code, err } = await runHomeward(folder, ofFiles('VN-2012-001', 'CN-2016-101'));
    expect(code).toBe(2);
    expect(err).toContain('say VN/VN-2012-001 or LA/VN-2012-001');
    const { out } = await runHomeward(folder, ofFiles('LA/VN-2012-001', 'CN-2016-101', '--json'));
    expect(JSON.parse(out).evidence[0].values[0]).toBe('Bounmy');
  });

  it('takes one file that holds both, and weights of its own version', async () => {
    const both = MISSING + RESCUED.split('\n').slice(1).join('\n');
    const weights = JSON.stringify({ ...DEFAULT_WEIGHTS, version: 'of-this-test', priorBits: -9 });
    const folder = folderWith({ 'both.csv': both, 'weights.json': weights });
    const args = explain('VN-2012-002', 'TH-2017-102', '--files', 'both.csv', '--weights', 'weights.json', '--json');
    const { code, out } = await runHomeward(folder, args);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ weightsVersion: 'of-this-test', startBits: -9 });
  });

  it('compares nobody whose consent to matching was withdrawn', async () => {
    const { code, err } = await runHomeward(folderWith(FILES), ofFiles('VN-2012-003', 'CN-2016-101'));
    expect(code).toBe(1);
    expect(err).toContain('consent to matching is withdrawn');
  });

  it.each([
    [['--files', 'a.csv', 'b.csv', 'c.csv'], '--files takes two files'],
    [['--mapping', 'columns.json'], 'are for --files'],
    [['--language', 'fr'], 'Allowed choices are en, zh, vi, th, lo, my, km'],
  ])('ends with 2 on %j', async (more, sentence) => {
    const { code, err } = await runHomeward(folderWith(FILES), explain('VN-2012-001', 'CN-2016-101', ...more));
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('homeward explain where no service runs', () => {
  it('says how to start or reach one, and that files need none', async () => {
    const { code, err } = await runHomeward(folderWith({}), explain('VN-1', 'CN-1'));
    expect(code).toBe(1);
    expect(err).toMatch(/no service runs on this machine.*homeward serve.*--files/);
  });
});
