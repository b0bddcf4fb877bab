// The day of being last seen or found as numbers, because it is compared with the day of every other record.
import type { PartialDate } from '../../domain/people/partial-date.ts';
import { dayNumber, yearsOf } from './lifespan.ts';

export interface EventSpan {
  /** Years and fractions between which it was. */
  readonly from: number;
  readonly to: number;
  /** The whole year of `from`. */
  readonly year: number;
  /** Days since 1970-01-01, where it is known to the day. */
  readonly day: number | undefined;
}

/** Undefined where nothing follows from what was written. */
export function eventSpanOf(date: PartialDate | undefined): EventSpan | undefined {
  if (!date?.earliest || !date.latest) return undefined;
  return {
    from: yearsOf(date.earliest),
    to: yearsOf(date.latest),
    year: Number(date.earliest.slice(0, 4)),
    day: date.precision === 'day' && !date.approximate ? dayNumber(date.earliest) : undefined,
  };
}
