// How one day of birth gets into two records as two days: the usual slips of the hand and of the calendar.
import { lunarDays } from '../../domain/people/lunar-calendar.ts';
import { dayNumber, type Lifespan } from './lifespan.ts';

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
  if (a.days.length === 0 || b.days.length === 0) return undefined;
  if (a.days.some((day) => b.days.includes(day))) return 'same-day';
  if (!a.day || !b.day) return undefined;
  return slipBetween(a.day, b.day);
}

function slipBetween(a: string, b: string): DayLevel | undefined {
  const [yearA, yearB] = [a.slice(0, 4), b.slice(0, 4)];
  const [monthA, monthB] = [a.slice(5, 7), b.slice(5, 7)];
  const [dayA, dayB] = [a.slice(8), b.slice(8)];
  if (yearA === yearB && monthA === dayB && dayA === monthB) return 'day-and-month-swapped';
  if (readAsGregorian(a, b) || readAsGregorian(b, a)) return 'lunar-day-as-gregorian';
  if (monthA === monthB && dayA === dayB) return mistyped(yearA, yearB) ? 'year-mistyped' : undefined;
  if (yearA !== yearB) return undefined;
  if (monthA === monthB) return 'same-month-other-day';
  return dayA === dayB ? 'month-mistyped' : undefined;
}

/** `written` holds the figures of a lunar date, and `day` is the day that they mean. */
function readAsGregorian(written: string, day: string): boolean {
  const lag = dayNumber(day) - dayNumber(written);
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
