// Home or birth place: by the gazetteer where it knows the place, by words where it does not.

import { kilometres } from '../places/distance.ts';
import type { Whereabouts } from '../places/gazetteer.ts';
import { closeness } from '../text/similarity.ts';
import type { Comparison } from './finding.ts';

const NEAR_KM = 25;
const NEIGHBOURING_KM = 120;
export const ALIKE = 0.9;
export const SHORTEST_WORD = 4;

export const ORIGIN: Comparison = {
  compare({ origin: first }, { origin: second }) {
    if (!first || !second) return undefined;
    const level = levelOf(first, second);
    return { level, support: level === 'same-place' ? Math.min(placeBits(first), placeBits(second)) : undefined };
  },
  tell(a, b) {
    const values = [a.origin?.written ?? '', b.origin?.written ?? ''] as const;
    return { values, facts: { a: values[0], b: values[1] } };
  },
};

function levelOf(a: Whereabouts, b: Whereabouts): string {
  if (anyOf(a.places, b.places)) return 'same-place';
  if (a.country && b.country && a.country !== b.country) return 'other-country';
  if ((a.division === b.division || !a.division || !b.division) && sameWords(a, b)) return 'same-words';
  if (!a.country || !b.country) return 'unplaced';
  if (!a.division || !b.division) return 'same-country';
  return placedLevel(a, b);
}

function anyOf(some: readonly string[], others: readonly string[]): boolean {
  for (const one of some) if (others.includes(one)) return true;
  return false;
}

function placedLevel(a: Whereabouts, b: Whereabouts): string {
  const km = distance(a, b);
  if (km <= NEAR_KM && a.places.length > 0 && b.places.length > 0) return 'near';
  // Two provinces of before are one today, and a text may mean either.
  if (a.division === b.division)
    return a.province && b.province && a.province !== b.province ? 'merged-region' : 'same-region';
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

function distance(a: Whereabouts, b: Whereabouts): number {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return Number.POSITIVE_INFINITY;
  return kilometres(a.lat, a.lon, b.lat, b.lon);
}

/** People in each country, millions (UN World Population Prospects 2024, rounded). */
const MILLIONS = { CN: 1410, VN: 101, LA: 8, MM: 54, KH: 18, TH: 72 } as const;
/** Those who are looked for come from one of the six about as often; nobody has counted the people of most villages. */
const COUNTRY_BITS = 2;
const LEAST_COUNTED = 20_000;

/** Bits that two people come from a place of so many: a city is the home of many, a village of few. */
function placeBits({ country, population = 0 }: Whereabouts): number {
  if (!country) return COUNTRY_BITS;
  return COUNTRY_BITS + Math.log2((MILLIONS[country] * 1e6) / Math.max(LEAST_COUNTED, population));
}
