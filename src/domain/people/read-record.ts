// Written fields -> PersonRecord, or the problems that keep them from being one. The only reader: files, forms and the store all pass here.
import type { FieldProblem } from '../errors.ts';
import {
  addMissing,
  checkSizes,
  type FieldReading,
  readAge,
  readBlood,
  readDate,
  readHeight,
  readJurisdiction,
  readOneOf,
  readPairs,
  readRequired,
  startReading,
} from './field-reader.ts';
import { type DaySpan, lunarYearOf, lunarYearSpan } from './lunar-calendar.ts';
import { type Name, type NameKind, readName } from './name.ts';
import { CALENDARS } from './partial-date.ts';
import {
  CONSENTS,
  type IdNumber,
  type PersonRecord,
  type PlaceMention,
  PROTECTIONS,
  RECORD_KINDS,
  type Relative,
  SEXES,
} from './person-record.ts';
import type { RecordFields } from './record-fields.ts';

export type Reading =
  | { readonly record: PersonRecord; readonly problems?: never }
  | { readonly record?: never; readonly problems: readonly FieldProblem[] };

export function readRecord(written: RecordFields): Reading {
  const reading = startReading(written);
  const recordId = readRequired(reading, 'record_id');
  const kind = readOneOf(reading, 'kind', RECORD_KINDS) ?? addMissing(reading, 'kind', RECORD_KINDS.join(' or '));
  const jurisdiction = readJurisdiction(reading);
  const read = readFields(reading);
  checkSizes(reading);
  if (reading.problems.length > 0 || !recordId || !kind || !jurisdiction) return { problems: reading.problems };
  const { idNumbers, relatives, consent, protection } = read;
  const record = {
    written,
    recordId,
    kind,
    jurisdiction,
    names: [...readNames(written.names, 'full'), ...readNames(written.nicknames, 'nickname')],
    nationality: written.nationality ?? [],
    languages: written.languages ?? [],
    marks: written.marks ?? [],
    fathers: readNames(written.father_names, 'father'),
    mothers: readNames(written.mother_names, 'mother'),
    relatives,
    idNumbers,
    phones: written.phones ?? [],
    clues: written.clues ?? [],
    consent,
    protection,
    warnings: reading.warnings,
  };
  return { record: withKnown(record, read.perhaps) };
}

/** What must be understood to be taken: each adds to the reader's problems or warnings. */
function readFields(reading: FieldReading) {
  const { written } = reading;
  const sex = readOneOf(reading, 'sex', SEXES);
  const calendar = readOneOf(reading, 'birth_calendar', CALENDARS) ?? 'gregorian';
  const birth = readDate(reading, 'birth_date', calendar);
  const eventDate = readDate(reading, 'event_date');
  const age = readAge(reading, eventDate);
  const height = readHeight(reading);
  const blood = readBlood(reading);
  const consent = readOneOf(reading, 'consent_matching', CONSENTS) ?? 'unknown';
  const protection = readOneOf(reading, 'location_protection', PROTECTIONS) ?? 'unassessed';
  const idNumbers = readPairs(reading, 'id_numbers').map(
    ({ key, value }): IdNumber => ({ type: key || 'unknown', value }),
  );
  const relatives = readPairs(reading, 'relatives').map(
    ({ key, value }): Relative => ({ relation: key || 'relative', name: readName(value, 'relative') }),
  );
  const perhaps = {
    sex,
    birth,
    age,
    eventDate,
    height,
    blood,
    origin: placeMention(written.origin_place),
    eventPlace: placeMention(written.event_place),
    source: written.source || undefined,
    narrative: written.narrative || undefined,
  };
  return { perhaps, idNumbers, relatives, consent, protection };
}

function readNames(written: readonly string[] | undefined, kind: NameKind): Name[] {
  return (written ?? []).map((name) => readName(name, kind));
}

type Known<T> = { -readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** What is not known is absent, never undefined. Added one by one: objects of many shapes spread into a literal cost a hundred times as much. */
function withKnown<A extends object, T extends object>(always: A, perhaps: T): A & Known<T> {
  const record: A & Known<T> = always;
  for (const key in perhaps) {
    const value = perhaps[key];
    if (value !== undefined) (record as Known<T>)[key] = value as Exclude<T[typeof key], undefined>;
  }
  return record;
}

/** Latest and earliest day of birth that the record allows, from its birth date or else its age; undefined when it says nothing. */
export function birthSpan(record: PersonRecord): DaySpan | undefined {
  const { birth, age } = record;
  if (birth?.earliest && birth.latest) return { earliest: birth.earliest, latest: birth.latest };
  if (!age?.at?.earliest || !age.at.latest) return undefined;
  if (age.basis === 'nominal') return nominalSpan(age.min, age.max, age.at.earliest, age.at.latest);
  // Someone aged n on a day was born between n+1 years (less a day) and n years before.
  return { earliest: yearsBefore(age.at.earliest, age.max + 1), latest: yearsBefore(age.at.latest, age.min) };
}

// Counted the East Asian way a child is one at birth and a year older at each New Year, the lunar one or, by now, also that of 1 January.
function nominalSpan(min: number, max: number, earliest: string, latest: string): DaySpan {
  const from = (lunarYearOf(earliest) ?? Number(earliest.slice(0, 4))) - Math.max(1, max) + 1;
  const to = Number(latest.slice(0, 4)) - Math.max(1, min) + 1;
  const end = lunarYearSpan('chinese-lunar', to)?.latest ?? yearsBefore(`${latest.slice(0, 4)}-12-31`, min - 1);
  return {
    earliest: yearsBefore(`${earliest.slice(0, 4)}-01-01`, Number(earliest.slice(0, 4)) - from),
    latest: end < latest ? end : latest,
  };
}

function yearsBefore(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  return day.slice(5) === '02-29' ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

function placeMention(written: string | undefined): PlaceMention | undefined {
  if (!written) return undefined;
  const parts = written
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { written, parts };
}
