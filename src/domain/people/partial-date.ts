// A date as people give it: a year, a month, "about 1998", "between 1996 and 2000", in one of four calendars. It is kept as written,
// with the days it may mean as an interval of proleptic Gregorian days. EDTF level 0 and part of level 1: https://www.loc.gov/standards/datetime/

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
  /** Something a reader should know: an impossible day, a Buddhist Era year that was not declared. */
  readonly warning?: 'impossible-day' | 'undeclared-buddhist-era';
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const INTERVAL = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)\/(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/;

/** An approximate year may be two years off to either side, an approximate month or day one year. */
const APPROXIMATE_YEARS = 2;
/** No one alive was born in a Gregorian year above this; such a year was counted in the Buddhist Era (543 ahead). */
const BUDDHIST_ERA_FROM = 2400;
const BUDDHIST_ERA_OFFSET = 543;

/** Reads `1998-05-12`, `1998-05`, `1998`, `1998~`, `1996/2000`. Returns undefined for text of another shape. */
export function readPartialDate(written: string, calendar: Calendar = 'gregorian'): PartialDate | undefined {
  const text = written.trim();
  const interval = INTERVAL.exec(text);
  if (interval) return readInterval(text, interval[1] ?? '', interval[2] ?? '', calendar);
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [, y = '', m, d, mark] = match;
  const day: CalendarDay = { year: Number(y), month: numberOf(m), day: numberOf(d) };
  // Such a year was never counted in the Buddhist Era by anyone who is looked for; it is a slip of the pen.
  if (calendar === 'buddhist-era' && day.year <= BUDDHIST_ERA_OFFSET) return undefined;
  const approximate = mark !== undefined;
  const lunar = calendar === 'chinese-lunar' || calendar === 'vietnamese-lunar';
  const meaning = lunar ? lunarMeaning(day, approximate) : solarMeaning(day, approximate, calendar);
  return { written: text, calendar, approximate, ...meaning };
}

/** Whole years between two days, the age a person born on `born` has on `on`; negative when not yet born. */
export function yearsBetween(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

function gregorianYear(year: number, calendar: Calendar): { year: number; undeclared: boolean } {
  if (calendar === 'buddhist-era') return { year: year - BUDDHIST_ERA_OFFSET, undeclared: false };
  return year > BUDDHIST_ERA_FROM
    ? { year: year - BUDDHIST_ERA_OFFSET, undeclared: true }
    : { year, undeclared: false };
}

/** As written, in any calendar: a year with perhaps a month and a day. */
interface CalendarDay {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

interface Span {
  readonly earliest: string;
  readonly latest: string;
}

type Meaning = Pick<PartialDate, 'precision' | 'earliest' | 'latest' | 'warning'>;

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function solarMeaning(written: CalendarDay, approximate: boolean, calendar: Calendar): Meaning {
  const { year, undeclared } = gregorianYear(written.year, calendar);
  const possible = isPossible(year, written.month, written.day);
  const month = possible ? written.month : undefined;
  const day = possible ? written.day : undefined;
  const precision = precisionOf(month, day);
  const span = gregorianSpan(year, month, day);
  const widened = approximate ? widen(span, precision === 'year' ? APPROXIMATE_YEARS : 1) : span;
  if (!possible) return { precision, ...widened, warning: 'impossible-day' };
  return { precision, ...widened, ...(undeclared && { warning: 'undeclared-buddhist-era' }) };
}

function precisionOf(month: number | undefined, day: number | undefined): Precision {
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

function gregorianSpan(year: number, month: number | undefined, day: number | undefined): Span {
  if (month === undefined) return { earliest: iso(year, 1, 1), latest: iso(year, 12, 31) };
  if (day === undefined) return { earliest: iso(year, month, 1), latest: iso(year, month, daysIn(year, month)) };
  return { earliest: iso(year, month, day), latest: iso(year, month, day) };
}

// The lunar year begins between 21 January and 20 February and its months last 29 or 30 days, with a thirteenth in some years. The span
// returned surely holds the day that was meant; turning it into one day needs the calendar's tables.
function lunarMeaning(written: CalendarDay, approximate: boolean): Meaning {
  const { month, day } = written;
  // A year above the Buddhist Era's bound is no lunar year either.
  const { year } = gregorianYear(written.year, 'gregorian');
  if (!isPossibleLunar(month, day)) return { precision: 'year', warning: 'impossible-day', ...lunarYear(year) };
  if (month === undefined) {
    const span = lunarYear(year);
    return { precision: 'year', ...(approximate ? widen(span, APPROXIMATE_YEARS) : span) };
  }
  const first = addDays(iso(year, 1, 21), 29 * (month - 1) + (day === undefined ? 0 : day - 1));
  const last = addDays(iso(year, 2, 20), 30 * month + (day === undefined ? 29 : day - 1));
  const span = { earliest: first, latest: last };
  return { precision: 'interval', ...(approximate ? widen(span, 1) : span) };
}

function isPossibleLunar(month: number | undefined, day: number | undefined): boolean {
  if (month === undefined) return true;
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= 30));
}

function lunarYear(year: number): Span {
  return { earliest: iso(year, 1, 21), latest: iso(year + 1, 2, 19) };
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

function widen(span: Span, years: number): Span {
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
