// From where somebody was last seen to where somebody was found: nearby, at a gate of the border between, along a known corridor, or neither; and
// whether there was time for it. Small bits only: what is known of a way is known of thousands.
import { kilometres } from '../places/distance.ts';
import type { Whereabouts } from '../places/gazetteer.ts';
import type { Prepared } from '../prepared.ts';
import { onCorridor } from '../routes/corridors.ts';
import type { Comparison } from './finding.ts';

const NEARBY_KM = 50;
/** Further than anyone is taken in a day over these roads. */
const MOST_KM_A_DAY = 1500;
/** In so many anybody gets anywhere on earth. */
const MOST_DAYS = 14;

export const ROUTE: Comparison = {
  compare(a, b) {
    if (a.record.kind === b.record.kind) return undefined;
    const [missing, rescued] = a.record.kind === 'missing' ? [a, b] : [b, a];
    const from = fromWhere(missing);
    const to = rescued.seen;
    if (!from?.country || !to?.country) return undefined;
    return { level: levelOf(from, to, daysBetween(missing, rescued)) };
  },
  tell(a, b) {
    const written = (one: Prepared) => (one.record.kind === 'missing' ? fromWhere(one) : one.seen)?.written ?? '';
    const values = [written(a), written(b)] as const;
    return { values, facts: { a: values[0], b: values[1] } };
  },
};

function fromWhere({ seen, origin }: Prepared): Whereabouts | undefined {
  return seen ?? origin;
}

function levelOf(from: Whereabouts, to: Whereabouts, days: number | undefined): string {
  if (days !== undefined && days < MOST_DAYS && distance(from, to) > MOST_KM_A_DAY * Math.max(1, days))
    return 'too-far-too-soon';
  if (from.country === to.country) {
    const specific = from.places.length > 0 && to.places.length > 0;
    if (specific ? distance(from, to) <= NEARBY_KM : from.division !== undefined && from.division === to.division)
      return 'found-nearby';
  } else if (to.gates.length > 0 && to.gates.includes([from.country, to.country].sort().join('-'))) return 'at-a-gate';
  return onCorridor(from, to) ? 'known-corridor' : 'other-way';
}

function distance(a: Whereabouts, b: Whereabouts): number {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return 0;
  return kilometres(a.lat, a.lon, b.lat, b.lon);
}

/** Days that passed, where both are known to the day. */
function daysBetween({ event: lost }: Prepared, { event: found }: Prepared): number | undefined {
  if (lost?.day === undefined || found?.day === undefined || found.day < lost.day) return undefined;
  return found.day - lost.day;
}
