import { describe, expect, it } from 'vitest';
import { lifespanOf } from '../../../src/matching/birth/lifespan.ts';
import { recordOf } from '../record-of.ts';

describe('the years in which somebody was born', () => {
  it('are the whole year where 1 January stands for an unknown day', () => {
    expect(lifespanOf(recordOf({ birth_date: '1998-01-01' }))).toMatchObject({
      earliest: '1998-01-01',
      latest: '1998-12-31',
      days: [],
      notes: ['first-of-january'],
    });
  });

  it('are one day, or two, where a lunar date was written', () => {
    const days = (birth_date: string) =>
      lifespanOf(recordOf({ birth_date, birth_calendar: 'chinese-lunar' }))?.days.length;
    expect(days('1998-01-01')).toBe(1);
    expect(days('2020-04-10')).toBe(2);
  });

  it('may be off by more the older a person is whose age was judged by eye', () => {
    const slack = (age_min: string, age_basis: string) =>
      lifespanOf(recordOf({ age_min, age_basis, event_date: '2012' }))?.slack ?? 0;
    expect(slack('6', 'estimated')).toBeGreaterThan(1);
    expect(slack('50', 'estimated')).toBeGreaterThan(slack('6', 'estimated') + 3);
    expect(slack('16', 'medical')).toBe(1);
    expect(slack('16', 'stated')).toBe(0);
  });
});
