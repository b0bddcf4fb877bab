// Birth as an interval of days. Levels run from the same day to decades apart; 1 January is how an unknown day is written, so it counts as a year.

import type { PersonRecord } from '../../domain/people/person-record.ts';
import { birthSpan } from '../../domain/people/read-record.ts';
import type { Lifespan, Prepared } from '../prepared.ts';
import type { Finding } from './finding.ts';

const NARROW_YEARS = 2.6;
const MEDIUM_YEARS = 6;

export function lifespanOf(record: PersonRecord): Lifespan | undefined {
  const span = birthSpan(record);
  if (!span) return undefined;
  const day = record.birth?.precision === 'day' && !record.birth.approximate ? span.earliest : undefined;
  const heaped = day?.endsWith('-01-01') === true;
  const earliest = span.earliest;
  const latest = heaped ? `${span.latest.slice(0, 4)}-12-31` : span.latest;
  const from = yearsOf(earliest);
  const to = yearsOf(latest);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  return { earliest, latest, from, to, ...(day && !heaped && { day }), written: writtenBirth(record) };
}

export function compareBirth(a: Prepared, b: Prepared): Finding | undefined {
  const first = a.birth;
  const second = b.birth;
  if (!first || !second) return undefined;
  const level = levelOf(first, second);
  return {
    level,
    values: () => [first.written, second.written],
    facts: () => ({ a: daysOf(first), b: daysOf(second) }),
  };
}

function levelOf(a: Lifespan, b: Lifespan): string {
  if (a.day && b.day) {
    if (a.day === b.day) return 'same-day';
    if (swapped(a.day) === b.day) return 'day-and-month-swapped';
  }
  const gap = Math.max(a.from - b.to, b.from - a.to);
  const width = a.to - a.from + (b.to - b.from);
  if (gap <= 0 || a.earliest.slice(0, 7) === b.earliest.slice(0, 7)) return overlapLevel(a, b, width);
  if (gap <= 1) return a.earliest.slice(0, 4) === b.earliest.slice(0, 4) && width < 2 ? 'same-year' : 'within-1-year';
  if (gap <= 3) return 'within-3-years';
  return gap <= 6 ? 'within-6-years' : 'far';
}

function overlapLevel(a: Lifespan, b: Lifespan, width: number): string {
  if (width < 0.2) return 'same-month';
  if (width < 2.1 && a.earliest.slice(0, 4) === b.earliest.slice(0, 4) && a.to - a.from < 1.1 && b.to - b.from < 1.1)
    return 'same-year';
  if (width <= NARROW_YEARS) return 'overlap-narrow';
  return width <= MEDIUM_YEARS ? 'overlap' : 'overlap-wide';
}

function swapped(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
}

export function yearsOf(day: string): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8, 10)) - 1) / 365;
}

function daysOf(span: Lifespan): string {
  return `${span.earliest}/${span.latest}`;
}

function writtenBirth({ birth, age }: PersonRecord): string {
  if (birth) return birth.calendar === 'gregorian' ? birth.written : `${birth.written} (${birth.calendar})`;
  if (!age) return '';
  const years = age.min === age.max ? `${age.min}` : `${age.min} to ${age.max}`;
  return `aged ${years}${age.at ? ` on ${age.at.written}` : ''} (${age.basis})`;
}
