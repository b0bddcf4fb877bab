// One record against every other: an upper bound of each pair's weight, from a few numbers per record. The cheap columns come first, and a pair that
// could not reach what is asked even if all else agreed is left at once.
import type { Feature } from '../../domain/match/evidence.ts';
import type { Bounds } from './bounds.ts';
import { type Columns, HAS, KIND, type Row, SEX } from './columns.ts';
import { MEETINGS } from './meeting-points.ts';
import type { Found } from './population.ts';
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

/** The most that the names of the record that is asked about can add, in the order of `HAS`. */
export type MostOfNames = readonly [name: number, father: number, mother: number, relatives: number];

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

  return {
    run(row, met, mostOfNames, least, found) {
      fillSums(namesOf, row.has, mostOfNames);
      fillSums(othersOf, row.has >> NAME_BITS, mostOfOthers);
      const { kind, sex, has, birthFrom, birthTo, birthDay, birthMonthDay, birthSlack, eventFrom, eventTo } = columns;
      const { names, fathers, mothers, relatives } = touches.bits;
      const toldBits = told.bits;
      const eventMiddle = (row.eventFrom + row.eventTo) / 2;
      const othersMask = othersOf.length - 1;
      const length = columns.length;
      for (let slot = 0; slot < length; slot += 1) {
        const kindHere = kind[slot] as number;
        if (kindHere === KIND.gone) continue;
        const hasHere = has[slot] as number;
        const from = birthFrom[slot] as number;
        const to = birthTo[slot] as number;
        const zone = birthZone(
          Math.max(from - row.birthTo, row.birthFrom - to),
          to - from + row.birthTo - row.birthFrom,
          (birthDay[slot] as number) * row.birthDay,
          birthMonthDay[slot] === row.birthMonthDay,
          (birthSlack[slot] as number) + row.birthSlack,
        );
        let renamed = false;
        let bound =
          (sexBits[(row.sex << 2) | (sex[slot] as number)] as number) +
          (othersOf[(hasHere >> NAME_BITS) & othersMask] as number) +
          (birthBits[zone] as number);
        const metHere = met[slot] as number;
        if ((metHere & MEETINGS.id) !== 0) bound += moreOfIds;
        if ((metHere & MEETINGS.phone) !== 0) bound += moreOfPhones;
        if ((metHere & MEETINGS.fragment) !== 0) bound += moreOfClues;
        bound += toldBits[slot] as number;
        if (kindHere !== row.kind) {
          bound += routeBits;
          const first = eventFrom[slot] as number;
          const last = eventTo[slot] as number;
          const isRescued = kindHere === KIND.rescued;
          const most = isRescued ? last - row.eventFrom : row.eventTo - first;
          const years = isRescued ? (first + last) / 2 - eventMiddle : eventMiddle - (first + last) / 2;
          bound += Math.max(
            eventBits[eventZone(most, years - EVENT_SLACK)] as number,
            eventBits[eventZone(most, years + EVENT_SLACK)] as number,
          );
          const lost = isRescued ? row.eventFrom : first;
          const born = isRescued ? row.birthFrom : from;
          const bornThere = isRescued ? from : row.birthFrom;
          const passed = isRescued ? first - row.eventFrom : row.eventFrom - first;
          renamed = passed > 0.9 && (lost - born < 11 || lost - bornThere < 11);
        }
        if ((hasHere & row.has & HAS.origin) !== 0)
          bound += originBits[originZone(columns, slot, row, (metHere & MEETINGS.place) !== 0)] as number;
        if (bound + (namesOf[hasHere & NAMES] as number) < least) continue;
        const both = hasHere & row.has;
        let ofNames = 0;
        if ((both & HAS.name) !== 0) {
          const shared = names[slot] as number;
          ofNames = renamed && shared < renamedBits ? renamedBits : shared;
        }
        const noParent = ((hasHere | row.has) & HAS.uncalled) !== 0 ? 0 : Number.NEGATIVE_INFINITY;
        if ((both & HAS.father) !== 0) ofNames += Math.max(noParent, fathers[slot] as number);
        if ((both & HAS.mother) !== 0) ofNames += Math.max(noParent, mothers[slot] as number);
        if ((both & HAS.relatives) !== 0) ofNames += Math.max(0, relatives[slot] as number);
        if (bound + ofNames >= least) found(slot, bound + ofNames, ofNames);
      }
    },
  };
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
