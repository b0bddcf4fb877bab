import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { readMapping, suggestMapping } from '../../src/intake/mapping.ts';

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

describe('a suggestion for a heading', () => {
  it.each([
    ['full nmae', 'names'],
    ['Ngày thang sinh', 'birth_date'],
    ['Full name of the victim', 'names'],
    ['DOB (YYYY)', 'birth_date'],
    ['Họ và tên nạn nhân', 'names'],
    ['失踪人姓名', 'names'],
    ['联系人电话', 'phones'],
    ['missing_id', 'record_id'],
  ])('%s is %s, and not surely so', (header, field) => {
    const [suggestion, ...others] = suggestMapping([header]);
    expect(suggestion).toMatchObject({ header, field });
    expect(suggestion?.score).toBeGreaterThanOrEqual(0.5);
    expect(suggestion?.score).toBeLessThan(1);
    expect(others).toEqual([]);
  });

  it('is sure where the heading is a usual one, and none where it is like nothing', () => {
    expect(suggestMapping(['Zzzzqqq', 'sex', '', 'x'])).toEqual([{ header: 'sex', field: 'sex', score: 1 }]);
  });
});
