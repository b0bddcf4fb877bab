// Written fields -> PersonRecord, or the problems that keep them from being one. The only reader: files, forms and the store all pass here.
import type { FieldProblem } from '../errors.ts';
import { createFieldReader, type FieldReader } from './field-reader.ts';
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
  const at = createFieldReader(written);
  const recordId = at.required('record_id');
  const kind = at.oneOf('kind', RECORD_KINDS) ?? at.missing('kind', RECORD_KINDS.join(' or '));
  const jurisdiction = at.jurisdiction();
  const known = readKnown(at, written);
  const consent = at.oneOf('consent_matching', CONSENTS) ?? 'unknown';
  const protection = at.oneOf('location_protection', PROTECTIONS) ?? 'unassessed';
  at.checkSizes();
  if (at.problems.length > 0 || !recordId || !kind || !jurisdiction) return { problems: at.problems };
  const always: PersonRecord = {
    written,
    recordId,
    kind,
    jurisdiction,
    consent,
    protection,
    names: [...readNames(written.names, 'full'), ...readNames(written.nicknames, 'nickname')],
    nationality: written.nationality ?? [],
    languages: written.languages ?? [],
    marks: written.marks ?? [],
    fathers: readNames(written.father_names, 'father'),
    mothers: readNames(written.mother_names, 'mother'),
    relatives: at
      .pairs('relatives')
      .map(({ key, value }): Relative => ({ relation: key || 'relative', name: readName(value, 'relative') })),
    idNumbers: at.pairs('id_numbers').map(({ key, value }): IdNumber => ({ type: key || 'unknown', value })),
    phones: written.phones ?? [],
    clues: written.clues ?? [],
    warnings: at.warnings,
  };
  return { record: Object.assign(always, known) };
}

type Known = { -readonly [F in OptionalField]?: PersonRecord[F] };
type OptionalField =
  | 'sex'
  | 'birth'
  | 'age'
  | 'eventDate'
  | 'height'
  | 'blood'
  | 'origin'
  | 'eventPlace'
  | 'source'
  | 'narrative';

/** What is not known is absent, never undefined. One by one: every record passes here, and a general way costs as much as all the rest. */
function readKnown(at: FieldReader, written: RecordFields): Known {
  const known: Known = {};
  const sex = at.oneOf('sex', SEXES);
  if (sex) known.sex = sex;
  const birth = at.date('birth_date', at.oneOf('birth_calendar', CALENDARS) ?? 'gregorian');
  if (birth) known.birth = birth;
  const eventDate = at.date('event_date');
  if (eventDate) known.eventDate = eventDate;
  const age = at.age(eventDate);
  if (age) known.age = age;
  const height = at.height();
  if (height) known.height = height;
  const blood = at.blood();
  if (blood) known.blood = blood;
  const origin = placeMention(written.origin_place);
  if (origin) known.origin = origin;
  const eventPlace = placeMention(written.event_place);
  if (eventPlace) known.eventPlace = eventPlace;
  if (written.source) known.source = written.source;
  if (written.narrative) known.narrative = written.narrative;
  return known;
}

function readNames(written: readonly string[] | undefined, kind: NameKind): Name[] {
  return (written ?? []).map((name) => readName(name, kind));
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
