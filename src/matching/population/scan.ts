// One record against others: an upper bound of each pair's weight, from a few numbers per record. The cheap columns come first, and a pair that could not
// reach what is asked even if all else agreed is left at once.
import type { Feature } from '../../domain/match/evidence.ts';
import type { Bounds } from './bounds.ts';
import type { Buckets } from './buckets.ts';
import { createFirstLook } from './first-look.ts';
import type { Glances } from './glances.ts';
import { createFourLists, type NameFields } from './names/four-lists.ts';
import { EMPTY_ROW, HAS, KIND, type Row } from './row.ts';
import {
  birthDayIn,
  birthdayIn,
  countryIn,
  degreesOf,
  divisionIn,
  FRACTION,
  GONE,
  hasIn,
  kindIn,
  type Rows,
  sexIn,
  WHOLE,
  WORDS,
} from './rows.ts';
import { IDEA_LEVELS, MARK_LEVELS, type Told } from './told.ts';
import { MEETINGS, type Touched } from './touched.ts';
import { birthZone, EVENT_SLACK, eventZone, originZone, type ScanTables } from './zones.ts';

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

export interface Scanned {
  readonly rows: Rows;
  readonly buckets: Buckets;
  readonly fields: NameFields;
  readonly told: Told;
  /** Told of each record that is put in. */
  readonly glances: Glances;
}

export function createScan(bounds: Bounds, tables: ScanTables, records: Scanned, touched: Touched): Scan {
  const { rows, told } = records;
  const { sexBits, birthBits, eventBits, routeBits, oneKindBits, originBits } = tables;
  const names = createFourLists(bounds, records.fields);
  const mostOfOthers = OTHERS.map((feature) => Math.max(0, bounds.others(feature, SHARED[feature] ?? [])));
  const moreOfIds = Math.max(0, bounds.most('ids'));
  const moreOfPhones = Math.max(0, bounds.most('phones'));
  const moreOfClues = Math.max(0, bounds.most('clues'));
  const othersOf = new Float64Array(1 << OTHERS.length);
  const firstLook = createFirstLook(
    {
      sex: sexBits,
      birth: birthBits,
      origin: originBits,
      others: (has) => othersOf[(has >> NAME_BITS) & OTHERS_MASK] as number,
      mostOfEvents: Math.max(oneKindBits, routeBits + Math.max(0, ...eventBits)),
    },
    { ...records, names },
    touched,
  );
  let question: Question = NOBODY;

  return {
    begin(asked) {
      question = asked;
      fillSums(othersOf, asked.row.has >> NAME_BITS, mostOfOthers);
      names.ask(asked.row);
      firstLook.ask(asked.row);
    },

    mayHold: (bucket) => firstLook.ofBucket(bucket) >= question.least,

    // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over locals; cut into functions it takes three times as long
    run(slots, from, to, isTouched) {
      const { row, least, found } = question;
      const { whole, fraction } = rows;
      const { met, codes, told: toldOf } = touched;
      const { birthFrom: bornFrom, birthTo: bornTo, birthSlack: slack, eventFrom: first, eventTo: last } = row;
      const width = bornTo - bornFrom;
      const middle = (first + last) / 2;
      const sexRow = row.sex << 2;
      const born = orNever(bornFrom);
      const home = { country: row.country, division: row.division, degrees: degreesOf(row.lat, row.lon) };
      const count = firstLook.sieve(slots, from, to, isTouched, least);
      const { left } = firstLook;
      for (let at = 0; at < count; at += 1) {
        const slot = left[at] as number;
        const metHere = met[slot] as number;
        const codesHere = codes[slot] as number;
        const toldHere = toldOf[slot] as number;
        const base = slot * WORDS;
        const own = whole[base + WHOLE.codes] as number;
        const kind = kindIn(own);
        if (kind === GONE) continue;
        const has = hasIn(own);
        const bornHere = fraction[base + FRACTION.birthFrom] as number;
        const bornBy = fraction[base + FRACTION.birthTo] as number;
        const zone = birthZone(
          Math.max(bornHere - bornTo, bornFrom - bornBy),
          bornBy - bornHere + width,
          birthDayIn(own) * row.birthDay,
          birthdayIn(whole[base + WHOLE.place] as number) === row.birthMonthDay,
          (fraction[base + FRACTION.birthSlack] as number) + slack,
        );
        let bound =
          (sexBits[sexRow | sexIn(own)] as number) +
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
          const before = most < EARLIEST_BEFORE ? (eventBits[1] as number) : Number.NEGATIVE_INFINITY;
          bound += routeBits + Math.max(early, late, before);
          const lost = isRescued ? first : firstHere;
          renamed =
            (isRescued ? firstHere : first) - lost > LEAST_RENAMED &&
            lost - Math.max(born, orNever(bornHere)) < OLDEST_RENAMED;
        } else bound += oneKindBits;
        if ((has & row.has & HAS.origin) !== 0) {
          const place = divisionIn(whole[base + WHOLE.place] as number);
          const meets = (metHere & MEETINGS.place) !== 0;
          const degreesHere = whole[base + WHOLE.degrees] as number;
          bound += originBits[originZone(countryIn(own), place, degreesHere, home, meets)] as number;
        }
        if ((metHere & SHARED_MEETINGS) !== 0) {
          if ((metHere & MEETINGS.id) !== 0) bound += moreOfIds;
          if ((metHere & MEETINGS.phone) !== 0) bound += moreOfPhones;
          if ((metHere & MEETINGS.fragment) !== 0) bound += moreOfClues;
        }
        let ofNames = names.byCodes(has, codesHere, renamed);
        if (toldHere !== 0) {
          if (bound + ofNames + (told.byCode[toldHere] as number) < least) continue;
          bound += told.boundOf(slot);
        }
        if (bound + ofNames < least) continue;
        if (codesHere !== 0) ofNames = names.at(slot, has, codesHere, renamed, ofNames, least - bound);
        if (bound + ofNames >= least) found(slot, bound + ofNames, ofNames);
      }
    },
  };
}

/** Years: a little nearer than what counts as found before being lost. */
const EARLIEST_BEFORE = -0.1 + EVENT_SLACK;
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
