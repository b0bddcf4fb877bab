// How one day of birth gets into two records as two days: the usual slips of the hand and of the calendar.
import { lunarDays } from '../../domain/people/lunar-calendar.ts';
import type { Lifespan } from './lifespan.ts';

export type DayLevel =
  | 'same-day'
  | 'day-and-month-swapped'
  | 'lunar-day-as-gregorian'
  | 'year-mistyped'
  | 'month-mistyped'
  | 'same-month-other-day';

/** A lunar month bears the number of a Gregorian one that began three to seven weeks before it, eleven where a leap month lies between. */
const LEAST_LUNAR_LAG = 17;
const MOST_LUNAR_LAG = 85;
const CALENDARS = ['chinese-lunar', 'vietnamese-lunar'] as const;

/** Undefined where either day is not known or nothing explains the difference. */
export function dayLevel(a: Lifespan, b: Lifespan): DayLevel | undefined {
  for (const day of a.days) if (b.days.includes(day)) return 'same-day';
  return a.day && b.day ? slipBetween(a, a.day, b, b.day) : undefined;
}

function slipBetween(a: Lifespan, dayA: string, b: Lifespan, dayB: string): DayLevel | undefined {
  const sameYear = a.year === b.year;
  const monthAndDayOfA = dayA.slice(5);
  const monthAndDayOfB = dayB.slice(5);
  if (sameYear && monthAndDayOfA === swapped(monthAndDayOfB)) return 'day-and-month-swapped';
  if (readAsGregorian(a, b) || readAsGregorian(b, a)) return 'lunar-day-as-gregorian';
  if (monthAndDayOfA === monthAndDayOfB) return mistyped(a.year, b.year) ? 'year-mistyped' : undefined;
  if (!sameYear) return undefined;
  if (a.month === b.month) return 'same-month-other-day';
  return monthAndDayOfA.slice(3) === monthAndDayOfB.slice(3) ? 'month-mistyped' : undefined;
}

function swapped(monthAndDay: string): string {
  return `${monthAndDay.slice(3)}-${monthAndDay.slice(0, 2)}`;
}

/** `written` holds the figures of a lunar date, and `meant` is the day that they mean; both are known to the day. */
function readAsGregorian(
  { day: written = '', days: [from = 0] }: Lifespan,
  { day = '', days: [to = 0] }: Lifespan,
): boolean {
  const lag = to - from;
  if (lag < LEAST_LUNAR_LAG || lag > MOST_LUNAR_LAG) return false;
  const [year, month, date] = [Number(written.slice(0, 4)), Number(written.slice(5, 7)), Number(written.slice(8))];
  return CALENDARS.some((calendar) => lunarDays(calendar, year, month, date)?.includes(day));
}

/** One figure is another, or the last two have changed places. */
function mistyped(a: string, b: string): boolean {
  let different = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) different += 1;
  return different === 1 || (a.slice(0, 2) === b.slice(0, 2) && a[2] === b[3] && a[3] === b[2]);
}
