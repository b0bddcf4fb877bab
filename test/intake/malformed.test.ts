import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { type Found, type IntakeItem, readRecords } from '../../src/intake/read-records.ts';
import { bytesOf, collect, refusalOf } from './streams.ts';

async function reading(name: string, as: 'VN' | 'CN' | 'TH' = 'VN'): Promise<{ items: IntakeItem[]; found: Found }> {
  const bytes = await readFile(new URL(`../../fixtures/malformed/${name}`, import.meta.url));
  const founds: Found[] = [];
  const items = await collect(readRecords(bytesOf(bytes, 64), { as, onFound: (found) => founds.push(found) }));
  return { items, found: founds[0]! };
}

/** `2: VN-TEST-1` for a record, `3: row` for a reject with its fields. */
function outline(items: readonly IntakeItem[]): string[] {
  return items.map((item) => {
    const what = item.record ? item.record.recordId : item.rejects.map(({ field }) => field).join(' ');
    return `${item.row}: ${what}`;
  });
}

function reasons(items: readonly IntakeItem[]): string[] {
  return items.flatMap((item) => item.rejects ?? []).map(({ reason }) => reason);
}

async function refusal(name: string): Promise<string> {
  const error = await refusalOf(reading(name));
  expect(error).toBeInstanceOf(DomainError);
  expect(error).toHaveProperty('code', 'UNREADABLE_FILE');
  return error.message;
}

describe('a file with bad rows', () => {
  it('gives its good rows, and each ragged row with the cells that were expected and found', async () => {
    const { items } = await reading('ragged-rows.csv');
    expect(outline(items)).toEqual(['2: VN-TEST-1', '3: row', '4: VN-TEST-3', '5: row', '6: VN-TEST-5']);
    expect(reasons(items)[0]).toContain('has 5 cells where the header has 7');
    expect(reasons(items)[1]).toContain('has 8 cells where the header has 7');
    expect(items[3]).toHaveProperty('cells.column 8', ' Việt Nam');
  });

  it('gives every field of a row that is wrong', async () => {
    const { items } = await reading('wrong-values.csv');
    expect(outline(items)).toEqual(['2: VN-TEST-1', '3: record_id', '4: kind sex birth_date', '5: jurisdiction']);
    expect(reasons(items).at(-1)).toBe('is not VN, for which this file is imported');
  });

  it('rejects NUL and marks that turn the direction of text, by field', async () => {
    const { items } = await reading('forbidden-characters.csv');
    expect(outline(items)).toEqual(['2: VN-TEST-1', '3: names', '4: names', '5: names', '6: VN-TEST-5']);
    expect(reasons(items)[0]).toContain('NUL');
    expect(reasons(items)[1]).toContain('direction');
  });

  it('rejects a broken character and a lone surrogate, by field', async () => {
    const { items } = await reading('broken-utf8.csv');
    expect(outline(items)).toEqual(['2: VN-TEST-1', '3: names', '4: names', '5: VN-TEST-4']);
    expect(reasons(items)[0]).toContain('save the file as UTF-8');
  });

  it('gives the rows before a quotation mark that is not closed, and one reject that names its line', async () => {
    const { items } = await reading('unclosed-quote.csv');
    expect(outline(items)).toEqual(['2: VN-TEST-1', '3: VN-TEST-2', '4: row']);
    expect(reasons(items)[0]).toContain('line 4');
  });

  it('does not take two rows for one when a quotation mark is closed inside a value', async () => {
    const { items } = await reading('misplaced-quote.csv');
    expect(outline(items)).toEqual(['2: VN-TEST-1', '3: row']);
    expect(reasons(items)[0]).toContain('line 3');
  });
});

describe('a file that cannot be read', () => {
  it('is refused for a missing required column, with the headings that it has and the nearest', async () => {
    const message = await refusal('missing-required-column.csv');
    expect(message).toContain('The column record_id is missing');
    expect(message).toContain('case_ref_id, kind, jurisdiction, names');
    expect(message).toContain('"case_ref_id" looks nearest');
  });

  it('is refused without its header, and no personal value is repeated', async () => {
    const message = await refusal('no-header.csv');
    expect(message).toContain('is there a header row?');
    expect(message).not.toMatch(/Nguyễn|1998|TEST/);
  });

  it('is refused for one column twice, naming both', async () => {
    expect(await refusal('duplicate-column.csv')).toContain('"names" (column 3) and "names" (column 4)');
  });

  it.each(['empty.csv', 'blank-lines.csv'])('is refused as empty: %s', async (name) => {
    expect(await refusal(name)).toContain('The file is empty. It needs a header row');
  });

  it('is refused as a workbook', async () => {
    expect(await refusal('workbook.csv')).toMatch(/looks like a workbook.*save it as "CSV UTF-8"/);
  });

  it.each(['binary.csv', 'unknown-encoding.csv'])('is refused with advice to save it as UTF-8: %s', async (name) => {
    expect(await refusal(name)).toMatch(/[Ss]ave it as "CSV UTF-8"/);
  });
});

describe('a file that only looks unusual', () => {
  it('has no rows when it is a header alone', async () => {
    const { items, found } = await reading('header-only.csv');
    expect(items).toEqual([]);
    expect(found.columns).toHaveLength(7);
  });

  it.each([
    ['utf-16le.csv', 'UTF-16LE', ','],
    ['utf-16be.csv', 'UTF-16BE', ','],
    ['semicolons.csv', 'UTF-8', ';'],
  ])('is read, and its encoding and delimiter are named: %s', async (name, encoding, delimiter) => {
    const { items, found } = await reading(name);
    expect(found).toMatchObject({ encoding, delimiter });
    expect(items[0]?.record?.names[0]?.written).toBe('Nguyễn Thị Mẫu');
  });

  it('is read in GB18030 with Chinese headings', async () => {
    const { items, found } = await reading('gb18030.csv', 'CN');
    expect(found.encoding).toBe('GB18030');
    expect(found.columns.map(({ field, how }) => [field, how])).toEqual([
      ['record_id', 'recognised'],
      ['kind', 'recognised'],
      ['names', 'recognised'],
      ['origin_place', 'recognised'],
    ]);
    expect(items.map((item) => item.record?.names[0]?.written)).toEqual(['王样例', '李样例']);
  });
});
