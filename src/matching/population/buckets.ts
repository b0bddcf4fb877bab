// The records sorted roughly: by sex, country and birth, and by what is known of them. What a bucket is too far away for, none of its records need be
// looked at for.
import { createLists, type Lists } from './lists/lists.ts';
import { roomFor } from './lists/room.ts';
import { HAS, type Row } from './row.ts';

export interface Buckets {
  readonly count: number;
  /** What is known of each, in a row, because all are looked at for each question. */
  readonly columns: BucketColumns;
  /** Every `has` that there is. */
  readonly kinds: readonly number[];
  /** By slot, the number of its bucket. */
  readonly of: Int32Array;
  /** The slots of each bucket, by the same number. */
  readonly lists: Lists;
  add(row: Row, slot: number): void;
}

export interface BucketColumns {
  readonly sex: Uint8Array;
  /** As in a row. */
  readonly country: Uint8Array;
  /** Of `HAS`, as far as `KEPT_APART` has it, and where in `kinds` this stands. */
  readonly has: Uint16Array;
  readonly kind: Uint8Array;
  /** Years: the earliest beginning and the latest end of the births, NaN where none is known; and the most that an age judged by eye may be off. */
  readonly from: Float32Array;
  readonly to: Float32Array;
  readonly slack: Float32Array;
}

/** What tells much for or against, where both have it. */
export const KEPT_APART = HAS.name | HAS.father | HAS.mother | HAS.blood | HAS.origin | HAS.uncalled;
const FIRST_ROOM = 1024;
const YEARS = 2;
/** Years of a birth's width: well known, judged, hardly known. */
const NARROW = 2;
const WIDE = 6;

export function createBuckets(): Buckets {
  const lists = createLists();
  const numbers = new Map<string, number>();
  const kinds: number[] = [];

  function numberOf(row: Row): number {
    const { sex, country, birthFrom: from, birthTo: to } = row;
    const has = row.has & KEPT_APART;
    const key = `${sex} ${country} ${has} ${Math.floor(from / YEARS)} ${widthOf(row)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = lists.create();
    numbers.set(key, number);
    if (number === buckets.columns.sex.length) buckets.columns = columnsOf(number * 2, buckets.columns);
    const { columns } = buckets;
    columns.sex[number] = sex;
    columns.country[number] = country;
    columns.has[number] = has;
    columns.kind[number] = kindOf(has);
    columns.from[number] = from;
    columns.to[number] = to;
    buckets.count = number + 1;
    return number;
  }

  function kindOf(has: number): number {
    const known = kinds.indexOf(has);
    return known >= 0 ? known : kinds.push(has) - 1;
  }

  const buckets = {
    count: 0,
    kinds: kinds as readonly number[],
    columns: columnsOf(FIRST_ROOM),
    of: new Int32Array(FIRST_ROOM),
    lists,
    add(row: Row, slot: number): void {
      const number = numberOf(row);
      buckets.of = roomFor(buckets.of, slot);
      buckets.of[slot] = number;
      lists.add(number, slot);
      const { from, to, slack } = buckets.columns;
      from[number] = Math.min(from[number] as number, row.birthFrom);
      to[number] = Math.max(to[number] as number, row.birthTo);
      slack[number] = Math.max(slack[number] as number, row.birthSlack);
    },
  };
  return buckets;
}

function columnsOf(room: number, before?: BucketColumns): BucketColumns {
  const columns = {
    sex: new Uint8Array(room),
    country: new Uint8Array(room),
    has: new Uint16Array(room),
    kind: new Uint8Array(room),
    from: new Float32Array(room),
    to: new Float32Array(room),
    slack: new Float32Array(room),
  };
  if (before) for (const name of BUCKET_COLUMNS) columns[name].set(before[name]);
  return columns;
}
const BUCKET_COLUMNS = ['sex', 'country', 'has', 'kind', 'from', 'to', 'slack'] as const;

function widthOf({ birthFrom, birthTo }: Row): number {
  const width = birthTo - birthFrom;
  if (width <= NARROW) return 0;
  return width <= WIDE ? 1 : 2;
}
