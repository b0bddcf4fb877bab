import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCellLimit, type Stop } from '../../../src/intake/csv/cell-limit.ts';

const ROOMY = 1024;

function limited(
  text: string,
  cellBytes = ROOMY,
  rowBytes = ROOMY,
  size = 3,
): { text: string; stop: Stop | undefined } {
  const limit = createCellLimit(',', cellBytes, rowBytes);
  const bytes = Buffer.from(text);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(Buffer.from(limit.pass(bytes.subarray(at, at + size))));
  pieces.push(limit.end());
  return { text: Buffer.concat(pieces).toString('latin1'), stop: limit.stop() };
}

function rowsOf(text: string): string[][] {
  return parse(text, {
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  }) as string[][];
}

const table = fc.string({ unit: fc.constantFrom('a', 'b', '"', '"', ',', '\n', '\r\n', '\r'), maxLength: 40 });

describe('the limit of a cell', () => {
  it('cuts a longer cell, quoted or not, and leaves what follows alone', () => {
    expect(limited('aaaaaa,b\n"cccc,c""",d\n', 4).text).toBe('aaaa,b\n"cccc",d\n');
  });

  it('counts an escaped quotation mark as the one character that it is', () => {
    expect(limited('"""""""",b', 4).text).toBe('"""""""",b');
    expect(limited('"""""""""""",b', 4).text).toBe('"""""""""",b');
  });

  it('closes a cut cell that the text ends with', () => {
    expect(limited('a,"bbbbbb"', 4)).toEqual({ text: 'a,"bbbb"', stop: undefined });
  });

  it('passes a text that keeps to it unchanged, in pieces of any size', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 8 }), (text, size) => {
        const passed = limited(text, ROOMY, ROOMY, size);
        fc.pre(passed.stop === undefined);
        expect(passed.text).toBe(text);
      }),
    );
  });

  it('cuts exactly what the parser would find too long', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 8 }), (text, size) => {
        const passed = limited(text, 3, ROOMY, size);
        fc.pre(passed.stop === undefined);
        const cut = rowsOf(text).map((row) => row.map((cell) => cell.slice(0, 3)));
        expect(rowsOf(passed.text)).toEqual(cut);
      }),
    );
  });
});

describe('a row that has no end', () => {
  it('stops at a quotation mark that is never closed, and names the line of its row', () => {
    expect(limited('a,b\r\n"c\r\nc",d\r\ne,"f\r\ng,h\r\n').stop).toEqual({ line: 4, why: 'open-quote' });
  });

  it('stops at a quotation mark that is closed inside a value, and leaves the parser within the cell', () => {
    const { text, stop } = limited('a,b\nc,"d" e\nf,g\n');
    expect(stop).toEqual({ line: 2, why: 'open-quote' });
    expect(() => rowsOf(text)).toThrow(/Quote Not Closed/);
  });

  it('stops at a row of endless cells', () => {
    const { text, stop } = limited(`a,b\n${',x'.repeat(100)}\nc,d\n`, ROOMY, 20);
    expect(stop).toEqual({ line: 2, why: 'endless-row' });
    expect(text.length).toBeLessThan(30);
    expect(() => rowsOf(text)).toThrow(/Quote Not Closed/);
  });

  it('is not a row with one long cell, which is cut', () => {
    expect(limited(`${'x'.repeat(500)},b\nc,d\n`, 4, 20)).toEqual({ text: 'xxxx,b\nc,d\n', stop: undefined });
    expect(limited(`"${'""'.repeat(500)}",b\nc,d\n`, 4, 20).stop).toBeUndefined();
  });

  it('stops wherever the parser would find the mark open, and leaves it open', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 8 }), (text, size) => {
        const passed = limited(text, ROOMY, ROOMY, size);
        if (passed.stop) expect(() => rowsOf(passed.text)).toThrow(/Quote Not Closed/);
        else expect(() => rowsOf(text)).not.toThrow();
      }),
    );
  });
});
