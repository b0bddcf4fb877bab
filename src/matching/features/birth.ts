// Birth as an interval of days. Levels run from the same day, over the slips that make two of one, to decades apart.
import { type DayLevel, dayLevel } from '../birth/day-slips.ts';
import type { Lifespan } from '../birth/lifespan.ts';
import type { Prepared } from '../prepared.ts';
import type { Comparison } from './finding.ts';

const NARROW_YEARS = 2.6;
const MEDIUM_YEARS = 6;
const OF_AGE = 18;
/** Someone told to say another age says one that can be believed. */
const MOST_YEARS_LIED = 9;
const OLDEST_SAID_ADULT = 27;

export const BIRTH: Comparison = {
  compare(a, b) {
    const first = a.birth;
    const second = b.birth;
    if (!first || !second) return undefined;
    return { level: dayLevel(first, second) ?? spanLevel(a, b, first, second) };
  },
  tell({ birth: first }, { birth: second }) {
    if (!first || !second) return { values: ['', ''], facts: {} };
    const notes = [...new Set([...first.notes, ...second.notes])];
    return {
      values: [first.written, second.written],
      facts: { a: daysOf(first), b: daysOf(second), ...(notes.length > 0 && { notes }) },
    };
  },
};

type SpanLevel =
  | Exclude<DayLevel, 'same-day'>
  | 'same-month'
  | 'same-year'
  | 'same-year-other-day'
  | 'overlap-narrow'
  | 'overlap'
  | 'overlap-wide'
  | 'within-1-year'
  | 'within-3-years'
  | 'within-error-of-estimate'
  | 'within-6-years'
  | 'said-to-be-adult'
  | 'said-to-be-minor'
  | 'far';

function spanLevel(a: Prepared, b: Prepared, first: Lifespan, second: Lifespan): SpanLevel {
  const gap = Math.max(first.from - second.to, second.from - first.to);
  const sameYear = first.year === second.year;
  if (first.day && second.day) return sameYear ? 'same-year-other-day' : apartLevel(a, b, first, second, gap);
  const width = first.to - first.from + (second.to - second.from);
  if (gap <= 0 || first.month === second.month) return overlapLevel(first, second, width);
  return sameYear && gap <= 1 && width < 2 ? 'same-year' : apartLevel(a, b, first, second, gap);
}

function overlapLevel(a: Lifespan, b: Lifespan, width: number): SpanLevel {
  if (width < 0.2) return 'same-month';
  if (width < 2.1 && a.year === b.year && a.to - a.from < 1.1 && b.to - b.from < 1.1) return 'same-year';
  if (width <= NARROW_YEARS) return 'overlap-narrow';
  return width <= MEDIUM_YEARS ? 'overlap' : 'overlap-wide';
}

function apartLevel(a: Prepared, b: Prepared, first: Lifespan, second: Lifespan, gap: number): SpanLevel {
  if (gap <= 1) return 'within-1-year';
  if (gap <= first.slack + second.slack) return 'within-error-of-estimate';
  if (gap <= 3) return 'within-3-years';
  return lieLevel(a, b, gap) ?? (gap <= 6 ? 'within-6-years' : 'far');
}

// Those who hold a minor make her say that she is of age, and adults say that they are minors to be sent home; at the age that the other record
// tells, the day of being found decides.
function lieLevel(a: Prepared, b: Prepared, gap: number): 'said-to-be-adult' | 'said-to-be-minor' | undefined {
  if (a.record.kind === b.record.kind || gap > MOST_YEARS_LIED) return undefined;
  const [missing, rescued] = a.record.kind === 'missing' ? [a, b] : [b, a];
  const on = rescued.event?.from;
  if (on === undefined || !missing.birth || !rescued.birth || rescued.birth.slack > 0) return undefined;
  const said = on - rescued.birth.to;
  const known = on - missing.birth.from;
  if (known < OF_AGE && said >= OF_AGE - 1 && said <= OLDEST_SAID_ADULT) return 'said-to-be-adult';
  return on - missing.birth.to >= OF_AGE && on - rescued.birth.from < OF_AGE + 1 ? 'said-to-be-minor' : undefined;
}

/** The days that were compared, as the facts give them: one ISO day, or two with a slash between. */
function daysOf({ earliest, latest }: Lifespan): string {
  return earliest === latest ? earliest : `${earliest}/${latest}`;
}
