import { describe, expect, it } from 'vitest';
import { readMapping } from '../../src/intake/mapping.ts';
import { type IntakeItem, readRecords } from '../../src/intake/read-records.ts';
import { dateReader, fillTemplate, wordReader } from '../../src/intake/translate-cells.ts';
import { bytesOf } from './streams.ts';

async function read(table: string, mapping: object): Promise<IntakeItem[]> {
  const items: IntakeItem[] = [];
  const options = { as: 'each', mapping: readMapping(JSON.stringify(mapping)) } as const;
  for await (const item of readRecords(bytesOf(table), options)) items.push(item);
  return items;
}

const FILE = {
  columns: { no: 'record_id', side: 'kind', group: null },
  fields: {
    names: ['{given} {family}'],
    origin_place: '{town}, {county}',
    id_numbers: ['passport: {passport}', 'email: {email}'],
  },
  dates: { born: 'D/M/YYYY' },
  words: { side: { L: 'missing', F: 'rescued' }, gender: { w: 'female' } },
  compare: ['job'],
  constants: { jurisdiction: 'KH' },
};
const HEADER = 'no,side,given,family,born,gender,town,county,passport,email,job,group,note';

describe('a table of other columns', () => {
  it('is read through its mapping: columns joined, parts with a key, dates, words, constants', async () => {
    const mapping = { ...FILE, columns: { ...FILE.columns, born: 'birth_date', gender: 'sex' } };
    const row = '7,l,Anna,Bell,3/12/1971,W,Ely,Cambs,P123456,a@b.example,baker,g1,tall';
    const [item] = await read(`${HEADER}\n${row}\n`, mapping);
    expect(item?.record?.written).toEqual({
      record_id: '7',
      kind: 'missing',
      jurisdiction: 'KH',
      names: ['Anna Bell'],
      birth_date: '1971-12-03',
      sex: 'female',
      origin_place: 'Ely, Cambs',
      id_numbers: ['passport: P123456', 'email: a@b.example'],
      extra: { job: 'baker', note: 'tall' },
    });
  });

  it('leaves no trace of blank cells: no empty name, no key without a value, no comma without a town', async () => {
    const [item] = await read(`${HEADER}\n7,F,,,,,,Cambs,,a@b.example,,,\n`, FILE);
    const { names, id_numbers, origin_place, extra } = item?.record?.written ?? {};
    expect({ names, id_numbers, origin_place, extra }).toEqual({
      names: undefined,
      id_numbers: ['email: a@b.example'],
      origin_place: 'Cambs',
      extra: undefined,
    });
    expect(item?.record?.kind).toBe('rescued');
  });

  it('is refused when the mapping speaks of a column that is not there', async () => {
    await expect(read('no,side\n1,L\n', FILE)).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
      problems: expect.arrayContaining([{ field: 'given', reason: 'is in the mapping and not in the header' }]),
    });
  });
});

describe('what a mapping does to cells', () => {
  it.each([
    ['YYYYMMDD', '19151111', '1915-11-11'],
    ['YYYYMM', '191511', '1915-11'],
    ['D/M/YYYY', '3/12/1971', '1971-12-03'],
    ['MM.DD.YYYY', '12.03.1971', '1971-12-03'],
    ['YYYY M D', '1971 2 3', '1971-02-03'],
    ['YYYYMMDD', 'unknown', 'unknown'],
    ['YYYYMMDD', '1915-11-11', '1915-11-11'],
  ])('a date in %s: %s is %s', (format, cell, iso) => {
    expect(dateReader(format)(cell)).toBe(iso);
  });

  it('takes words whatever their case and leaves others alone, those of every object among them', () => {
    const read = wordReader({ Nữ: 'female' });
    expect([' NỮ ', 'male', 'constructor'].map(read)).toEqual(['female', 'male', 'constructor']);
  });

  it.each([
    ['{a} {b}', 'x', '', 'x'],
    ['{a}, {b}', '', 'y', 'y'],
    ['{a}, {b}, z', '', 'y', 'y, z'],
    ['key: {a}', '', '', undefined],
    ['{a}{b}', '$&', '{a}', '$&{a}'],
  ])('fills %s with "%s" and "%s"', (text, a, b, filled) => {
    expect(fillTemplate(text, (heading) => (heading === 'a' ? a : b))).toBe(filled);
  });
});
