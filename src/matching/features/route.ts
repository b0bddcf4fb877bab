// From where somebody was last seen to where somebody was found: nearby, at a gate of the border between, along a known corridor, or neither; and
// whether there was time for it. Small bits only: what is known of a way is known of thousands.
import { dayNumber } from '../birth/lifespan.ts';
import { kilometres } from '../places/distance.ts';
import type { Whereabouts } from '../places/gazetteer.ts';
import type { Prepared } from '../prepared.ts';
import { onCorridor } from '../routes/corridors.ts';
import type { Finding } from './finding.ts';

const NEARBY_KM = 50;
/** Further than anyone is taken in a day over these roads. */
const MOST_KM_A_DAY = 1500;

export function compareRoute(a: Prepared, b: Prepared): Finding | undefined {
  if (a.record.kind === b.record.kind) return undefined;
  const [missing, rescued] = a.record.kind === 'missing' ? [a, b] : [b, a];
  const from = missing.seen ?? missing.origin;
  const to = rescued.seen;
  if (!from?.country || !to?.country) return undefined;
  const level = levelOf(from, to, daysBetween(missing, rescued));
  const written = a === missing ? ([from.written, to.written] as const) : ([to.written, from.written] as const);
  return { level, values: () => written, facts: () => ({ a: written[0], b: written[1] }) };
}

function levelOf(from: Whereabouts, to: Whereabouts, days: number | undefined): string {
  const km = distance(from, to);
  if (days !== undefined && km > MOST_KM_A_DAY * Math.max(1, days)) return 'too-far-too-soon';
  if (from.country === to.country) {
    const specific = from.places.length > 0 && to.places.length > 0;
    if (specific ? km <= NEARBY_KM : from.division !== undefined && from.division === to.division)
      return 'found-nearby';
  } else if (to.gates.includes([from.country, to.country].sort().join('-'))) return 'at-a-gate';
  return onCorridor(from, to) ? 'known-corridor' : 'other-way';
}

function distance(a: Whereabouts, b: Whereabouts): number {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return 0;
  return kilometres(a.lat, a.lon, b.lat, b.lon);
}

/** Days that passed, where both are known to the day. */
function daysBetween(missing: Prepared, rescued: Prepared): number | undefined {
  const lost = missing.record.eventDate;
  const found = rescued.record.eventDate;
  if (lost?.precision !== 'day' || found?.precision !== 'day' || lost.approximate || found.approximate)
    return undefined;
  const days = lost.earliest && found.earliest ? dayNumber(found.earliest) - dayNumber(lost.earliest) : -1;
  return days >= 0 ? days : undefined;
}
