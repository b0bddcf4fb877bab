import { describe, expect, it } from 'vitest';
import { isListField, RECORD_COLUMNS, type RecordFields } from '../../../src/domain/people/record-fields.ts';
import { packed, unpacked } from '../../../src/runtime/bulk/packed-record.ts';
import { lan } from '../../support/people.ts';

describe('a packed record', () => {
  it('is one line, and unpacked as it was, whatever its texts hold', () => {
    const extra = Object.fromEntries([
      ['__proto__', 'a heading like any other'],
      ['line\nfeed', '"quoted", \\ and \u2028'],
    ]);
    const written: RecordFields = { ...lan().missing, narrative: 'one\ntwo\r\n\u0085三', marks: ['a;b', '\n'], extra };
    expect(packed(written)).not.toContain('\n');
    expect(unpacked(packed(written))).toEqual(written);
    expect(Object.keys(unpacked(packed(written)).extra ?? {})).toContain('__proto__');
  });

  it('is the same text for the same fields, in whatever order they were set', () => {
    const { missing } = lan();
    const turned = Object.fromEntries(Object.entries(missing).reverse()) as RecordFields;
    expect(packed(turned)).toBe(packed(missing));
    expect(packed({ ...missing, ethnicity: 'Hmong' })).not.toBe(packed(missing));
  });

  it('keeps every column', () => {
    for (const column of RECORD_COLUMNS) {
      const value = isListField(column) ? ['x', 'y'] : 'x';
      expect(unpacked(packed({ ...lan().missing, [column]: value }))[column]).toEqual(value);
    }
  });
});
