// Last seen, then found: the order of the two days and the time between them.

import { yearsOf } from '../birth/lifespan.ts';
import type { Prepared } from '../prepared.ts';
import type { Finding } from './finding.ts';

/** Reports are filed late and days are rounded, so a little overlap is no contradiction. */
const TOLERANCE_YEARS = 0.1;

export function compareEvents(a: Prepared, b: Prepared): Finding | undefined {
  const first = a.record.eventDate;
  const second = b.record.eventDate;
  if (!first || !second) return undefined;
  const level = a.record.kind === b.record.kind ? 'two-of-one-kind' : levelOf(...inOrder(a, b));
  if (level === undefined) return undefined;
  return {
    level,
    values: () => [first.written, second.written],
    facts: () => ({ a: first.written, b: second.written }),
  };
}

function inOrder(a: Prepared, b: Prepared): [Prepared, Prepared] {
  return a.record.kind === 'missing' ? [a, b] : [b, a];
}

function levelOf(missing: Prepared, rescued: Prepared): string | undefined {
  const lost = missing.record.eventDate;
  const found = rescued.record.eventDate;
  if (!lost?.earliest || !lost.latest || !found?.earliest || !found.latest) return undefined;
  if (yearsOf(found.latest) < yearsOf(lost.earliest) - TOLERANCE_YEARS) return 'found-before-last-seen';
  const years = (yearsOf(found.earliest) + yearsOf(found.latest) - yearsOf(lost.earliest) - yearsOf(lost.latest)) / 2;
  if (years <= 1) return 'found-within-a-year';
  if (years <= 5) return 'found-within-5-years';
  return years <= 15 ? 'found-within-15-years' : 'found-much-later';
}
