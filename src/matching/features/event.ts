// Last seen, then found: the order of the two days and the time between them.

import type { Prepared } from '../prepared.ts';
import type { Comparison } from './finding.ts';

/** Reports are filed late and days are rounded, so a little overlap is no contradiction. */
const TOLERANCE_YEARS = 0.1;

export const EVENT: Comparison = {
  compare(a, b) {
    if (!a.record.eventDate || !b.record.eventDate) return undefined;
    if (a.record.kind === b.record.kind) return ONE_KIND;
    const level = a.record.kind === 'missing' ? levelOf(a, b) : levelOf(b, a);
    return level === undefined ? undefined : { level };
  },
  tell(a, b) {
    const values = [a.record.eventDate?.written ?? '', b.record.eventDate?.written ?? ''] as const;
    return { values, facts: { a: values[0], b: values[1] } };
  },
};
const ONE_KIND = { level: 'two-of-one-kind' };

function levelOf({ event: lost }: Prepared, { event: found }: Prepared): string | undefined {
  if (!lost || !found) return undefined;
  if (found.to < lost.from - TOLERANCE_YEARS) return 'found-before-last-seen';
  const years = (found.from + found.to - lost.from - lost.to) / 2;
  if (years <= 1) return 'found-within-a-year';
  if (years <= 5) return 'found-within-5-years';
  return years <= 15 ? 'found-within-15-years' : 'found-much-later';
}
