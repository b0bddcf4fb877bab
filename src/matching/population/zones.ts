// The levels that two records can still reach, from a few numbers of each: a zone is a set of levels, and what it is worth is the best of them.
// The borders lie a little further out than those of the features, because the columns are in single precision.
import type { Bounds } from './bounds.ts';
import { SEX } from './row.ts';
import { DEGREES_SLACK, eastApart, northApart } from './rows.ts';

const SLACK = 0.02;

/** Zone 0 is "nothing known of one": every comparison with NaN is false. `slack`: years that ages judged by eye may be off, of both. */
export function birthZone(gap: number, width: number, days: number, sameMonthAndDay: boolean, slack: number): number {
  if (days === 1) return dayZone(gap, sameMonthAndDay);
  if (gap <= 0.1) {
    if (days > 1) return 1;
    if (width < 0.2 + SLACK) return 4;
    if (width < 2.6 + SLACK) return 5;
    return width < 6 + SLACK ? 6 : 7;
  }
  if (gap <= 1 + SLACK) return 8;
  if (gap <= slack + SLACK) return 9;
  return apartZone(gap);
}

function dayZone(gap: number, sameMonthAndDay: boolean): number {
  if (gap <= SLACK) return 1;
  if (gap <= 1 + SLACK) return 2;
  return sameMonthAndDay ? 3 : apartZone(gap);
}

function apartZone(gap: number): number {
  if (gap <= 3 + SLACK) return 10;
  if (gap <= 6 + SLACK) return 11;
  if (gap <= 9 + SLACK) return 12;
  return gap > 9 ? 13 : 0;
}

/** Years apart up to which zones are reached, and these zones; the last is reached by all. */
const REACHES = [
  { upTo: 0.1, zones: [1, 4, 5, 6, 7] },
  { upTo: 1 + SLACK, zones: [2, 8] },
  { upTo: 3 + SLACK, zones: [10] },
  { upTo: 6 + SLACK, zones: [11] },
  { upTo: 9 + SLACK, zones: [12] },
  { upTo: Number.POSITIVE_INFINITY, zones: [13] },
] as const;

/**
 * The most that births at least `gap` years apart are worth, where month and day are not the same; `slack` as above. NaN: nothing is known of one.
 */
export function createMostApart(table: Float32Array): (gap: number, slack: number) => number {
  const judged = table[9] as number;
  const limits = Float64Array.from(REACHES, ({ upTo }) => upTo);
  const most = Float64Array.from(REACHES, (_, at) =>
    Math.max(...REACHES.slice(at).flatMap(({ zones }) => zones.map((zone) => table[zone] as number))),
  );
  return (gap, slack) => {
    if (Number.isNaN(gap)) return 0;
    let at = 0;
    while (gap > (limits[at] as number)) at += 1;
    const apart = most[at] as number;
    return gap <= slack + SLACK && judged > apart ? judged : apart;
  };
}

const SLIPS = [
  'day-and-month-swapped',
  'lunar-day-as-gregorian',
  'year-mistyped',
  'month-mistyped',
  'same-month-other-day',
];
const ONE_YEAR = ['same-year', 'same-year-other-day', 'within-1-year'];
const OVERLAPS = ['overlap-narrow', 'overlap', 'overlap-wide'];
const FALSE_AGE = ['said-to-be-adult', 'said-to-be-minor'];
const APART = ['within-3-years', 'within-6-years', 'far', ...FALSE_AGE];
const JUDGED = 'within-error-of-estimate';

/** By `birthZone`. */
function birthTable(bounds: Bounds): Float32Array {
  const zones: readonly (readonly string[])[] = [
    ['same-day', 'same-month', ...SLIPS, ...ONE_YEAR, ...OVERLAPS, JUDGED],
    [...SLIPS, ...ONE_YEAR, ...APART],
    [...SLIPS, ...APART],
    ['same-month', ...ONE_YEAR],
    ['overlap-narrow', 'overlap', ...ONE_YEAR],
    ['overlap-narrow', 'overlap', 'overlap-wide', 'within-1-year', JUDGED],
    ['overlap', 'overlap-wide', 'within-1-year', JUDGED],
    [...ONE_YEAR, ...OVERLAPS, JUDGED, ...FALSE_AGE],
    ['within-1-year', JUDGED, ...APART],
    ['within-1-year', 'within-3-years', 'within-6-years', ...FALSE_AGE],
    ['within-3-years', 'within-6-years', 'far', ...FALSE_AGE],
    ['within-6-years', 'far', ...FALSE_AGE],
    ['far'],
  ];
  return tableOf(bounds, 'birth', zones);
}

/** Years from last seen to found: the most that they may be, and in the middle. */
export function eventZone(most: number, middle: number): number {
  if (most < -0.1 - SLACK) return 1;
  if (middle <= 1) return 2;
  if (middle <= 5) return 3;
  if (middle <= 15) return 4;
  return middle > 15 ? 5 : 0;
}

/** A pair near a border may be on either side of it. */
export const EVENT_SLACK = SLACK;

/** By `eventZone`. */
function eventTable(bounds: Bounds): Float32Array {
  const zones = [
    ['found-before-last-seen'],
    ['found-within-a-year'],
    ['found-within-5-years'],
    ['found-within-15-years'],
    ['found-much-later'],
  ];
  return tableOf(bounds, 'event', zones);
}

/**
 * The most that two events are worth, of which it is known between which years they are apart: at most, and in the middle. Nothing where one of them
 * is not known.
 */
export type EventBits = (leastAtMost: number, mostAtMost: number, leastMiddle: number, mostMiddle: number) => number;

export function createEventBits(table: Float32Array): EventBits {
  const [unknown = 0, before = 0, ...after] = table;
  return (leastAtMost, mostAtMost, leastMiddle, mostMiddle) => {
    if (Number.isNaN(leastMiddle)) return unknown;
    const isBefore = eventZone(leastAtMost - SLACK, 0) === 1;
    if (eventZone(mostAtMost + SLACK, 0) === 1) return before;
    const [from, to] = [eventZone(0, leastMiddle), eventZone(0, mostMiddle)];
    return Math.max(isBefore ? before : Number.NEGATIVE_INFINITY, ...after.slice(from - 2, to - 1));
  };
}

export const ORIGIN = { any: 0, region: 1, nearby: 2, undivided: 3, otherRegion: 4, otherCountry: 5 } as const;

/** Degrees: further apart than this no two places of the region are within the kilometres of the nearer levels. */
export const NEAR_DEGREES = 0.4 + DEGREES_SLACK;
export const NEIGHBOURING_DEGREES = 1.3 + DEGREES_SLACK;

/** By `ORIGIN`. */
function originTable(bounds: Bounds): Float32Array {
  const afar = ['neighbouring-region', 'other-region'];
  const region = ['same-region', 'merged-region', ...afar];
  const zones = [region, ['near', ...region], ['same-country', 'unplaced'], ['other-region'], ['other-country']];
  const met = ['same-place', 'same-words'];
  const unnamed = bounds.others('origin', [...zones.flat(), ...met]);
  return Float32Array.from([
    bounds.most('origin'),
    ...zones.map((levels) => Math.max(unnamed, bounds.best('origin', levels))),
  ]);
}

/** 0 is not known. */
export function isOtherCountry(country: number, other: number): boolean {
  return country !== other && country !== 0 && other !== 0;
}

/** `degrees`: as in a row; `home`: of the one asked about; `meets`: they share a place or a word of one. */
export function originZone(
  country: number,
  division: number,
  degrees: number,
  home: { readonly country: number; readonly division: number; readonly degrees: number },
  meets: boolean,
): number {
  if (isOtherCountry(country, home.country)) return ORIGIN.otherCountry;
  const known = division !== 0 && home.division !== 0;
  if (meets && (division === home.division || !known)) return ORIGIN.any;
  if (!known) return ORIGIN.undivided;
  const north = northApart(degrees, home.degrees);
  const east = eastApart(degrees, home.degrees);
  if (division === home.division) return north < NEAR_DEGREES && east < NEAR_DEGREES ? ORIGIN.nearby : ORIGIN.region;
  return north < NEIGHBOURING_DEGREES && east < 2 * NEIGHBOURING_DEGREES ? ORIGIN.nearby : ORIGIN.otherRegion;
}

/** `[one << 2 | other]`, by the codes of `SEX`. */
function sexTable(bounds: Bounds): Float32Array {
  const table = new Float32Array(16);
  for (const a of [SEX.female, SEX.male, SEX.other]) {
    for (const b of [SEX.female, SEX.male, SEX.other]) {
      const level = a === b ? 'same' : a === SEX.other || b === SEX.other ? 'other' : 'different';
      table[(a << 2) | b] = bounds.best('sex', [level]);
    }
  }
  // Of a sex that is not told a number may tell.
  const byNumber = Math.max(0, bounds.best('ids', ['holds-another-sex']));
  for (const known of [SEX.female, SEX.male]) {
    table[(known << 2) | SEX.unknown] = byNumber;
    table[(SEX.unknown << 2) | known] = byNumber;
  }
  return table;
}

/** What a level that no zone names is worth counts in every zone but the first. */
function tableOf(bounds: Bounds, feature: 'birth' | 'event', zones: readonly (readonly string[])[]): Float32Array {
  const unnamed = bounds.others(feature, [...zones.flat(), 'two-of-one-kind']);
  return Float32Array.from([0, ...zones.map((levels) => Math.max(unnamed, bounds.best(feature, levels)))]);
}

/** Bits of the features that are told apart by zones. */
export interface ScanTables {
  readonly sexBits: Float32Array;
  readonly birthBits: Float32Array;
  readonly eventBits: Float32Array;
  readonly originBits: Float32Array;
  /** The best way between two events, or none. */
  readonly routeBits: number;
  /** Of two events of one kind. */
  readonly oneKindBits: number;
}

export function createScanTables(bounds: Bounds): ScanTables {
  return {
    sexBits: sexTable(bounds),
    birthBits: birthTable(bounds),
    eventBits: eventTable(bounds),
    originBits: originTable(bounds),
    routeBits: Math.max(0, bounds.most('route')),
    oneKindBits: Math.max(0, bounds.best('event', ['two-of-one-kind'])),
  };
}
