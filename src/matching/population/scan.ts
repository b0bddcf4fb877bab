// One record against others: an upper bound of each pair's weight, from a few numbers per record. The cheap columns come first, and a pair that could not
// reach what is asked even if all else agreed is left at once.
import type { Feature } from '../../domain/match/evidence.ts';
import type { Bounds } from './bounds.ts';
import { type Buckets, KEPT_APART } from './buckets.ts';
import type { NameField } from './names/name-field.ts';
import { EMPTY_ROW, HAS, KIND, type Row } from './row.ts';
import { FRACTION, GONE, type Rows, WHOLE, WORDS } from './rows.ts';
import { IDEA_LEVELS, MARK_LEVELS, type Told } from './told.ts';
import { MANY, MEETINGS, type Touched } from './touched.ts';
import {
  birthTable,
  birthZone,
  createMostApart,
  EVENT_SLACK,
  eventTable,
  eventZone,
  isOtherCountry,
  ORIGIN,
  originTable,
  originZone,
  sexTable,
} from './zones.ts';

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
const SHARED_MEETINGS = MEETINGS.id | MEETINGS.phone | MEETINGS.fragment;
/** Meetings after which a record is looked at in any case: they are few. */
const UNBOUNDED = SHARED_MEETINGS | MEETINGS.birthday;
/** Years, a little wider than the feature of names has them: from last seen to found, and old when last seen. */
const LEAST_RENAMED = 0.9;
const OLDEST_RENAMED = 11;

/** `slot`: how many records were put in before it. `bound`: the most that the pair can weigh; `names`: the part of it that names may add. */
export type Found = (slot: number, bound: number, names: number) => void;

/** Who is asked about: what the names and the rest share with others must have been asked for already. */
export interface Question {
  readonly row: Row;
  /** Bits. */
  readonly least: number;
  readonly found: Found;
}

export interface Scan {
  begin(question: Question): void;
  /** Whether any record of the bucket can be among those asked for though it was not touched. */
  mayHold(bucket: number): boolean;
  /** Tells `found` of every one of these records whose bound is `least` or more: of those that were touched, or of the others. */
  run(slots: Int32Array, from: number, to: number, isTouched: boolean): void;
}

/** By the bits of `HAS`, in their order. */
export type NameFields = readonly [name: NameField, father: NameField, mother: NameField, relatives: NameField];

export function createScan(
  bounds: Bounds,
  records: { readonly rows: Rows; readonly buckets: Buckets; readonly fields: NameFields; readonly told: Told },
  touched: Touched,
): Scan {
  const { rows, buckets, fields, told } = records;
  const [names, fathers, mothers, relatives] = fields;
  const sexBits = sexTable(bounds);
  const birthBits = birthTable(bounds);
  const birthApart = createMostApart(birthBits);
  const eventBits = eventTable(bounds);
  const routeBits = Math.max(0, bounds.most('route'));
  const originBits = originTable(bounds);
  const mostOfEvents = routeBits + Math.max(0, ...eventBits);
  const mostAtHome = Math.max(...originBits.filter((_, zone) => zone !== ORIGIN.any));
  const mostOfOthers = OTHERS.map((feature) => Math.max(0, bounds.others(feature, SHARED[feature] ?? [])));
  const renamedBits = bounds.best('name', ['renamed-child']);
  const moreOfIds = Math.max(0, bounds.most('ids'));
  const moreOfPhones = Math.max(0, bounds.most('phones'));
  const moreOfClues = Math.max(0, bounds.most('clues'));
  const othersOf = new Float64Array(1 << OTHERS.length);
  /** By bucket: see `lookAtBuckets`. */
  let rests = new Float64Array(0);
  /** By the set of `MEETINGS`: what they can add to it. */
  const metMost = new Float64Array(2 * MEETINGS.told);
  let question: Question = NOBODY;

  /** Nobody's name contradicts that of somebody who may not be meant. */
  function leastOfParents(has: number): number {
    return ((has | question.row.has) & HAS.uncalled) !== 0 ? 0 : Number.NEGATIVE_INFINITY;
  }

  /** What the names of a record that has `has` can add, by its codes. */
  function namesOf(has: number, codes: number, renamed: boolean): number {
    const both = has & question.row.has;
    const least = leastOfParents(has);
    let sum = 0;
    if ((both & HAS.name) !== 0) {
      sum = names.byCode[codes & MANY] as number;
      if (renamed && sum < renamedBits) sum = renamedBits;
    }
    if ((both & HAS.father) !== 0) sum += Math.max(least, fathers.byCode[(codes >>> 8) & MANY] as number);
    if ((both & HAS.mother) !== 0) sum += Math.max(least, mothers.byCode[(codes >>> 16) & MANY] as number);
    // Of relatives even those who do not agree may be passed over in silence.
    return (both & HAS.relatives) !== 0 ? sum + Math.max(0, relatives.byCode[codes >>> 24] as number) : sum;
  }

  function leastOf(list: number, has: number, renamed: boolean): number {
    if (list === OWN) return renamed ? renamedBits : Number.NEGATIVE_INFINITY;
    return list === RELATIVES ? 0 : leastOfParents(has);
  }

  /** The same, looked up for the lists that have a code; it may give up as soon as it is below `needed`. `most`: what the codes say. */
  function namesAt(slot: number, has: number, codes: number, renamed: boolean, most: number, needed: number): number {
    const both = has & question.row.has;
    let sum = most;
    for (let list = 0; list < fields.length && sum >= needed; list += 1) {
      const code = (codes >>> (8 * list)) & MANY;
      if (code === 0 || ((both >> list) & 1) === 0) continue;
      const { byCode, boundOf } = fields[list] as NameField;
      const least = leastOf(list, has, renamed);
      sum += Math.max(least, boundOf(slot)) - Math.max(least, byCode[code] as number);
    }
    return sum;
  }

  /** For each bucket the most that one of its records can have, but for its names and for what it may share besides. */
  function lookAtBuckets(): void {
    const { row } = question;
    const { sex, country, has, from, to, slack } = buckets.columns;
    if (rests.length < buckets.count) rests = new Float64Array(sex.length);
    for (let at = 0; at < buckets.count; at += 1) {
      const hasHere = has[at] as number;
      const gap = Math.max((from[at] as number) - row.birthTo, row.birthFrom - (to[at] as number));
      rests[at] =
        mostOfEvents +
        (sexBits[(row.sex << 2) | (sex[at] as number)] as number) +
        birthApart(gap, (slack[at] as number) + row.birthSlack) +
        (othersOf[((hasHere | ~KEPT_APART) >> NAME_BITS) & OTHERS_MASK] as number) +
        ((hasHere & row.has & HAS.origin) === 0 ? 0 : originMost(country[at] as number));
    }
  }

  function originMost(country: number): number {
    return isOtherCountry(country, question.row.country) ? (originBits[ORIGIN.otherCountry] as number) : mostAtHome;
  }

  function lookAtMeetings(): void {
    for (let met = 0; met < metMost.length; met += 1) {
      const place = met & MEETINGS.place ? (originBits[ORIGIN.any] as number) - mostAtHome : 0;
      const shared = met & MEETINGS.told ? told.most : 0;
      metMost[met] = (met & UNBOUNDED) !== 0 ? Number.POSITIVE_INFINITY : place + shared;
    }
  }

  /** Names of which at most the kinds are known. */
  const namesIn = (bucket: number, codes: number): number =>
    namesOf((buckets.columns.has[bucket] as number) | HAS.relatives, codes, true);

  return {
    begin(asked) {
      question = asked;
      fillSums(othersOf, asked.row.has >> NAME_BITS, mostOfOthers);
      lookAtBuckets();
      lookAtMeetings();
    },

    mayHold: (bucket) => (rests[bucket] as number) + namesIn(bucket, 0) >= question.least,

    // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over locals; cut into functions it takes three times as long
    run(slots, from, to, isTouched) {
      const { row, least, found } = question;
      const { whole, fraction } = rows;
      const { met, codes } = touched;
      const bucketOf = buckets.of;
      const { birthFrom: bornFrom, birthTo: bornTo, birthSlack: slack, eventFrom: first, eventTo: last } = row;
      const width = bornTo - bornFrom;
      const middle = (first + last) / 2;
      const sexRow = row.sex << 2;
      const born = orNever(bornFrom);
      for (let at = from; at < to; at += 1) {
        const slot = slots[at] as number;
        const metHere = met[slot] as number;
        const codesHere = codes[slot] as number;
        if (isTouched) {
          const bucket = bucketOf[slot] as number;
          if ((rests[bucket] as number) + namesIn(bucket, codesHere) + (metMost[metHere] as number) < least) continue;
        } else if (metHere !== 0 || codesHere !== 0) continue;
        const base = slot * WORDS;
        const kind = whole[base + WHOLE.kind] as number;
        if (kind === GONE) continue;
        const has = whole[base + WHOLE.has] as number;
        const bornHere = fraction[base + FRACTION.birthFrom] as number;
        const bornBy = fraction[base + FRACTION.birthTo] as number;
        const zone = birthZone(
          Math.max(bornHere - bornTo, bornFrom - bornBy),
          bornBy - bornHere + width,
          (whole[base + WHOLE.birthDay] as number) * row.birthDay,
          whole[base + WHOLE.birthMonthDay] === row.birthMonthDay,
          (fraction[base + FRACTION.birthSlack] as number) + slack,
        );
        let bound =
          (sexBits[sexRow | (whole[base + WHOLE.sex] as number)] as number) +
          (othersOf[(has >> NAME_BITS) & OTHERS_MASK] as number) +
          (birthBits[zone] as number);
        let renamed = false;

        // Last seen and found, in which order and how long after each other; and whether a child was lost that was found much later.
        if (kind !== row.kind) {
          const firstHere = fraction[base + FRACTION.eventFrom] as number;
          const lastHere = fraction[base + FRACTION.eventTo] as number;
          const isRescued = kind === KIND.rescued;
          const most = isRescued ? lastHere - first : last - firstHere;
          const years = isRescued ? (firstHere + lastHere) / 2 - middle : middle - (firstHere + lastHere) / 2;
          const early = eventBits[eventZone(most, years - EVENT_SLACK)] as number;
          const late = eventBits[eventZone(most, years + EVENT_SLACK)] as number;
          bound += routeBits + Math.max(early, late);
          const lost = isRescued ? first : firstHere;
          renamed =
            (isRescued ? firstHere : first) - lost > LEAST_RENAMED &&
            lost - Math.max(born, orNever(bornHere)) < OLDEST_RENAMED;
        }
        if ((has & row.has & HAS.origin) !== 0) {
          bound += originBits[originZone(rows, base, row, (metHere & MEETINGS.place) !== 0)] as number;
        }
        if ((metHere & SHARED_MEETINGS) !== 0) {
          if ((metHere & MEETINGS.id) !== 0) bound += moreOfIds;
          if ((metHere & MEETINGS.phone) !== 0) bound += moreOfPhones;
          if ((metHere & MEETINGS.fragment) !== 0) bound += moreOfClues;
        }
        let ofNames = namesOf(has, codesHere, renamed);
        if ((metHere & MEETINGS.told) !== 0) {
          if (bound + ofNames + told.most < least) continue;
          bound += told.boundOf(slot);
        }
        if (bound + ofNames < least) continue;
        if (codesHere !== 0) ofNames = namesAt(slot, has, codesHere, renamed, ofNames, least - bound);
        if (bound + ofNames >= least) found(slot, bound + ofNames, ofNames);
      }
    },
  };
}

const OWN = 0;
const RELATIVES = 3;
const NOBODY: Question = {
  row: EMPTY_ROW,
  least: Number.POSITIVE_INFINITY,
  found: () => {},
};

/** A birth that is not known lies before every event. */
function orNever(year: number): number {
  return Number.isNaN(year) ? Number.NEGATIVE_INFINITY : year;
}

/** For every set of features that a record may have: what those that both have can add, where `own` are those of the other. */
function fillSums(into: Float64Array, own: number, most: readonly number[]): void {
  for (let set = 0; set < into.length; set += 1) {
    into[set] = most.reduce((sum, bits, at) => (((set & own) >> at) & 1 ? sum + bits : sum), 0);
  }
}
