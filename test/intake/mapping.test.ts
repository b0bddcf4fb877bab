import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { readMapping } from '../../src/intake/mapping.ts';

describe('a mapping file', () => {
  it('says which column of ours each of theirs is, and what the table lacks', () => {
    const json = '{"columns": {"Họ tên": "names", "STT": null}, "constants": {"kind": "missing"}}';
    expect(readMapping(json)).toEqual({ columns: { 'Họ tên': 'names', STT: null }, constants: { kind: 'missing' } });
    expect(readMapping('{"columns": {}}')).toEqual({ columns: {} });
  });

  it.each([
    ['not JSON', '{columns', 'mapping', 'is not JSON'],
    [
      'of a column that we do not have',
      '{"columns": {"Họ tên": "full_name"}}',
      'columns.Họ tên',
      'is not a column of Record CSV',
    ],
    ['of constants that are no text', '{"columns": {}, "constants": {"kind": 5}}', 'constants.kind', 'expected string'],
    ['of a constant that we do not have', '{"columns": {}, "constants": {"colour": "x"}}', 'constants', ''],
    ['without columns', '{}', 'columns', ''],
    [
      'of a text that names no column',
      '{"columns": {}, "fields": {"names": "given"}}',
      'fields.names',
      'columns in braces',
    ],
    ['of two texts for one value', '{"columns": {}, "fields": {"sex": ["{a}", "{b}"]}}', 'fields.sex', 'one value'],
    ['of one field twice', '{"columns": {"a": "sex"}, "fields": {"sex": "{b}"}}', 'fields.sex', 'under "columns" too'],
    ['of a date that has no year', '{"columns": {}, "dates": {"dob": "DDMM"}}', 'dates.dob', 'YYYYMMDD'],
    ['with a misspelt part', '{"columns": {}, "constant": {}}', 'mapping', 'constant'],
  ])('that is %s is refused, and the place named', (_, json, field, reason) => {
    const refused = (() => {
      try {
        return readMapping(json);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field, reason: expect.stringContaining(reason) }],
    });
  });
});
