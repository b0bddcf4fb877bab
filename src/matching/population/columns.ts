// One slot per record, one typed array per value that a scan reads: a million records are some tens of megabytes, and are passed over in order.

export const SEX = { unknown: 0, female: 1, male: 2, other: 3 } as const;
export const KIND = { missing: 0, rescued: 1, gone: 2 } as const;

/** What a record has something to say of, one bit each. */
export const HAS = {
  name: 1,
  father: 2,
  mother: 4,
  relatives: 8,
  height: 16,
  blood: 32,
  marks: 64,
  ids: 128,
  phones: 256,
  clues: 512,
  origin: 1024,
  /** Somebody at home of whom nothing says who it is may be a parent. */
  uncalled: 2048,
} as const;

/** The values of one record. Years are with fractions; NaN where nothing is known, so that every comparison with it is false. */
export interface Row {
  readonly sex: number;
  readonly kind: number;
  readonly has: number;
  /** Numbers of the country and of the division; 0 where it is not known. */
  readonly country: number;
  readonly division: number;
  readonly lat: number;
  readonly lon: number;
  readonly birthFrom: number;
  readonly birthTo: number;
  /** How well the birthday is known, a value of `DAY`, and month * 32 + day where it is one. */
  readonly birthDay: number;
  readonly birthMonthDay: number;
  /** Years that an age judged by eye may be off. */
  readonly birthSlack: number;
  readonly eventFrom: number;
  readonly eventTo: number;
  /** Bits of the weightiest and of the lightest name of each list. */
  readonly nameBits: number;
  readonly nameBitsLeast: number;
  readonly fatherBits: number;
  readonly fatherBitsLeast: number;
  readonly motherBits: number;
  readonly motherBitsLeast: number;
  readonly relativeBits: number;
  readonly relativeBitsLeast: number;
}

const ARRAYS = {
  sex: Uint8Array,
  kind: Uint8Array,
  has: Uint16Array,
  country: Uint8Array,
  division: Uint16Array,
  lat: Float32Array,
  lon: Float32Array,
  birthFrom: Float32Array,
  birthTo: Float32Array,
  birthDay: Uint8Array,
  birthMonthDay: Uint16Array,
  birthSlack: Float32Array,
  eventFrom: Float32Array,
  eventTo: Float32Array,
  nameBits: Float32Array,
  nameBitsLeast: Float32Array,
  fatherBits: Float32Array,
  fatherBitsLeast: Float32Array,
  motherBits: Float32Array,
  motherBitsLeast: Float32Array,
  relativeBits: Float32Array,
  relativeBitsLeast: Float32Array,
} as const;
const COLUMNS = Object.keys(ARRAYS) as (keyof Row)[];

type Arrays = { -readonly [C in keyof Row]: InstanceType<(typeof ARRAYS)[C]> };

export interface Columns extends Readonly<Arrays> {
  readonly length: number;
  /** Returns the slot. */
  append(row: Row): number;
}

const FIRST_CAPACITY = 1024;

export function createColumns(): Columns {
  let capacity = FIRST_CAPACITY;
  // Written out, because an object put together from entries is looked up slowly, and a scan looks up little else.
  const columns = {
    length: 0,
    sex: new ARRAYS.sex(capacity),
    kind: new ARRAYS.kind(capacity),
    has: new ARRAYS.has(capacity),
    country: new ARRAYS.country(capacity),
    division: new ARRAYS.division(capacity),
    lat: new ARRAYS.lat(capacity),
    lon: new ARRAYS.lon(capacity),
    birthFrom: new ARRAYS.birthFrom(capacity),
    birthTo: new ARRAYS.birthTo(capacity),
    birthDay: new ARRAYS.birthDay(capacity),
    birthMonthDay: new ARRAYS.birthMonthDay(capacity),
    birthSlack: new ARRAYS.birthSlack(capacity),
    eventFrom: new ARRAYS.eventFrom(capacity),
    eventTo: new ARRAYS.eventTo(capacity),
    nameBits: new ARRAYS.nameBits(capacity),
    nameBitsLeast: new ARRAYS.nameBitsLeast(capacity),
    fatherBits: new ARRAYS.fatherBits(capacity),
    fatherBitsLeast: new ARRAYS.fatherBitsLeast(capacity),
    motherBits: new ARRAYS.motherBits(capacity),
    motherBitsLeast: new ARRAYS.motherBitsLeast(capacity),
    relativeBits: new ARRAYS.relativeBits(capacity),
    relativeBitsLeast: new ARRAYS.relativeBitsLeast(capacity),
    append(row: Row): number {
      if (columns.length === capacity) {
        capacity *= 2;
        grow(columns, capacity);
      }
      const slot = columns.length;
      for (const name of COLUMNS) columns[name][slot] = row[name];
      columns.length += 1;
      return slot;
    },
  };
  return columns;
}

function grow(columns: Arrays, capacity: number): void {
  const wider = <C extends keyof Row>(name: C) => {
    const array = new ARRAYS[name](capacity);
    array.set(columns[name]);
    columns[name] = array as Arrays[C];
  };
  COLUMNS.forEach(wider);
}
