// A prepared record -> the numbers of its slot.
import { type Lifespan, yearsOf } from '../birth/lifespan.ts';
import type { ReadName } from '../names/read-name.ts';
import type { Prepared } from '../prepared.ts';
import { HAS, KIND, type Row, SEX } from './columns.ts';
import { DAY } from './zones.ts';

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
  const event = record.eventDate;
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
    eventFrom: event?.earliest ? yearsOf(event.earliest) : Number.NaN,
    eventTo: event?.latest ? yearsOf(event.latest) : Number.NaN,
    nameBits: most(one.names),
    nameBitsLeast: least(one.names),
    fatherBits: most(one.fathers),
    fatherBitsLeast: least(one.fathers),
    motherBits: most(one.mothers),
    motherBitsLeast: least(one.mothers),
    relativeBits: most(one.relatives),
    relativeBitsLeast: least(one.relatives),
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

function most(names: readonly ReadName[]): number {
  return Math.max(0, ...names.map((name) => name.bits));
}

function least(names: readonly ReadName[]): number {
  return names.length === 0 ? 0 : Math.min(...names.map((name) => name.bits));
}

function dayOf(birth: Lifespan | undefined): number {
  if (!birth || birth.days.length === 0) return DAY.none;
  return birth.day ? DAY.one : DAY.several;
}
