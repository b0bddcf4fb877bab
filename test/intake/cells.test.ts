import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, joinList, splitList, unguardCell } from '../../src/intake/cells.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const awkwardText = fc.string({ unit: fc.constantFrom(';', '\\', ' ', "'", '=', 'a', '阮', '\n') });

describe('a list in a cell', () => {
  it('is split at semicolons, with or without a space after them', () => {
    expect(splitList('Nguyễn Thị Lan; 阮氏兰;Lan')).toEqual(['Nguyễn Thị Lan', '阮氏兰', 'Lan']);
  });

  it('keeps a semicolon and a backslash that were escaped', () => {
    expect(splitList('river\\; then hill; C:\\\\temp')).toEqual(['river; then hill', 'C:\\temp']);
  });

  it('keeps a backslash before any other character as it stands', () => {
    expect(splitList('a\\b; c\\')).toEqual(['a\\b', 'c\\']);
  });

  it('has no blank values', () => {
    expect(splitList(' ; a;; ')).toEqual(['a']);
    expect(splitList('   ')).toEqual([]);
  });

  it('comes back as it went, whatever its values are', () => {
    const value = fc.oneof(anyText, awkwardText).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(splitList(joinList(values))).toEqual(values);
      }),
    );
  });
});

describe('the guard against formulas', () => {
  it.each(['=1+1', '+84912345678', '-5', '@SUM(A1)', '＝1', '\tx', '\rx', "'quoted'"])('is put before %j', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
    expect(unguardCell(`'${cell}`)).toBe(cell);
  });

  it('is not put before ordinary text, and an ordinary apostrophe is not taken for it', () => {
    expect(guardCell('Nguyễn')).toBe('Nguyễn');
    expect(unguardCell("'Bé Lan'")).toBe("'Bé Lan'");
  });

  it('is accepted missing', () => {
    expect(unguardCell('+84912345678')).toBe('+84912345678');
  });

  it('comes off as it went on, whatever the cell is, and leaves no formula', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, awkwardText), (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell);
        expect(guardCell(cell)).not.toMatch(/^[=+\-@＝\t\r]/);
      }),
    );
  });
});
