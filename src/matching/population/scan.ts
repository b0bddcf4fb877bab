// One record against every other: an upper bound of each pair's weight, from a few numbers per record. The cheap columns come first, and a pair that
// could not reach what is asked even if all else agreed is left at once.
import type { Feature } from '../../domain/match/evidence.ts';
import type { Bounds } from './bounds.ts';
import { type Columns, HAS, KIND, type Row, SEX } from './columns.ts';
import { MEETINGS } from './meeting-points.ts';
import { IDEA_LEVELS, MARK_LEVELS, type Told } from './told.ts';
import type { Touches } from './touches.ts';
import { birthTable, birthZone, EVENT_SLACK, eventTable, eventZone, ORIGIN, originTable } from './zones.ts';

const NAMES = HAS.name | HAS.father | HAS.mother | HAS.relatives;
const NAME_BITS = 4;
const OTHERS = ['height', 'blood', 'marks', 'ids', 'phones', 'clues'] as const;
/** Levels that take more than both having something: pieces of a number, a mark on one part, an idea. They are added where that is shared. */
const SHARED: Partial<Record<Feature, readonly string[]>> = {
  ids: ['same', 'mistyped', 'nearly-same', 'partly-readable'],
  phones: ['same', 'nearly-same', 'partly-readable'],
  marks: MARK_LEVELS,
  clues: [...IDEA_LEVELS, 'fragment-of-home'],
};
/** Degrees: further apart than this no two places of the region are within the kilometres of the nearer levels. */
const NEAR_DEGREES = 0.4;
const NEIGHBOURING_DEGREES = 1.3;
/** Years, a little wider than the feature of names has them: from last seen to found, and old when last seen. */
const LEAST_RENAMED = 0.9;
const OLDEST_RENAMED = 11;

/** The most that the names of the record that is asked about can add, in the order of `HAS`. */
export type MostOfNames = readonly [name: number, father: number, mother: number, relatives: number];

/** `slot`: how many records were put in before it. `bound`: the most that the pair can weigh; `names`: the part of it that names may add. */
export type Found = (slot: number, bound: number, names: number) => void;

export interface Scan {
  /**
   * Calls `found` for every record whose bound is `least` or more. `touches` must hold what the names of the record touch, `met` what else it shares
   * with each.
   */
  run(row: Row, met: Uint8Array, mostOfNames: MostOfNames, least: number, found: Found): void;
}

export function createScan(bounds: Bounds, columns: Columns, touches: Touches, told: Told): Scan {
  const sexBits = sexTable(bounds);
  const birthBits = birthTable(bounds);
  const eventBits = eventTable(bounds);
  const routeBits = Math.max(0, bounds.most('route'));
  const originBits = originTable(bounds);
  const mostOfOthers = OTHERS.map((feature) => Math.max(0, bounds.others(feature, SHARED[feature] ?? [])));
  const renamedBits = bounds.best('name', ['renamed-child']);
  const moreOfIds = Math.max(0, bounds.most('ids'));
  const moreOfPhones = Math.max(0, bounds.most('phones'));
  const moreOfClues = Math.max(0, bounds.most('clues'));
  const namesOf = new Float32Array(1 << NAME_BITS);
  const othersOf = new Float32Array(1 << OTHERS.length);

  let row: Row;
  let met: Uint8Array;

  function birthAt(slot: number): number {
    const from = columns.birthFrom[slot] as number;
    const to = columns.birthTo[slot] as number;
    const zone = birthZone(
      Math.max(from - row.birthTo, row.birthFrom - to),
      to - from + row.birthTo - row.birthFrom,
      (columns.birthDay[slot] as number) * row.birthDay,
      columns.birthMonthDay[slot] === row.birthMonthDay,
      (columns.birthSlack[slot] as number) + row.birthSlack,
    );
    return birthBits[zone] as number;
  }

  /** Of two records of different kinds. */
  function eventAt(slot: number): number {
    const first = columns.eventFrom[slot] as number;
    const last = columns.eventTo[slot] as number;
    const isRescued = columns.kind[slot] === KIND.rescued;
    const most = isRescued ? last - row.eventFrom : row.eventTo - first;
    const middle = (first + last - row.eventFrom - row.eventTo) / 2;
    const years = isRescued ? middle : -middle;
    return Math.max(
      eventBits[eventZone(most, years - EVENT_SLACK)] as number,
      eventBits[eventZone(most, years + EVENT_SLACK)] as number,
    );
  }

  function metAt(slot: number): number {
    const here = met[slot] as number;
    if (here === 0) return told.bits[slot] as number;
    let bits = told.bits[slot] as number;
    if ((here & MEETINGS.id) !== 0) bits += moreOfIds;
    if ((here & MEETINGS.phone) !== 0) bits += moreOfPhones;
    if ((here & MEETINGS.fragment) !== 0) bits += moreOfClues;
    return bits;
  }

  function originAt(slot: number): number {
    return originBits[originZone(columns, slot, row, ((met[slot] as number) & MEETINGS.place) !== 0)] as number;
  }

  /** A child that was lost young and found more than a year later. */
  function mayBeRenamed(slot: number): boolean {
    if (columns.kind[slot] === row.kind) return false;
    const isRescued = columns.kind[slot] === KIND.rescued;
    const event = columns.eventFrom[slot] as number;
    const lost = isRescued ? row.eventFrom : event;
    const born = Math.max(orNever(row.birthFrom), orNever(columns.birthFrom[slot] as number));
    return (isRescued ? event : row.eventFrom) - lost > LEAST_RENAMED && lost - born < OLDEST_RENAMED;
  }

  function namesAt(slot: number): number {
    const here = columns.has[slot] as number;
    const both = here & row.has;
    let bits = 0;
    if ((both & HAS.name) !== 0) {
      const own = touches.bits.names[slot] as number;
      bits += own < renamedBits && mayBeRenamed(slot) ? renamedBits : own;
    }
    // Nobody's name contradicts that of somebody who may not be meant.
    const noParent = ((here | row.has) & HAS.uncalled) !== 0 ? 0 : Number.NEGATIVE_INFINITY;
    if ((both & HAS.father) !== 0) bits += Math.max(noParent, touches.bits.fathers[slot] as number);
    if ((both & HAS.mother) !== 0) bits += Math.max(noParent, touches.bits.mothers[slot] as number);
    if ((both & HAS.relatives) !== 0) bits += Math.max(0, touches.bits.relatives[slot] as number);
    return bits;
  }

  function butNamesAt(slot: number): number {
    const here = columns.has[slot] as number;
    let bits =
      (sexBits[(row.sex << 2) | (columns.sex[slot] as number)] as number) +
      (othersOf[(here >> NAME_BITS) & (othersOf.length - 1)] as number) +
      birthAt(slot) +
      metAt(slot);
    if (columns.kind[slot] !== row.kind) bits += routeBits + eventAt(slot);
    if ((here & row.has & HAS.origin) !== 0) bits += originAt(slot);
    return bits;
  }

  return {
    run(asked, meets, mostOfNames, least, found) {
      row = asked;
      met = meets;
      fillSums(namesOf, row.has, mostOfNames);
      fillSums(othersOf, row.has >> NAME_BITS, mostOfOthers);
      for (let slot = 0; slot < columns.length; slot += 1) {
        if (columns.kind[slot] === KIND.gone) continue;
        const butNames = butNamesAt(slot);
        if (butNames + (namesOf[(columns.has[slot] as number) & NAMES] as number) < least) continue;
        const names = namesAt(slot);
        if (butNames + names >= least) found(slot, butNames + names, names);
      }
    },
  };
}

/** A birth that is not known lies before every event. */
function orNever(year: number): number {
  return Number.isNaN(year) ? Number.NEGATIVE_INFINITY : year;
}

function originZone(columns: Columns, slot: number, row: Row, meets: boolean): number {
  const country = columns.country[slot] as number;
  if (country !== row.country && country !== 0 && row.country !== 0) return ORIGIN.otherCountry;
  const division = columns.division[slot] as number;
  const known = division !== 0 && row.division !== 0;
  if (meets && (division === row.division || !known)) return ORIGIN.any;
  if (!known) return ORIGIN.undivided;
  const north = Math.abs((columns.lat[slot] as number) - row.lat);
  const east = Math.abs((columns.lon[slot] as number) - row.lon);
  if (division === row.division) return north < NEAR_DEGREES && east < NEAR_DEGREES ? ORIGIN.nearby : ORIGIN.region;
  return north < NEIGHBOURING_DEGREES && east < 2 * NEIGHBOURING_DEGREES ? ORIGIN.nearby : ORIGIN.otherRegion;
}

/** For every set of features that a record may have: what those that both have can add, where `own` are those of the other. */
function fillSums(into: Float32Array, own: number, most: readonly number[]): void {
  for (let set = 0; set < into.length; set += 1) {
    into[set] = most.reduce((sum, bits, at) => (((set & own) >> at) & 1 ? sum + bits : sum), 0);
  }
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
  return table;
}
