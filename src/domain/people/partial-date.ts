// A date as people give it: a year, a month, "about 1998", "between 1996 and 2000", in one of four calendars. It is kept as written,
// with the days it may mean as an interval of proleptic Gregorian days. EDTF level 0 and part of level 1: https://www.loc.gov/standards/datetime/
import { type EraWarning, readYear } from './buddhist-era.ts';
import { type DaySpan, type LunarCalendar, lunarDays, lunarMonthSpan, lunarYearSpan } from './lunar-calendar.ts';

export const CALENDARS = ['gregorian', 'chinese-lunar', 'vietnamese-lunar', 'buddhist-era'] as const;
export type Calendar = (typeof CALENDARS)[number];
export type Precision = 'day' | 'month' | 'year' | 'interval' | 'unknown';

export interface PartialDate {
  readonly written: string;
  readonly calendar: Calendar;
  readonly precision: Precision;
  readonly approximate: boolean;
  /** First and last day that it may mean, as ISO `YYYY-MM-DD`; absent when nothing follows from what was written. */
  readonly earliest?: string;
  readonly latest?: string;
  /** The only days that it may mean, where they are more than one: a month that a leap month follows, a year that may have begun in April. */
  readonly days?: readonly string[];
  /** Something a reader should know: an impossible day, a Buddhist Era year that was not declared, a declared one that is none. */
  readonly warning?: 'impossible-day' | EraWarning;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const INTERVAL = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)\/(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/;

/** An approximate year may be two years off to either side, an approximate month or day one year. */
const APPROXIMATE_YEARS = 2;
/** Beyond the year tables a lunar date is only bounded: the year begins between these days and its months have 29 or 30 days. */
const EARLIEST_NEW_YEAR = 21;
const LATEST_NEW_YEAR = 20;

/** Reads `1998-05-12`, `1998-05`, `1998`, `1998~`, `1996/2000`. Returns undefined for text of another shape. */
export function readPartialDate(written: string, calendar: Calendar = 'gregorian'): PartialDate | undefined {
  const text = written.trim();
  const interval = INTERVAL.exec(text);
  if (interval) return readInterval(text, interval[1] ?? '', interval[2] ?? '', calendar);
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [, y = '', m, d, mark] = match;
  const day: CalendarDay = { year: Number(y), month: numberOf(m), day: numberOf(d) };
  const approximate = mark !== undefined;
  const lunar = calendar === 'chinese-lunar' || calendar === 'vietnamese-lunar';
  const meaning = lunar ? lunarMeaning(day, approximate, calendar) : solarMeaning(day, approximate, calendar);
  return meaning && { written: text, calendar, approximate, ...meaning };
}

/** Whole years between two days, the age a person born on `born` has on `on`; negative when not yet born. */
export function yearsBetween(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

/** As written, in any calendar: a year with perhaps a month and a day. */
interface CalendarDay {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

type Meaning = Pick<PartialDate, 'precision' | 'earliest' | 'latest' | 'days' | 'warning'>;

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** Undefined for a year that no calendar had: a slip of the pen. */
function solarMeaning(written: CalendarDay, approximate: boolean, calendar: Calendar): Meaning | undefined {
  const read = readYear(written.year, written.month, calendar === 'buddhist-era');
  const { years } = read;
  const first = years[0];
  if (first === undefined) return undefined;
  const possible = years.filter((year) => isPossible(year, written.month, written.day));
  if (possible.length === 0) return impossible(gregorianSpan(first, undefined, undefined), approximate);
  const spans = possible.map((year) => gregorianSpan(year, written.month, written.day));
  const whole = read.fromApril ? { earliest: iso(first, 4, 1), latest: iso(first + 1, 3, 31) } : around(spans);
  const precision = spans.length > 1 ? 'interval' : precisionOf(written.month, written.day);
  const days = written.day !== undefined && spans.length > 1 && !approximate ? spans.map((span) => span.earliest) : [];
  return {
    precision,
    ...(approximate ? widen(whole, precision === 'year' ? APPROXIMATE_YEARS : 1) : whole),
    ...(days.length > 1 && { days }),
    ...(read.warning && { warning: read.warning }),
  };
}

function impossible(year: DaySpan, approximate: boolean): Meaning {
  return { precision: 'year', ...(approximate ? widen(year, APPROXIMATE_YEARS) : year), warning: 'impossible-day' };
}

function around(spans: readonly DaySpan[]): DaySpan {
  const earliest = spans.map((span) => span.earliest).sort()[0] ?? '';
  return {
    earliest,
    latest:
      spans
        .map((span) => span.latest)
        .sort()
        .at(-1) ?? earliest,
  };
}

function precisionOf(month: number | undefined, day: number | undefined): Precision {
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

function gregorianSpan(year: number, month: number | undefined, day: number | undefined): DaySpan {
  if (month === undefined) return { earliest: iso(year, 1, 1), latest: iso(year, 12, 31) };
  if (day === undefined) return { earliest: iso(year, month, 1), latest: iso(year, month, daysIn(year, month)) };
  return { earliest: iso(year, month, day), latest: iso(year, month, day) };
}

function lunarMeaning(written: CalendarDay, approximate: boolean, calendar: LunarCalendar): Meaning | undefined {
  const { month, day } = written;
  // A year above the Buddhist Era's bound is no lunar year either.
  const year = readYear(written.year, undefined, false).years[0] ?? written.year;
  const whole = lunarYearSpan(calendar, year) ?? lunarYearBounds(year);
  if (month === undefined) return { precision: 'year', ...(approximate ? widen(whole, APPROXIMATE_YEARS) : whole) };
  if (!isPossibleLunar(month, day)) return impossible(whole, approximate);
  const wholeMonth = lunarMonthSpan(calendar, year, month) ?? lunarBounds(year, month, day);
  if (day === undefined) return { precision: 'month', ...(approximate ? widen(wholeMonth, 1) : wholeMonth) };
  return lunarDay(lunarDays(calendar, year, month, day), wholeMonth, approximate);
}

function lunarDay(days: readonly string[] | undefined, month: DaySpan, approximate: boolean): Meaning {
  // The thirtieth of a month of twenty-nine days: the month is likelier to be right than the day.
  if (days?.length === 0) return { precision: 'month', ...month, warning: 'impossible-day' };
  const span = days ? around(days.map((one) => ({ earliest: one, latest: one }))) : month;
  if (approximate) return { precision: 'interval', ...widen(span, 1) };
  const several = days !== undefined && days.length > 1;
  return { precision: days?.length === 1 ? 'day' : 'interval', ...span, ...(several && { days }) };
}

function isPossibleLunar(month: number, day: number | undefined): boolean {
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= 30));
}

function lunarYearBounds(year: number): DaySpan {
  return { earliest: iso(year, 1, EARLIEST_NEW_YEAR), latest: iso(year + 1, 2, LATEST_NEW_YEAR - 1) };
}

function lunarBounds(year: number, month: number, day: number | undefined): DaySpan {
  return {
    earliest: addDays(iso(year, 1, EARLIEST_NEW_YEAR), 29 * (month - 1) + (day === undefined ? 0 : day - 1)),
    latest: addDays(iso(year, 2, LATEST_NEW_YEAR), 30 * month + (day === undefined ? 29 : day - 1)),
  };
}

function readInterval(written: string, from: string, to: string, calendar: Calendar): PartialDate | undefined {
  const a = readPartialDate(from, calendar);
  const b = readPartialDate(to, calendar);
  if (!a?.earliest || !b?.latest || a.earliest > b.latest) return undefined;
  const warning = a.warning ?? b.warning;
  return {
    written,
    calendar,
    precision: 'interval',
    approximate: false,
    earliest: a.earliest,
    latest: b.latest,
    ...(warning && { warning }),
  };
}

function isPossible(year: number, month: number | undefined, day: number | undefined): boolean {
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysIn(year, month));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function widen(span: DaySpan, years: number): DaySpan {
  return { earliest: shiftYears(span.earliest, -years), latest: shiftYears(span.latest, years) };
}

function shiftYears(day: string, years: number): string {
  const year = Math.max(0, Number(day.slice(0, 4)) + years);
  const month = Number(day.slice(5, 7));
  return iso(year, month, Math.min(Number(day.slice(8)), daysIn(year, month)));
}

function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
