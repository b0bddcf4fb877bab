import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_FIELDS, RECORD_COLUMNS, type RecordFields, TEXT_FIELDS } from '../../src/domain/people/record-fields.ts';
import { readRecords } from '../../src/intake/read-records.ts';
import { writeRecords } from '../../src/intake/write-records.ts';
import { bytesOf, collect, textOf } from './streams.ts';

const LAN: RecordFields = {
  record_id: 'VN-1',
  kind: 'missing',
  jurisdiction: 'VN',
  names: ['Nguyễn Thị Lan', '阮氏兰'],
  ethnicity: 'Hmong',
  phones: ['+84912345678'],
  clues: ['river; then a hill', 'a\\b', '"Mường Kh..."'],
  narrative: '=HYPERLINK("x"); two\r\nlines\r',
  extra: { 'Số tờ': '17', __proto__x: '-1' },
};

/** What is text anywhere: no NUL, no mark that turns the direction. */
const anyText = fc
  .string({ unit: 'binary', maxLength: 20 })
  .filter((text) => text.trim() !== '' && !/[\0\u202A-\u202E\u2066-\u2069\uFFFD]/.test(text));
const awkwardText = fc
  .string({
    unit: fc.constantFrom('"', ',', ';', '\\', "'", '=', ' ', '\n', '\r', '\t', 'ấ', '阮', '\uFEFF'),
    maxLength: 8,
  })
  .filter((text) => text.trim() !== '');
const value = fc.oneof(anyText, awkwardText);

// Fields of free words; the others must hold words of their own to be read.
const FREE_TEXTS = ['ethnicity', 'origin_place', 'event_place', 'source', 'narrative'] as const;
const fields = fc.record(
  {
    record_id: value,
    kind: fc.constantFrom('missing', 'rescued'),
    jurisdiction: fc.constantFrom('VN', 'TH'),
    ...Object.fromEntries(FREE_TEXTS.map((field) => [field, value])),
    ...Object.fromEntries(LIST_FIELDS.map((field) => [field, fc.array(value, { minLength: 1, maxLength: 3 })])),
    extra: fc.record({ 'Số tờ': value }),
  },
  { requiredKeys: ['record_id', 'kind', 'jurisdiction'] },
) as fc.Arbitrary<RecordFields>;

async function readBack(csv: string): Promise<unknown[]> {
  const items = await collect(readRecords(bytesOf(csv, 64), { as: 'each' }));
  return items.map((item) => item.record?.written ?? item.rejects);
}

describe('Record CSV as it is written', () => {
  it('has the known columns in their order, then the extra ones, and one line a record', async () => {
    const csv = await textOf(writeRecords([LAN], { ethnicity: true, extraColumns: ['Số tờ', 'absent'] }));
    const [header, row, ...rest] = parse(csv) as string[][];
    expect(header).toEqual([...RECORD_COLUMNS, 'Số tờ', 'absent']);
    expect(row?.slice(0, 4)).toEqual(['VN-1', 'missing', 'VN', 'Nguyễn Thị Lan; 阮氏兰']);
    expect(row?.slice(-2)).toEqual(['17', '']);
    expect(rest).toEqual([]);
  });

  it('has no ethnicity unless it is asked for', async () => {
    const csv = await textOf(writeRecords([LAN], { ethnicity: false }));
    expect(csv).not.toMatch(/ethnicity|Hmong/);
  });

  it('has no cell that a spreadsheet takes for a formula, in the header neither', async () => {
    const written = writeRecords([{ ...LAN, extra: { '=x': '＝1' } }], { ethnicity: true, extraColumns: ['=x'] });
    const cells = (parse(await textOf(written)) as string[][]).flat();
    expect(cells.filter((cell) => /^[=+\-@＝\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain("'+84912345678");
  });

  it('is written in pieces, whether the records come at once or one after the other', async () => {
    const records = Array.from(
      { length: 1201 },
      (_, i): RecordFields => ({ record_id: `r${i}`, kind: 'missing', jurisdiction: 'VN' }),
    );
    async function* later(): AsyncGenerator<RecordFields> {
      yield* records;
    }
    const pieces = await collect(writeRecords(later(), { ethnicity: false }));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe(await textOf(writeRecords(records, { ethnicity: false })));
    expect((parse(pieces.join('')) as string[][]).length).toBe(1202);
  });

  it('gives the same record when it is read again', async () => {
    const csv = await textOf(writeRecords([LAN], { ethnicity: true, extraColumns: ['Số tờ', '__proto__x'] }));
    expect(await readBack(csv)).toEqual([LAN]);
  });

  it('loses nothing on the way there and back, whatever the words are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { maxLength: 4 }), async (records) => {
        const csv = await textOf(writeRecords(records, { ethnicity: true, extraColumns: ['Số tờ'] }));
        expect(await readBack(csv)).toEqual(records);
      }),
      { numRuns: 60 },
    );
  });

  it('has every field of the domain as a column once', () => {
    expect([...RECORD_COLUMNS].sort()).toEqual([...LIST_FIELDS, ...TEXT_FIELDS].sort());
  });
});
