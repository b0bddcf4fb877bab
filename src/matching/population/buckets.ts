// The records sorted roughly: by sex, country and by what is known of them, and among these by birth. Of records that share nothing with the one asked
// about, whole buckets are too far apart.
import { createLists, type Lists } from './lists.ts';
import { HAS, type Row } from './row.ts';

/** Records of one sex and country of which the same is known. */
export interface Group {
  readonly sex: number;
  /** As in a row. */
  readonly country: number;
  /** Of `HAS`, as far as `KEPT_APART` has it. */
  readonly has: number;
  readonly buckets: Bucket[];
}

export interface Bucket {
  /** Years: the earliest beginning and the latest end of the births, NaN where none is known; and the most that an age judged by eye may be off. */
  from: number;
  to: number;
  slack: number;
  /** In `lists`. */
  readonly list: number;
}

export interface Buckets {
  readonly lists: Lists;
  readonly groups: readonly Group[];
  add(row: Row, slot: number): void;
}

/** What tells much for or against, where both have it. */
export const KEPT_APART = HAS.name | HAS.father | HAS.mother | HAS.blood | HAS.origin | HAS.uncalled;
const YEARS = 2;
/** Years of a birth's width: well known, judged, hardly known. */
const NARROW = 2;
const WIDE = 6;

export function createBuckets(): Buckets {
  const lists = createLists();
  const groups: Group[] = [];
  const groupsByKey = new Map<string, Group>();
  const bucketsByKey = new Map<string, Bucket>();

  function groupOf({ sex, country, has: all }: Row, key: string): Group {
    const known = groupsByKey.get(key);
    if (known) return known;
    const group = { sex, country, has: all & KEPT_APART, buckets: [] };
    groupsByKey.set(key, group);
    groups.push(group);
    return group;
  }

  function bucketOf(row: Row): Bucket {
    const { sex, country, has, birthFrom: from, birthTo: to } = row;
    const groupKey = `${sex} ${country} ${has & KEPT_APART}`;
    const key = `${groupKey} ${Math.floor(from / YEARS)} ${widthOf(row)}`;
    const known = bucketsByKey.get(key);
    if (known) return known;
    const bucket = { from, to, slack: 0, list: lists.create() };
    bucketsByKey.set(key, bucket);
    groupOf(row, groupKey).buckets.push(bucket);
    return bucket;
  }

  return {
    lists,
    groups,
    add(row, slot) {
      const bucket = bucketOf(row);
      lists.add(bucket.list, slot);
      bucket.from = Math.min(bucket.from, row.birthFrom);
      bucket.to = Math.max(bucket.to, row.birthTo);
      bucket.slack = Math.max(bucket.slack, row.birthSlack);
    },
  };
}

function widthOf({ birthFrom, birthTo }: Row): number {
  const width = birthTo - birthFrom;
  if (width <= NARROW) return 0;
  return width <= WIDE ? 1 : 2;
}
