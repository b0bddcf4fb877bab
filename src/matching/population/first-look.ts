// What a record can have at most as far as that is seen without reading it: by its bucket, at a glance, and by what touched it.
import { type Buckets, KEPT_APART } from './buckets.ts';
import type { Glances } from './glances.ts';
import { roomFor } from './lists/room.ts';
import type { FourLists } from './names/four-lists.ts';
import { EMPTY_ROW, HAS, type Row } from './row.ts';
import { type Rows, WORDS } from './rows.ts';
import type { Told } from './told.ts';
import { MANY, MEETINGS, type Touched } from './touched.ts';
import { createMostApart, isOtherCountry, ORIGIN } from './zones.ts';

export interface FirstLook {
  /** Whose records are looked for; the names, and what is told, must have been asked for already. */
  ask(row: Row): void;
  /** Of any record of the bucket that was not touched. */
  ofBucket(bucket: number): number;
  /**
   * Puts into `left`, from its beginning, which of these records can have `least` or more, and says how many: of those that were touched, or of the
   * others.
   */
  sieve(slots: Int32Array, from: number, to: number, isTouched: boolean, least: number): number;
  readonly left: Int32Array;
}

export interface FirstTables {
  readonly sex: Float32Array;
  readonly birth: Float32Array;
  readonly origin: Float32Array;
  /** By what both have, a set of `HAS`: what levels add for which nothing need be shared. */
  readonly others: (has: number) => number;
  readonly mostOfEvents: number;
}

/** Meetings after which a record is looked at in any case: they are few. */
const UNBOUNDED = MEETINGS.id | MEETINGS.phone | MEETINGS.fragment | MEETINGS.birthday;
/** Every set of `KEPT_APART`. */
const MOST_KINDS = 64;

export function createFirstLook(
  tables: FirstTables,
  records: {
    readonly rows: Rows;
    readonly buckets: Buckets;
    readonly glances: Glances;
    readonly names: FourLists;
    readonly told: Told;
  },
  touched: Touched,
): FirstLook {
  const { rows, buckets, glances, names, told } = records;
  const birthApart = createMostApart(tables.birth);
  const mostAtHome = Math.max(...tables.origin.filter((_, zone) => zone !== ORIGIN.any));
  const otherCountry = tables.origin[ORIGIN.otherCountry] as number;
  let asked = EMPTY_ROW;
  /** By bucket, all but names, home, events and what may be shared besides. */
  let rests = new Float64Array(0);
  /** By kind of bucket: what names that were not touched can add, and what the others of `FirstTables` can. */
  const unmet = new Float64Array(MOST_KINDS);
  const others = new Float64Array(MOST_KINDS);

  function lookAtBuckets(): void {
    const { sex, kind, from, to, slack } = buckets.columns;
    if (rests.length < buckets.count) rests = new Float64Array(sex.length);
    for (let at = 0; at < buckets.count; at += 1) {
      const gap = Math.max((from[at] as number) - asked.birthTo, asked.birthFrom - (to[at] as number));
      rests[at] =
        (tables.sex[(asked.sex << 2) | (sex[at] as number)] as number) +
        birthApart(gap, (slack[at] as number) + asked.birthSlack) +
        (others[kind[at] as number] as number);
    }
  }

  /** The most that any home of the bucket's country can add. */
  function homeMost(bucket: number): number {
    const { has, country } = buckets.columns;
    if (((has[bucket] as number) & asked.has & HAS.origin) === 0) return 0;
    return isOtherCountry(country[bucket] as number, asked.country) ? otherCountry : mostAtHome;
  }

  const firstLook = {
    left: new Int32Array(0),
    /** Of no meaning: what is left will be read next, and while this is read ahead nothing has to wait for it. */
    ahead: 0,
    ask(row: Row): void {
      asked = row;
      for (const [kind, has] of buckets.kinds.entries()) {
        unmet[kind] = names.byCodes(has | HAS.relatives, 0, true);
        others[kind] = tables.others(has | ~KEPT_APART);
      }
      glances.ask(row);
      lookAtBuckets();
    },
    ofBucket: (bucket: number): number =>
      (rests[bucket] as number) +
      (unmet[buckets.columns.kind[bucket] as number] as number) +
      homeMost(bucket) +
      tables.mostOfEvents,
    // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over locals, most of what a search does
    sieve(slots: Int32Array, from: number, to: number, isTouched: boolean, least: number): number {
      firstLook.left = roomFor(firstLook.left, to - from);
      const { left } = firstLook;
      const { codes, met, told: toldOf } = touched;
      const { years, regions, events, homes, homesMet } = glances;
      const { of: bucketOf, columns } = buckets;
      const { kind, has } = columns;
      const toldBits = told.byCode;
      const [strict, lenient] = [names.gains(false), names.gains(true)];
      const uncalled = asked.has & HAS.uncalled;
      const { whole } = rows;
      let count = 0;
      let ahead = 0;
      for (let at = from; at < to; at += 1) {
        const slot = slots[at] as number;
        const own = codes[slot] as number;
        const shared = met[slot] as number;
        const told = toldOf[slot] as number;
        if (!isTouched && (own | shared | told) !== 0) continue;
        if ((shared & UNBOUNDED) === 0) {
          const bucket = bucketOf[slot] as number;
          const home = (shared & MEETINGS.place) !== 0 ? homesMet : homes;
          let most =
            (rests[bucket] as number) +
            (unmet[kind[bucket] as number] as number) +
            (events[years[slot] as number] as number) +
            (home[regions[slot] as number] as number) +
            (toldBits[told] as number);
          if (own !== 0) {
            const gains = (uncalled | ((has[bucket] as number) & HAS.uncalled)) !== 0 ? lenient : strict;
            most +=
              (gains[own & MANY] as number) +
              (gains[256 | ((own >>> 8) & MANY)] as number) +
              (gains[512 | ((own >>> 16) & MANY)] as number) +
              (gains[768 | (own >>> 24)] as number);
          }
          if (most < least) continue;
        }
        left[count] = slot;
        ahead ^= whole[slot * WORDS] as number;
        count += 1;
      }
      firstLook.ahead = ahead;
      return count;
    },
  };
  return firstLook;
}
