// What a record can have at most as far as that is seen without reading it: by its bucket, at a glance, and by what touched it.
import { type Buckets, KEPT_APART } from './buckets.ts';
import type { Glances } from './glances.ts';
import type { FourLists } from './names/four-lists.ts';
import { EMPTY_ROW, HAS, type Row } from './row.ts';
import type { Told } from './told.ts';
import { MEETINGS, type Touched } from './touched.ts';
import { createMostApart, isOtherCountry, ORIGIN } from './zones.ts';

export interface FirstLook {
  /** Whose records are looked for; the names, and what is told, must have been asked for already. */
  ask(row: Row): void;
  /** Of any record of the bucket that was not touched. */
  ofBucket(bucket: number): number;
  ofRecord(slot: number, codes: number): number;
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
const MOST_KINDS = 256;

export function createFirstLook(
  tables: FirstTables,
  records: { readonly buckets: Buckets; readonly glances: Glances; readonly names: FourLists; readonly told: Told },
  touched: Touched,
): FirstLook {
  const { buckets, glances, names, told } = records;
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

  function namesIn(bucket: number, codes: number): number {
    if (codes === 0) return unmet[buckets.columns.kind[bucket] as number] as number;
    return names.byCodes((buckets.columns.has[bucket] as number) | HAS.relatives, codes, true);
  }

  return {
    ask(row) {
      asked = row;
      for (const [kind, has] of buckets.kinds.entries()) {
        unmet[kind] = names.byCodes(has | HAS.relatives, 0, true);
        others[kind] = tables.others(has | ~KEPT_APART);
      }
      glances.ask(row);
      lookAtBuckets();
    },
    ofBucket: (bucket) => (rests[bucket] as number) + namesIn(bucket, 0) + homeMost(bucket) + tables.mostOfEvents,
    ofRecord(slot, codes) {
      const met = touched.met[slot] as number;
      if ((met & UNBOUNDED) !== 0) return Number.POSITIVE_INFINITY;
      const bucket = buckets.of[slot] as number;
      const homes = (met & MEETINGS.place) !== 0 ? glances.homesMet : glances.homes;
      return (
        (rests[bucket] as number) +
        namesIn(bucket, codes) +
        (glances.events[glances.years[slot] as number] as number) +
        (homes[glances.regions[slot] as number] as number) +
        (told.byCode[touched.told[slot] as number] as number)
      );
    },
  };
}
