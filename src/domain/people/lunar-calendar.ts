// Days of the Chinese and the Vietnamese lunar calendar as Gregorian days, by the year tables beside this file. A month that is followed by its
// leap month is written with the same number, so a lunar date may be two days.
import { CHINESE_YEARS, FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR, VIETNAMESE_YEARS, YEAR_WIDTH } from './lunar-years.ts';

export type LunarCalendar = 'chinese-lunar' | 'vietnamese-lunar';

/** Gregorian days, ISO `YYYY-MM-DD`, both included. */
export interface DaySpan {
  readonly earliest: string;
  readonly latest: string;
}

interface LunarMonth {
  readonly month: number;
  /** Days since 1970-01-01 of its first day. */
  readonly first: number;
  readonly length: number;
}

const DAY_MS = 86_400_000;
const TABLES: Readonly<Record<LunarCalendar, string>> = {
  'chinese-lunar': CHINESE_YEARS,
  'vietnamese-lunar': VIETNAMESE_YEARS,
};
/** Before the country was one again the South kept the Chinese days, and before 1968 the North did too. */
const VIETNAMESE_ALONE_FROM = 1976;

/** The days that a lunar date may be, in order: none where there is no such day, two where the month has a leap month. Undefined beyond the tables. */
export function lunarDays(
  calendar: LunarCalendar,
  year: number,
  month: number,
  day: number,
): readonly string[] | undefined {
  const months = monthsNumbered(calendar, year, month);
  if (!months) return undefined;
  const days = months.filter(({ length }) => day >= 1 && day <= length).map(({ first }) => first + day - 1);
  return [...new Set(days)].sort((a, b) => a - b).map(isoOf);
}

/** The days of a lunar month together with its leap month. Undefined beyond the tables and where there is no such month. */
export function lunarMonthSpan(calendar: LunarCalendar, year: number, month: number): DaySpan | undefined {
  return spanOf(monthsNumbered(calendar, year, month));
}

/** The days of a lunar year, wherever in the calendar's lands it was counted. Undefined beyond the tables. */
export function lunarYearSpan(calendar: LunarCalendar, year: number): DaySpan | undefined {
  return spanOf(kept(calendar, year).flatMap((table) => monthsOf(table, year) ?? []));
}

/** The Chinese lunar year that a Gregorian day lies in. Undefined beyond the tables. */
export function lunarYearOf(day: string): number | undefined {
  const year = Number(day.slice(0, 4));
  const newYear = lunarDays('chinese-lunar', year, 1, 1)?.[0];
  if (newYear === undefined) return undefined;
  return day < newYear ? year - 1 : year;
}

function monthsNumbered(calendar: LunarCalendar, year: number, month: number): LunarMonth[] | undefined {
  const years = kept(calendar, year).map((table) => monthsOf(table, year));
  if (years.some((months) => months === undefined)) return undefined;
  return years.flatMap((months) => months?.filter((one) => one.month === month) ?? []);
}

function kept(calendar: LunarCalendar, year: number): readonly LunarCalendar[] {
  const both = calendar === 'vietnamese-lunar' && year < VIETNAMESE_ALONE_FROM;
  return both ? ['vietnamese-lunar', 'chinese-lunar'] : [calendar];
}

function monthsOf(calendar: LunarCalendar, year: number): LunarMonth[] | undefined {
  if (!(year >= FIRST_LUNAR_YEAR && year <= LAST_LUNAR_YEAR)) return undefined;
  const at = (year - FIRST_LUNAR_YEAR) * YEAR_WIDTH;
  const packed = Number.parseInt(TABLES[calendar].slice(at, at + YEAR_WIDTH), 36);
  const leap = (packed >> 13) & 15;
  let first = Date.UTC(year, 0, 19) / DAY_MS + (packed >> 17);
  return numbersWith(leap).map((month, index) => {
    const length = (packed >> index) & 1 ? 30 : 29;
    const found = { month, first, length };
    first += length;
    return found;
  });
}

function numbersWith(leap: number): number[] {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  return leap === 0 ? numbers : [...numbers.slice(0, leap), leap, ...numbers.slice(leap)];
}

function spanOf(months: readonly LunarMonth[] | undefined): DaySpan | undefined {
  if (!months || months.length === 0) return undefined;
  const first = Math.min(...months.map((month) => month.first));
  const last = Math.max(...months.map((month) => month.first + month.length - 1));
  return { earliest: isoOf(first), latest: isoOf(last) };
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
