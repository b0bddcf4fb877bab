// Written fields -> PersonRecord, or the problems that keep them from being one. The only reader: files, forms and the store all pass here.
import type { FieldProblem } from '../errors.ts';
import { createFieldReader, type FieldReader } from './field-reader.ts';
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
  const at = createFieldReader(written);
  const recordId = at.required('record_id');
  const kind = at.oneOf('kind', RECORD_KINDS) ?? at.missing('kind', RECORD_KINDS.join(' or '));
  const jurisdiction = at.jurisdiction();
  const read = readFields(at);
  at.checkSizes();
  if (at.problems.length > 0 || !recordId || !kind || !jurisdiction) return { problems: at.problems };
  return {
    record: { written, recordId, kind, jurisdiction, ...read, ...takeAsWritten(written), warnings: at.warnings },
  };
}

/** What must be understood to be taken: each adds to the reader's problems or warnings. */
function readFields(at: FieldReader) {
  const sex = at.oneOf('sex', SEXES);
  const calendar = at.oneOf('birth_calendar', CALENDARS) ?? 'gregorian';
  const birth = at.date('birth_date', calendar);
  const eventDate = at.date('event_date');
  const age = at.age(eventDate);
  const height = at.height();
  const blood = at.blood();
  const consent = at.oneOf('consent_matching', CONSENTS) ?? 'unknown';
  const protection = at.oneOf('location_protection', PROTECTIONS) ?? 'unassessed';
  const idNumbers = at.pairs('id_numbers').map(({ key, value }): IdNumber => ({ type: key || 'unknown', value }));
  const relatives = at
    .pairs('relatives')
    .map(({ key, value }): Relative => ({ relation: key || 'relative', name: readName(value, 'relative') }));
  return { ...known({ sex, birth, age, eventDate, height, blood }), idNumbers, relatives, consent, protection };
}

function takeAsWritten(written: RecordFields) {
  const optional = known({
    origin: placeMention(written.origin_place),
    eventPlace: placeMention(written.event_place),
    source: written.source || undefined,
    narrative: written.narrative || undefined,
  });
  return {
    ...optional,
    names: [...readNames(written.names, 'full'), ...readNames(written.nicknames, 'nickname')],
    nationality: written.nationality ?? [],
    languages: written.languages ?? [],
    marks: written.marks ?? [],
    fathers: readNames(written.father_names, 'father'),
    mothers: readNames(written.mother_names, 'mother'),
    phones: written.phones ?? [],
    clues: written.clues ?? [],
  };
}

function readNames(written: readonly string[] | undefined, kind: NameKind): Name[] {
  return (written ?? []).map((name) => readName(name, kind));
}

/** What is not known is absent, never undefined. */
function known<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Latest and earliest day of birth that the record allows, from its birth date or else its age; undefined when it says nothing. */
export function birthSpan(record: PersonRecord): { readonly earliest: string; readonly latest: string } | undefined {
  const { birth, age } = record;
  if (birth?.earliest && birth.latest) return { earliest: birth.earliest, latest: birth.latest };
  if (!age?.at?.earliest || !age.at.latest) return undefined;
  // Someone aged n on a day was born between n+1 years (less a day) and n years before; nominal counting makes a person 1 to 2 years older.
  const nominal = age.basis === 'nominal';
  const youngest = nominal ? Math.max(0, age.min - 2) : age.min;
  const oldest = nominal ? Math.max(0, age.max - 1) : age.max;
  return { earliest: yearsBefore(age.at.earliest, oldest + 1), latest: yearsBefore(age.at.latest, youngest) };
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
