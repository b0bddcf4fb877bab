import { LunarCalendar as VietnameseDay } from '@dqcai/vn-lunar';
import { SolarDay } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { lunarDays, lunarMonthSpan, lunarYearOf, lunarYearSpan } from '../../src/domain/people/lunar-calendar.ts';

/** A month that began a day wrong would be wrong for four weeks. */
const WEEK_MS = 7 * 86_400_000;

interface Written {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const chinese = (year: number, month: number, day: number): Written => {
  const lunar = SolarDay.fromYmd(year, month, day).getLunarDay();
  return { year: lunar.getYear(), month: Math.abs(lunar.getMonth()), day: lunar.getDay() };
};
const vietnamese = (year: number, month: number, day: number): Written =>
  VietnameseDay.fromSolar(day, month, year).lunarDate;

describe('the year tables', () => {
  it.each([
    ['chinese-lunar', chinese],
    ['vietnamese-lunar', vietnamese],
  ] as const)('agree with a published calendar in every week from 1901 to 2100: %s', (calendar, published) => {
    const wrong: string[] = [];
    for (let at = Date.UTC(1901, 1, 20); at < Date.UTC(2100, 0, 1); at += WEEK_MS) {
      const date = new Date(at);
      const iso = date.toISOString().slice(0, 10);
      const { year, month, day } = published(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      if (!lunarDays(calendar, year, month, day)?.includes(iso)) wrong.push(iso);
    }
    expect(wrong).toEqual([]);
  });
});

describe('a lunar month', () => {
  it('takes its leap month in', () => {
    expect(lunarMonthSpan('chinese-lunar', 2020, 4)).toEqual({ earliest: '2020-04-23', latest: '2020-06-20' });
  });

  it('that is not in the calendar has no days', () => {
    expect(lunarMonthSpan('chinese-lunar', 2020, 13)).toBeUndefined();
    expect(lunarDays('chinese-lunar', 2020, 13, 1)).toEqual([]);
  });
});

describe('a lunar year', () => {
  it('begins at the New Year and ends before the next', () => {
    expect(lunarYearSpan('chinese-lunar', 2000)).toEqual({ earliest: '2000-02-05', latest: '2001-01-23' });
    expect(lunarYearOf('2000-02-04')).toBe(1999);
    expect(lunarYearOf('2000-02-05')).toBe(2000);
  });

  it('is unknown beyond the tables', () => {
    expect(lunarYearSpan('chinese-lunar', 1850)).toBeUndefined();
    expect(lunarYearOf('1850-05-01')).toBeUndefined();
    expect(lunarDays('chinese-lunar', 2101, 1, 1)).toBeUndefined();
  });
});
