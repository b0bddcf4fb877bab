import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { folderWith, runHomeward } from './run-homeward.ts';

const COMPARE = ['names', 'compare', 'pairs.csv', '--out', 'scores.csv'];
const PAIRS = `name_a,lang_a,name_b,lang_b,note
Nguyễn Thị Hạnh,vi,阮氏幸,zh,"one, in two scripts"
Somchai,,Khin Htwe,,two
,,Lan,,nothing
`;

function rowsOf(folder: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, 'scores.csv'), 'utf8'), { columns: true });
}

describe('homeward names compare', () => {
  it('writes every row in its place, with its other columns, bits, probability and rule', async () => {
    const folder = folderWith({ 'pairs.csv': PAIRS });
    const { code, out, err } = await runHomeward(folder, [...COMPARE, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ pairs: 3, out: 'scores.csv' });
    const [one, two, nothing] = rowsOf(folder);
    expect(one).toMatchObject({ name_a: 'Nguyễn Thị Hạnh', note: 'one, in two scripts', rule: 'sino-vietnamese' });
    expect(Number(one?.['bits'])).toBeGreaterThan(5);
    expect(Number(one?.['probability'])).toBeGreaterThan(0.9);
    expect(two).toMatchObject({ name_b: 'Khin Htwe', note: 'two', rule: 'none' });
    expect(Number(two?.['bits'])).toBeLessThan(-5);
    expect(Number(nothing?.['bits'])).toBeLessThan(0);
  });

  it('needs no column of languages, and writes an earlier comparison anew', async () => {
    const folder = folderWith({ 'pairs.csv': 'name_b;bits;name_a\n王小红;9;Wang Xiaohong\n' });
    expect((await runHomeward(folder, COMPARE)).code).toBe(0);
    const [row] = rowsOf(folder);
    expect(Object.keys(row ?? {})).toEqual(['name_b', 'name_a', 'bits', 'probability', 'rule']);
    expect(row).toMatchObject({ rule: 'pinyin' });
  });

  it.each([
    ['name_a,other\nLan,Lan\n', 'has no column name_b'],
    ['', 'is empty'],
  ])('says what a file lacks: %j', async (text, words) => {
    const folder = folderWith({ 'pairs.csv': text });
    const { code, err } = await runHomeward(folder, COMPARE);
    expect(code).toBe(1);
    expect(err).toContain(words);
  });
});
