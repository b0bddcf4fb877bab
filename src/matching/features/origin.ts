// Home or birth place: by the gazetteer where it knows the place, by words where it does not.

import type { Whereabouts } from '../places/gazetteer.ts';
import type { Prepared } from '../prepared.ts';
import { closeness } from '../text/similarity.ts';
import type { Finding } from './finding.ts';

const NEAR_KM = 25;
const NEIGHBOURING_KM = 120;
const ALIKE = 0.9;
const SHORTEST_WORD = 4;

export function compareOrigin(a: Prepared, b: Prepared): Finding | undefined {
  const first = a.origin;
  const second = b.origin;
  if (!first || !second) return undefined;
  const level = levelOf(first, second);
  return {
    level,
    values: () => [first.written, second.written],
    facts: () => ({ a: first.written, b: second.written }),
  };
}

function levelOf(a: Whereabouts, b: Whereabouts): string {
  if (a.places.some((id) => b.places.includes(id))) return 'same-place';
  if (a.country && b.country && a.country !== b.country) return 'other-country';
  if ((a.division === b.division || !a.division || !b.division) && sameWords(a, b)) return 'same-words';
  if (!a.country || !b.country) return 'unplaced';
  if (!a.division || !b.division) return 'same-country';
  const km = distance(a, b);
  const specific = a.places.length > 0 && b.places.length > 0;
  if (specific && km <= NEAR_KM) return 'near';
  if (a.division === b.division) return 'same-region';
  return km <= NEIGHBOURING_KM ? 'neighbouring-region' : 'other-region';
}

// Two names that the map knows are two places, however alike (Chiang Mai, Chiang Rai): one of the two must be unknown to it.
function sameWords(a: Whereabouts, b: Whereabouts): boolean {
  return anyAlike(a.unknown, b.unknown) || anyAlike(a.unknown, b.known) || anyAlike(a.known, b.unknown);
}

function anyAlike(first: readonly string[], second: readonly string[]): boolean {
  return first.some((word) => second.some((other) => alikeWords(word, other)));
}

function alikeWords(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= SHORTEST_WORD && a[0] === b[0] && closeness(a, b) >= ALIKE;
}

/** Kilometres on the sphere; infinite when either place has no coordinates. */
function distance(a: Whereabouts, b: Whereabouts): number {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return Number.POSITIVE_INFINITY;
  const radians = Math.PI / 180;
  const height = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const width = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  const chord = height + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * width;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(chord)));
}
