// What a bound needs of every record beside its names, packed into eight words: half a line of a processor's cache, because records are met in any order
// and waiting for memory is what a scan does most.
import type { Row } from './row.ts';

export interface Rows {
  readonly length: number;
  /** Returns the slot. */
  append(row: Row): number;
  /** Marks the record as no longer there. */
  remove(slot: number): void;
  /** The words of slot `s` are from `s * WORDS`: whole numbers by `WHOLE`, fractions in single precision by `FRACTION`. */
  readonly whole: Int32Array;
  readonly fraction: Float32Array;
}

export const WORDS = 8;
/** `codes`: see `CODES`. `place`: the division and the birthday, 16 bits each. `degrees`: latitude and longitude, 16 bits each, see `degreesApart`. */
export const WHOLE = { codes: 0, place: 1, degrees: 2 } as const;
export const FRACTION = { birthFrom: 3, birthTo: 4, birthSlack: 5, eventFrom: 6, eventTo: 7 } as const;

/** Where in the word of codes each of them begins. */
const CODES = { kind: 0, sex: 2, birthDay: 4, has: 6, country: 20 } as const;
const TWO_BITS = 3;
const HAS_BITS = 0x3fff;
/** Stands for the kind of a record that was taken out. */
export const GONE = 3;

export const kindIn = (codes: number): number => codes & TWO_BITS;
export const sexIn = (codes: number): number => (codes >>> CODES.sex) & TWO_BITS;
export const birthDayIn = (codes: number): number => (codes >>> CODES.birthDay) & TWO_BITS;
export const hasIn = (codes: number): number => (codes >>> CODES.has) & HAS_BITS;
export const countryIn = (codes: number): number => codes >>> CODES.country;
export const divisionIn = (place: number): number => place >>> 16;
export const birthdayIn = (place: number): number => place & 0xffff;

/** Steps in a degree of latitude, of longitude. */
const LAT_STEPS = 300;
const LON_STEPS = 180;
const MOST_STEPS = 0x7fff;
/** What rounding may take away from how far two are apart. */
export const DEGREES_SLACK = 2 / LON_STEPS;

export function degreesOf(lat: number, lon: number): number {
  return (stepsOf(lat * LAT_STEPS) << 16) | (stepsOf(lon * LON_STEPS) & 0xffff);
}
/** Far from everywhere, where it is not known. */
function stepsOf(steps: number): number {
  return Number.isNaN(steps) ? -MOST_STEPS - 1 : Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(steps)));
}
export function northApart(one: number, other: number): number {
  return Math.abs((one >> 16) - (other >> 16)) / LAT_STEPS;
}
export function eastApart(one: number, other: number): number {
  return Math.abs(((one << 16) >> 16) - ((other << 16) >> 16)) / LON_STEPS;
}

const FRACTIONS = Object.entries(FRACTION) as [keyof typeof FRACTION, number][];
const MOST_DIVISIONS = 0xffff;
const FIRST_ROOM = 1024;

function codesOf({ kind, sex, birthDay, has, country }: Row): number {
  return kind | (sex << CODES.sex) | (birthDay << CODES.birthDay) | (has << CODES.has) | (country << CODES.country);
}

export function createRows(): Rows {
  const rows = {
    length: 0,
    whole: new Int32Array(FIRST_ROOM * WORDS),
    fraction: new Float32Array(0),
    append(row: Row): number {
      const slot = rows.length;
      const base = slot * WORDS;
      if (base === rows.whole.length) widen();
      rows.whole[base + WHOLE.codes] = codesOf(row);
      rows.whole[base + WHOLE.place] = (Math.min(row.division, MOST_DIVISIONS) << 16) | row.birthMonthDay;
      rows.whole[base + WHOLE.degrees] = degreesOf(row.lat, row.lon);
      for (const [name, at] of FRACTIONS) rows.fraction[base + at] = row[name];
      rows.length += 1;
      return slot;
    },
    remove(slot: number): void {
      const at = slot * WORDS + WHOLE.codes;
      rows.whole[at] = (rows.whole[at] as number) | GONE;
    },
  };
  rows.fraction = new Float32Array(rows.whole.buffer);

  function widen(): void {
    const larger = new Int32Array(rows.whole.length * 2);
    larger.set(rows.whole);
    rows.whole = larger;
    rows.fraction = new Float32Array(larger.buffer);
  }
  return rows;
}
