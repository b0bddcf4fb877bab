import { describe, expect, it } from 'vitest';
import { type Found, type IntakeItem, type ReadOptions, readRecords } from '../../src/intake/read-records.ts';
import { bytesOf, collect, refusalOf } from './streams.ts';

const HEADER = 'record_id,kind,jurisdiction,names,narrative\n';

function read(text: string | Uint8Array, options: Partial<ReadOptions> = {}, size = 11): Promise<IntakeItem[]> {
  return collect(readRecords(bytesOf(text, size), { as: 'VN', ...options }));
}

async function foundIn(text: string, options: Partial<ReadOptions> = {}): Promise<Found['columns']> {
  const founds: Found[] = [];
  await read(text, { ...options, onFound: (found) => founds.push(found) });
  expect(founds).toHaveLength(1);
  return founds[0]!.columns;
}

function idsOf(items: readonly IntakeItem[]): (string | undefined)[] {
  return items.map((item) => item.record?.recordId);
}

function rejectsOf(items: readonly IntakeItem[]): string[] {
  return items.flatMap((item) => (item.rejects ?? []).map(({ field, reason }) => `${item.row} ${field} ${reason}`));
}

describe('reading a table', () => {
  it('gives one item a data row, numbered from 2, whatever the size of the pieces', async () => {
    const text = `${HEADER}a,missing,VN,Lan,"two\nlines"\n\n   \n,,,,\nb,rescued,VN,"x, ""y""",\r\nc,missing,VN,,`;
    for (const size of [1, 2, 3, 1000]) {
      const items = await read(text, {}, size);
      expect(items.map(({ row }) => row)).toEqual([2, 3, 4]);
      expect(idsOf(items)).toEqual(['a', 'b', 'c']);
      expect(items[0]?.record?.narrative).toBe('two\nlines');
      expect(items[1]?.record?.written.names).toEqual(['x, "y"']);
    }
  });

  it('takes any line end for one, mixed in one file too', async () => {
    const items = await read('record_id,kind,names\r\na,missing,Lan\nb,missing,Tý\rc,missing,Sú\r\n', {}, 5);
    expect(items.map((item) => item.record?.written.names)).toEqual([['Lan'], ['Tý'], ['Sú']]);
  });

  it('keeps a quotation mark within a value that does not begin with one', async () => {
    const items = await read(`${HEADER}a,missing,VN,Nguyễn "Tý" Lan,\n`);
    expect(items[0]?.record?.written.names).toEqual(['Nguyễn "Tý" Lan']);
  });

  it('tells how much of the file has been taken', async () => {
    const text = HEADER + Array.from({ length: 5000 }, (_, i) => `r${i},missing,VN,Lan,some words\n`).join('');
    const offsets = (await read(text, {}, 1_000_000)).map(({ offset }) => offset);
    expect(offsets.at(-1)).toBe(Buffer.byteLength(text));
    expect(offsets[0]).toBeLessThan(Buffer.byteLength(text));
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  });

  it('passes over the rows already dealt with, unread, and keeps the numbers of the rest', async () => {
    const text = `${HEADER}a,missing,VN,,\nb,nonsense,VN,,\nc,missing,VN,,\nd,"missing,VN,,\n`;
    expect((await read(text, { skipRows: 2 })).map(({ row }) => row)).toEqual([4, 5]);
    expect(await read(text, { skipRows: 4 })).toEqual([]);
  });

  it('lets its input go when it refuses the file and when its reader stops', async () => {
    let released = 0;
    async function* input(text: string): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.from(text.repeat(10_000));
      } finally {
        released++;
      }
    }
    await refusalOf(collect(readRecords(input('PK\u0003\u0004'), { as: 'VN' })));
    expect(released).toBe(1);
    for await (const _ of readRecords(input('record_id,kind\n'), { as: 'VN' })) break;
    expect(released).toBe(2);
  });
});

describe('whose records they are', () => {
  const text = `${HEADER}a,missing,,,\nb,missing,vn,,\nc,missing,TH,,\n`;

  it('is the importing jurisdiction where a row names none, and another is rejected', async () => {
    const items = await read(text, { as: 'VN' });
    expect(items.map((item) => item.record?.jurisdiction)).toEqual(['VN', 'VN', undefined]);
    expect(rejectsOf(items)).toEqual(['4 jurisdiction is not VN, for which this file is imported']);
  });

  it('is each row\'s own with "each", and a row that names none is rejected', async () => {
    const items = await read(text, { as: 'each' });
    expect(items.map((item) => item.record?.jurisdiction)).toEqual([undefined, 'VN', 'TH']);
    expect(items[0]?.rejects).toMatchObject([{ field: 'jurisdiction' }]);
  });

  it('is the importing jurisdiction where the column is absent', async () => {
    const items = await read('record_id,kind\na,missing\n', { as: 'LA' });
    expect(items[0]?.record?.written).toEqual({ record_id: 'a', kind: 'missing', jurisdiction: 'LA' });
  });
});

describe('the kind of the records', () => {
  it('may be told instead of the column, and does not take the place of one that is written', async () => {
    expect((await read('record_id\na\n', { kind: 'rescued' }))[0]?.record?.kind).toBe('rescued');
    const items = await read('record_id,kind\na,missing\nb,\n', { kind: 'rescued' });
    expect(items.map((item) => item.record?.kind)).toEqual(['missing', 'rescued']);
  });
});

describe('the columns', () => {
  it('are found by name, by usual heading and by mapping, and the rest is kept as provenance', async () => {
    const text = 'record_id,Loại hồ sơ,Số tờ khai,Tên riêng,Bỏ\na,missing,17,Lan,secret\n';
    const mapping = { columns: { 'Tên riêng': 'names', Bỏ: null } } as const;
    expect((await foundIn(text, { mapping })).map(({ field, how }) => [field, how])).toEqual([
      ['record_id', 'exact'],
      ['kind', 'recognised'],
      [null, 'unknown'],
      ['names', 'mapped'],
      [null, 'mapped'],
    ]);
    expect((await read(text, { mapping }))[0]?.record?.written).toEqual({
      record_id: 'a',
      kind: 'missing',
      jurisdiction: 'VN',
      names: ['Lan'],
      extra: { 'Số tờ khai': '17' },
    });
  });

  it('take the constants of a mapping where the table has nothing', async () => {
    const mapping = { columns: {}, constants: { kind: 'missing', source: 'Lào Cai police' } } as const;
    const items = await read('record_id,source\na,\nb,Hà Nội police\n', { mapping });
    expect(items.map((item) => item.record?.source)).toEqual(['Lào Cai police', 'Hà Nội police']);
  });

  it('prefer the surer of two headings, and keep the other as provenance', async () => {
    const items = await read('record_id,kind,name,names\na,missing,calling,Lan\n');
    expect(items[0]?.record?.written).toMatchObject({ names: ['Lan'], extra: { name: 'calling' } });
  });

  it('are all kept when they are unknown, headed alike, not headed, or headed like a part of JavaScript', async () => {
    const items = await read('record_id,kind,x,x,,__proto__\na,missing,1,2,3,4\n');
    const extra = items[0]?.record?.written.extra ?? {};
    expect(Object.entries(extra)).toEqual([
      ['x', '1'],
      ['x (4)', '2'],
      ['column 5', '3'],
      ['__proto__', '4'],
    ]);
  });

  it('are a thousand at most, and of the cells beyond the header only some are shown', async () => {
    const wide = await refusalOf(read(`record_id,kind,${'x,'.repeat(1000)}\n`));
    expect(wide.message).toContain('The header has 1003 columns');
    const items = await read(`record_id,kind\na,missing${','.repeat(5000)}\n`);
    expect(rejectsOf(items)[0]).toContain('has 5002 cells');
    expect(Object.keys(items[0]?.rejects ? items[0].cells : {})).toHaveLength(52);
  });

  it('lose the guard against formulas, in the header too', async () => {
    const items = await read("record_id,kind,phones,'=x\na,missing,'+84912345678,'=1\n");
    expect(items[0]?.record?.written).toMatchObject({ phones: ['+84912345678'], extra: { '=x': '=1' } });
  });
});

describe('a cell that is too long', () => {
  const limit = 64 * 1024;
  const table = (narrative: string) => `${HEADER}a,missing,VN,,\nb,missing,VN,,"${narrative}"\nc,missing,VN,,\n`;

  it('is taken at 64 KiB, guarded or not, and rejected by row and field above', async () => {
    expect(idsOf(await read(table('x'.repeat(limit)), {}, 5000))).toEqual(['a', 'b', 'c']);
    expect(idsOf(await read(table(`'=${'x'.repeat(limit - 1)}`), {}, 5000))).toEqual(['a', 'b', 'c']);
    for (const narrative of [
      'x'.repeat(limit + 1),
      '中'.repeat(limit / 3 + 1),
      `'=${'x'.repeat(limit)}`,
      '""'.repeat(limit + 1),
    ]) {
      const items = await read(table(narrative), {}, 5000);
      expect(idsOf(items)).toEqual(['a', undefined, 'c']);
      expect(rejectsOf(items)).toEqual(['3 narrative is longer than 64 KiB; shorten it']);
    }
  });

  it('costs no memory however long it is', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* longCell(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${HEADER}a,missing,VN,,"`);
      for (let i = 0; i < 64; i++) {
        yield piece;
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
      yield Buffer.from('"\nb,missing,VN,,\n');
    }
    expect(idsOf(await collect(readRecords(longCell(), { as: 'VN' })))).toEqual([undefined, 'b']);
    expect(most).toBeLessThan(16 * 1024 * 1024);
  });

  it('is not what a quotation mark that is never closed is called, however much follows', async () => {
    const rest = Array.from({ length: 5000 }, (_, i) => `r${i},missing,VN,Lan,some words\n`).join('');
    const items = await read(`${HEADER}a,missing,VN,,\nb,missing,VN,,"open\n${rest}`, {}, 5000);
    expect(idsOf(items)).toEqual(['a', undefined]);
    expect(rejectsOf(items)[0]).toContain('3 row a quotation mark in the row of line 3 is not closed');
  });

  it('is shown only in part among the cells of its row', async () => {
    const items = await read(table('x'.repeat(limit + 1)), {}, 5000);
    expect(items[1]).toHaveProperty('cells.record_id', 'b');
    expect(items[1]).toHaveProperty('cells.narrative', `${'x'.repeat(200)}…`);
  });
});

describe('a damaged character far into a file', () => {
  it('costs its row alone', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `r${i},missing,VN,Nguyễn Văn Mẫu,words\n`);
    const bytes = Buffer.concat([
      Buffer.from(HEADER + rows.join('')),
      Buffer.from('x,missing,VN,'),
      Buffer.from([0xff, 0x2c, 0x0a]),
      Buffer.from('y,missing,VN,,\n'),
    ]);
    const items = await read(bytes, {}, 50_000);
    expect(items).toHaveLength(20_002);
    expect(rejectsOf(items)).toEqual([
      '20002 names holds bytes that are not text in the encoding of the file; save the file as UTF-8',
    ]);
  });
});
