import { describe, expect, it } from 'vitest';
import type { Prepared } from '../../../src/matching/matcher.ts';
import { DEFAULT_WEIGHTS } from '../../../src/matching/weights.ts';
import { loadMatcher } from '../../../src/runtime/reference/load-matcher.ts';
import { recordOf } from '../record-of.ts';

/** Ways are worth nothing here, so that nothing covers up what the years and the homes are worth. */
const nothing = Object.fromEntries(
  Object.keys(DEFAULT_WEIGHTS.features.route).map((level) => [level, { m: 0.1, u: 0.1 }]),
);
const matcher = loadMatcher({ ...DEFAULT_WEIGHTS, features: { ...DEFAULT_WEIGHTS.features, route: nothing } });

/** Pairs that are not found where just as much is asked for as they weigh. */
function passedOver(held: readonly Prepared[], asked: readonly Prepared[]): string[] {
  const population = matcher.newPopulation();
  for (const [at, one] of held.entries()) population.put(String(at), one);
  return asked.flatMap((one) =>
    held.flatMap((other, at) => {
      const found: number[] = [];
      population.bounds(one, matcher.weigh(one, other).weight, (slot) => found.push(slot));
      return found.includes(at) ? [] : [`${one.record.recordId} and ${other.record.recordId}`];
    }),
  );
}

const lost = Array.from({ length: 180 }, (_, at) => {
  const date = new Date(Date.UTC(2001, 0, 3 + at * 41));
  return matcher.prepare(recordOf({ record_id: `M${at}`, event_date: date.toISOString().slice(0, 10) }));
});
const found = ['2004-01-01', '2006-02-11', '2009-12-31', '2016-06-30', '2020-01', '2019'].map((event_date, at) =>
  matcher.prepare(recordOf({ record_id: `R${at}`, kind: 'rescued', event_date })),
);

describe('a glance at the year of the event', () => {
  it('passes over nobody who was lost so long before, whichever of the two is asked about', () => {
    expect([...passedOver(lost, found), ...passedOver(found, lost)]).toEqual([]);
  });
});

const PLACES = [
  'Lào Cai',
  'Sa Pa, Lào Cai',
  'Hà Giang',
  'Hà Nội',
  '云南省昆明市',
  '云南省红河州河口县',
  '广西南宁市',
  '四川省成都市',
  'Myitkyina',
  'Mandalay',
];

describe('a glance at the region of the home', () => {
  it('passes over nobody who is at home as near as that', () => {
    const homes = PLACES.map((origin_place, at) => matcher.prepare(recordOf({ record_id: `M${at}`, origin_place })));
    const others = PLACES.map((origin_place, at) =>
      matcher.prepare(recordOf({ record_id: `R${at}`, kind: 'rescued', origin_place })),
    );
    expect([...passedOver(homes, others), ...passedOver(others, homes)]).toEqual([]);
  });
});
