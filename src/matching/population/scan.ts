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
const OTHERS_MASK = (1 << OTHERS.length) - 1;
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

  return {
    // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over locals; cut into functions it takes three times as long
    run(row, met, mostOfNames, least, found) {
      fillSums(namesOf, row.has, mostOfNames);
      fillSums(othersOf, row.has >> NAME_BITS, mostOfOthers);
      const { kind, sex, has, birthFrom, birthTo, birthDay, birthMonthDay, birthSlack, eventFrom, eventTo } = columns;
      const { names, fathers, mothers, relatives } = touches.bits;
      const { birthFrom: bornFrom, birthTo: bornTo, birthSlack: slack, eventFrom: first, eventTo: last } = row;
      const toldBits = told.bits;
      const width = bornTo - bornFrom;
      const middle = (first + last) / 2;
      const sexRow = row.sex << 2;
      const born = orNever(bornFrom);
      const { length } = columns;
      for (let slot = 0; slot < length; slot += 1) {
        const kindHere = kind[slot] as number;
        if (kindHere === KIND.gone) continue;
        const here = has[slot] as number;
        const both = here & row.has;
        const from = birthFrom[slot] as number;
        const to = birthTo[slot] as number;
        const gap = Math.max(from - bornTo, bornFrom - to);
        const zone = birthZone(
          gap,
          to - from + width,
          (birthDay[slot] as number) * row.birthDay,
          birthMonthDay[slot] === row.birthMonthDay,
          (birthSlack[slot] as number) + slack,
        );
        const metHere = met[slot] as number;
        let bound =
          (sexBits[sexRow | (sex[slot] as number)] as number) +
          (othersOf[(here >> NAME_BITS) & OTHERS_MASK] as number) +
          (birthBits[zone] as number) +
          (toldBits[slot] as number);
        let renamed = false;

        // Last seen and found, in which order and how long after each other; and whether a child was lost that was found much later.
        if (kindHere !== row.kind) {
          const firstHere = eventFrom[slot] as number;
          const lastHere = eventTo[slot] as number;
          const isRescued = kindHere === KIND.rescued;
          const most = isRescued ? lastHere - first : last - firstHere;
          const years = isRescued ? (firstHere + lastHere) / 2 - middle : middle - (firstHere + lastHere) / 2;
          const early = eventBits[eventZone(most, years - EVENT_SLACK)] as number;
          const late = eventBits[eventZone(most, years + EVENT_SLACK)] as number;
          bound += routeBits + Math.max(early, late);
          const lost = isRescued ? first : firstHere;
          const bornHere = orNever(from);
          renamed =
            (isRescued ? firstHere : first) - lost > LEAST_RENAMED && lost - Math.max(born, bornHere) < OLDEST_RENAMED;
        }
        if ((both & HAS.origin) !== 0) {
          bound += originBits[originZone(columns, slot, row, (metHere & MEETINGS.place) !== 0)] as number;
        }
        if (metHere > MEETINGS.place) {
          if ((metHere & MEETINGS.id) !== 0) bound += moreOfIds;
          if ((metHere & MEETINGS.phone) !== 0) bound += moreOfPhones;
          if ((metHere & MEETINGS.fragment) !== 0) bound += moreOfClues;
        }
        if (bound + (namesOf[here & NAMES] as number) < least) continue;

        let ofNames = 0;
        if ((both & HAS.name) !== 0) {
          const own = names[slot] as number;
          ofNames = renamed && own < renamedBits ? renamedBits : own;
        }
        // Nobody's name contradicts that of somebody who may not be meant.
        const noParent = ((here | row.has) & HAS.uncalled) !== 0 ? 0 : Number.NEGATIVE_INFINITY;
        if ((both & HAS.father) !== 0) ofNames += Math.max(noParent, fathers[slot] as number);
        if ((both & HAS.mother) !== 0) ofNames += Math.max(noParent, mothers[slot] as number);
        if ((both & HAS.relatives) !== 0) ofNames += Math.max(0, relatives[slot] as number);
        if (bound + ofNames >= least) found(slot, bound + ofNames, ofNames);
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
