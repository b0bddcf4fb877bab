// What a bound needs of every record beside its names: sixteen words a record, one line of a processor's cache, because records are met in any order.
import type { Row } from './row.ts';

export interface Rows {
  readonly length: number;
  /** Returns the slot. */
  append(row: Row): number;
  /** Marks the record as no longer there. */
  remove(slot: number): void;
  /** The words of slot `s` are from `s * WORDS`: whole numbers by `WHOLE`, others by `FRACTION`, which are single precision. */
  readonly whole: Int32Array;
  readonly fraction: Float32Array;
}

export const WORDS = 16;
/** Whole numbers. */
export const WHOLE = { kind: 0, sex: 1, has: 2, country: 3, division: 4, birthDay: 5, birthMonthDay: 6 } as const;
/** Numbers with fractions. */
export const FRACTION = {
  lat: 8,
  lon: 9,
  birthFrom: 10,
  birthTo: 11,
  birthSlack: 12,
  eventFrom: 13,
  eventTo: 14,
} as const;
/** Stands for the kind of a record that was taken out. */
export const GONE = -1;

const WHOLES = Object.entries(WHOLE) as [keyof typeof WHOLE, number][];
const FRACTIONS = Object.entries(FRACTION) as [keyof typeof FRACTION, number][];
const FIRST_ROOM = 1024;

export function createRows(): Rows {
  const rows = {
    length: 0,
    whole: new Int32Array(FIRST_ROOM * WORDS),
    fraction: new Float32Array(0),
    append(row: Row): number {
      const slot = rows.length;
      const base = slot * WORDS;
      if (base === rows.whole.length) widen();
      for (const [name, at] of WHOLES) rows.whole[base + at] = row[name];
      for (const [name, at] of FRACTIONS) rows.fraction[base + at] = row[name];
      rows.length += 1;
      return slot;
    },
    remove(slot: number): void {
      rows.whole[slot * WORDS + WHOLE.kind] = GONE;
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
