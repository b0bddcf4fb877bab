import { describe, expect, it } from 'vitest';
import { suggestMapping } from '../../src/intake/suggest-mapping.ts';

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
