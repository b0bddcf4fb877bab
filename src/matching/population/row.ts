// A prepared record -> the numbers that bounds are worked out from.
import type { Lifespan } from '../birth/lifespan.ts';
import type { Prepared } from '../prepared.ts';

export const SEX = { unknown: 0, female: 1, male: 2, other: 3 } as const;
export const KIND = { missing: 0, rescued: 1 } as const;

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

/** How well the birthday is known: not to the day, to one day, to one of two. */
export const DAY = { none: 0, one: 1, several: 2 } as const;

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
}

/** Nothing is known. */
export const EMPTY_ROW: Row = {
  sex: SEX.unknown,
  kind: KIND.missing,
  has: 0,
  country: 0,
  division: 0,
  lat: Number.NaN,
  lon: Number.NaN,
  birthFrom: Number.NaN,
  birthTo: Number.NaN,
  birthDay: DAY.none,
  birthMonthDay: 0,
  birthSlack: 0,
  eventFrom: Number.NaN,
  eventTo: Number.NaN,
};

/** Gives each country and division a number, the same one every time; 0 is not known. */
export interface Numbering {
  numberOf(text: string | undefined): number;
}

export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      if (text === undefined) return 0;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size + 1);
      return numbers.size;
    },
  };
}

export function rowOf(one: Prepared, divisions: Numbering, countries: Numbering): Row {
  const { record, birth, origin } = one;
  return {
    sex: SEX[record.sex ?? 'unknown'],
    kind: KIND[record.kind],
    has: hasOf(one),
    country: countries.numberOf(origin?.country),
    division: divisions.numberOf(origin?.division),
    lat: origin?.lat ?? Number.NaN,
    lon: origin?.lon ?? Number.NaN,
    birthFrom: birth?.from ?? Number.NaN,
    birthTo: birth?.to ?? Number.NaN,
    birthDay: dayOf(birth),
    birthMonthDay: birth?.day ? Number(birth.day.slice(5, 7)) * 32 + Number(birth.day.slice(8)) : 0,
    birthSlack: birth?.slack ?? 0,
    eventFrom: one.event?.from ?? Number.NaN,
    eventTo: one.event?.to ?? Number.NaN,
  };
}

function hasOf(one: Prepared): number {
  const { record } = one;
  let has = 0;
  if (one.names.length > 0) has |= HAS.name;
  if (one.fathers.length > 0) has |= HAS.father;
  if (one.mothers.length > 0) has |= HAS.mother;
  if (one.relatives.length > 0) has |= HAS.relatives;
  if (record.height) has |= HAS.height;
  if (record.blood) has |= HAS.blood;
  if (one.marks.length > 0) has |= HAS.marks;
  if (one.ids.length > 0) has |= HAS.ids;
  if (one.phones.length > 0) has |= HAS.phones;
  if (one.clues.ideas.size > 0 || one.clues.fragments.length > 0) has |= HAS.clues;
  if ([...one.fathers, ...one.mothers].some(({ kind }) => kind === 'relative')) has |= HAS.uncalled;
  if (one.origin) has |= HAS.origin;
  return has;
}

function dayOf(birth: Lifespan | undefined): number {
  if (!birth || birth.days.length === 0) return DAY.none;
  return birth.day ? DAY.one : DAY.several;
}
