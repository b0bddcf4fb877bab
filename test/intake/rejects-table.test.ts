import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type IntakeItem, readRecords } from '../../src/intake/read-records.ts';
import { type RejectedCells, writeRejects } from '../../src/intake/rejects-table.ts';
import { bytesOf, collect, textOf } from './streams.ts';

const HEADERS = ['record_id', 'kind', 'names', 'Ghi chú riêng', 'phones'];
const TABLE = `${HEADERS.join(',')}\na,missing,Lan,x,\nb,found,"Mẫu, Tý",=1+1,'+849\n,found,Mẫu,,\n`;

function rejectsOf(items: readonly IntakeItem[]): RejectedCells[] {
  return items.flatMap(({ row, rejects = [], ...item }) =>
    rejects.map(({ field, reason }) => ({ row, field, reason, cells: 'cells' in item ? (item.cells ?? {}) : {} })),
  );
}

async function rejectedTable(table: string): Promise<string> {
  const items = await collect(readRecords(bytesOf(table), { as: 'VN' }));
  return textOf(writeRejects(rejectsOf(items), HEADERS));
}

describe('the table of rejected rows', () => {
  it('has each rejected row once, with its row, its fields and its reasons', async () => {
    const [header, ...rows] = parse(await rejectedTable(TABLE)) as string[][];
    expect(header).toEqual([...HEADERS, 'row', 'field', 'reason']);
    expect(rows.map((row) => row.slice(5, 7))).toEqual([
      ['3', 'kind'],
      ['4', 'record_id; kind'],
    ]);
    expect(rows[0]?.[7]).toBe('kind is not one of missing, rescued');
  });

  it('has no cell that a spreadsheet takes for a formula', async () => {
    const rows = parse(await rejectedTable(TABLE)) as string[][];
    expect(rows[1]?.slice(0, 5)).toEqual(['b', 'found', 'Mẫu, Tý', "'=1+1", "'+849"]);
  });

  it('is imported again once it is mended, without its own three columns', async () => {
    const mended = (await rejectedTable(TABLE)).replaceAll(',found,', ',missing,');
    const items = await collect(readRecords(bytesOf(mended), { as: 'VN' }));
    expect(items.map((item) => item.record?.written ?? item.rejects?.map(({ field }) => field))).toEqual([
      {
        record_id: 'b',
        kind: 'missing',
        jurisdiction: 'VN',
        names: ['Mẫu, Tý'],
        phones: ['+849'],
        extra: { 'Ghi chú riêng': '=1+1' },
      },
      ['record_id'],
    ]);
  });

  it('leaves a column of another table that happens to be called reason', async () => {
    const items = await collect(readRecords(bytesOf('record_id,kind,reason\na,missing,debt\n'), { as: 'VN' }));
    expect(items[0]?.record?.written.extra).toEqual({ reason: 'debt' });
  });

  it('is a header alone when nothing was rejected', async () => {
    expect(await textOf(writeRejects([], ['record_id']))).toBe('record_id,row,field,reason\n');
  });
});
