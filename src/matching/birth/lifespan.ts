// Birth of one record as an interval of days, with what is known of how it may be wrong.
import type { PersonRecord } from '../../domain/people/person-record.ts';
import { birthSpan } from '../../domain/people/read-record.ts';
import { compact } from '../text/compact.ts';

export interface Lifespan {
  /** ISO days between which the person was born. */
  readonly earliest: string;
  readonly latest: string;
  /** The same in years and fractions. */
  readonly from: number;
  readonly to: number;
  /** Of the earliest day; the month as `YYYY-MM`. */
  readonly year: string;
  readonly month: string;
  /** The day itself, where it is known, alone, and not 1 January. */
  readonly day: string | undefined;
  /** The only days that it may be, where they are known, as days since 1970-01-01. */
  readonly days: readonly number[];
  /** Years that the interval may be off to either side, where the age was judged by eye or by X-ray. */
  readonly slack: number;
  /** Ids of circumstances that a reader should know: the calendar, a heaped day. */
  readonly notes: readonly string[];
  readonly written: string;
}

const DAY_MS = 86_400_000;
const NO_DAYS: readonly number[] = [];

/** An eye is off by a year for a child and by more the older the person is; an X-ray of the hand by about two years. */
const EYE_YEARS = 1;
const EYE_SHARE = 0.1;
const MEDICAL_YEARS = 1;

/** `born`: the birth inside an identity number of the record, an ISO day or year. */
export function lifespanOf(record: PersonRecord, born?: string): Lifespan | undefined {
  const told = toldLifespan(record);
  const inside = born === undefined || told?.days.length ? undefined : insideLifespan(born);
  // A number that contradicts its own record may be another person's.
  const fits =
    inside && (!told || (inside.from <= told.to + told.slack + 1 && told.from <= inside.to + told.slack + 1));
  return fits ? inside : told;
}

function toldLifespan(record: PersonRecord): Lifespan | undefined {
  const span = birthSpan(record);
  if (!span) return undefined;
  const days = daysOf(record);
  // 1 January is how an unknown day is written, so it counts as a year.
  const heaped = !isLunar(record) && days.length === 1 && days[0]?.endsWith('-01-01') === true;
  const { earliest } = span;
  const latest = heaped ? `${span.latest.slice(0, 4)}-12-31` : span.latest;
  const from = yearsOf(earliest);
  const to = yearsOf(latest);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  const day = days.length === 1 && !heaped ? days[0] : undefined;
  return {
    earliest,
    latest,
    from,
    to,
    year: earliest.slice(0, 4),
    month: earliest.slice(0, 7),
    day,
    days: heaped ? NO_DAYS : compact(days.map(dayNumber)),
    slack: slackOf(record, from, to),
    notes: compact(notesOf(record, heaped)),
    written: writtenBirth(record),
  };
}

function insideLifespan(born: string): Lifespan {
  const whole = born.length > 4;
  const [earliest, latest] = whole ? [born, born] : [`${born}-01-01`, `${born}-12-31`];
  return {
    earliest,
    latest,
    from: yearsOf(earliest),
    to: yearsOf(latest),
    year: earliest.slice(0, 4),
    month: earliest.slice(0, 7),
    day: whole ? born : undefined,
    days: whole ? [dayNumber(born)] : [],
    slack: 0,
    notes: ['from-identity-number'],
    written: born,
  };
}

/** Of an ISO day. */
export function yearsOf(day: string): number {
  return figures(day, 0, 4) + (figures(day, 5, 7) - 1) / 12 + (figures(day, 8, 10) - 1) / 365;
}

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(day: string): number {
  return Date.UTC(figures(day, 0, 4), figures(day, 5, 7) - 1, figures(day, 8, 10)) / DAY_MS;
}

/** NaN where they are no figures. */
function figures(day: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const figure = day.charCodeAt(at) - ZERO;
    if (!(figure >= 0 && figure <= 9)) return Number.NaN;
    number = number * 10 + figure;
  }
  return number;
}
const ZERO = '0'.charCodeAt(0);

function daysOf({ birth }: PersonRecord): readonly string[] {
  if (!birth || birth.approximate) return [];
  if (birth.days) return birth.days;
  return birth.precision === 'day' && birth.earliest ? [birth.earliest] : [];
}

function isLunar({ birth }: PersonRecord): boolean {
  return birth?.calendar === 'chinese-lunar' || birth?.calendar === 'vietnamese-lunar';
}

function slackOf({ birth, age, eventDate }: PersonRecord, from: number, to: number): number {
  if (birth?.earliest || !age) return 0;
  if (age.basis === 'medical') return MEDICAL_YEARS;
  const at = age.at?.earliest ?? eventDate?.earliest;
  if (age.basis !== 'estimated' || !at) return 0;
  return EYE_YEARS + EYE_SHARE * Math.max(0, yearsOf(at) - (from + to) / 2);
}

function notesOf({ birth, age }: PersonRecord, heaped: boolean): string[] {
  if (birth?.earliest) {
    return [
      ...(heaped ? ['first-of-january'] : []),
      ...(birth.calendar === 'gregorian' ? [] : [birth.calendar]),
      ...(birth.warning ? [birth.warning] : []),
    ];
  }
  return age?.basis === 'nominal' || age?.basis === 'estimated' ? [`${age.basis}-age`] : [];
}

function writtenBirth({ birth, age }: PersonRecord): string {
  if (birth) return birth.calendar === 'gregorian' ? birth.written : `${birth.written} (${birth.calendar})`;
  if (!age) return '';
  const years = age.min === age.max ? `${age.min}` : `${age.min} to ${age.max}`;
  return `aged ${years}${age.at ? ` on ${age.at.written}` : ''} (${age.basis})`;
}
