// Written fields -> PersonRecord, or the problems that keep them from being one. The only reader: files, forms and the store all pass here.
import { isJurisdiction } from '../casework/jurisdiction.ts';
import type { FieldProblem } from '../errors.ts';
import { readName } from './name.ts';
import { CALENDARS, type PartialDate, readPartialDate } from './partial-date.ts';
import {
  AGE_BASES,
  type AgeEstimate,
  type BloodType,
  CONSENTS,
  type Height,
  type IdNumber,
  type PersonRecord,
  type PlaceMention,
  PROTECTIONS,
  RECORD_KINDS,
  type Relative,
  SEXES,
} from './person-record.ts';
import type { RecordFields, TextField } from './record-fields.ts';

export type Reading =
  | { readonly record: PersonRecord; readonly problems?: never }
  | { readonly record?: never; readonly problems: readonly FieldProblem[] };

/** Longest value of one cell, in UTF-8 bytes. */
export const MAX_CELL_BYTES = 64 * 1024;
const MAX_AGE = 130;
const MAX_HEIGHT_CM = 260;

export function readRecord(written: RecordFields): Reading {
  const at = new FieldReader(written);
  const recordId = at.required('record_id');
  const kind = at.oneOf('kind', RECORD_KINDS) ?? at.missing('kind', RECORD_KINDS.join(' or '));
  const jurisdiction = at.jurisdiction();
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
  at.checkSizes();
  if (at.problems.length > 0 || !recordId || !kind || !jurisdiction) return { problems: at.problems };

  const origin = placeMention(written.origin_place);
  const eventPlace = placeMention(written.event_place);
  return {
    record: {
      written,
      recordId,
      kind,
      jurisdiction,
      names: [
        ...(written.names ?? []).map((name) => readName(name, 'full')),
        ...(written.nicknames ?? []).map((name) => readName(name, 'nickname')),
      ],
      ...(sex && { sex }),
      ...(birth && { birth }),
      ...(age && { age }),
      nationality: written.nationality ?? [],
      languages: written.languages ?? [],
      ...(origin && { origin }),
      ...(eventPlace && { eventPlace }),
      ...(eventDate && { eventDate }),
      ...(height && { height }),
      ...(blood && { blood }),
      marks: written.marks ?? [],
      fathers: (written.father_names ?? []).map((name) => readName(name, 'father')),
      mothers: (written.mother_names ?? []).map((name) => readName(name, 'mother')),
      relatives,
      idNumbers,
      phones: written.phones ?? [],
      clues: written.clues ?? [],
      consent,
      protection,
      ...(written.source && { source: written.source }),
      ...(written.narrative && { narrative: written.narrative }),
      warnings: at.warnings,
    },
  };
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

class FieldReader {
  readonly problems: FieldProblem[] = [];
  readonly warnings: FieldProblem[] = [];
  private readonly written: RecordFields;

  constructor(written: RecordFields) {
    this.written = written;
  }

  required(field: 'record_id'): string | undefined {
    const value = this.written[field].trim();
    return value === '' ? this.missing(field, 'the id that its holder gave it') : value;
  }

  missing(field: string, expected: string): undefined {
    if (!this.problems.some((problem) => problem.field === field))
      this.problem(field, `is empty; it needs ${expected}`);
    return undefined;
  }

  oneOf<T extends string>(field: TextField, allowed: readonly T[]): T | undefined {
    const value = this.written[field]?.trim().toLowerCase();
    if (!value) return undefined;
    const found = allowed.find((one) => one === value);
    if (!found) this.problem(field, `is not one of ${allowed.join(', ')}`);
    return found;
  }

  jurisdiction() {
    const value = this.written.jurisdiction.trim().toUpperCase();
    if (value === '')
      return this.missing('jurisdiction', 'the code of the country that holds it, or import with --as CODE');
    if (isJurisdiction(value)) return value;
    return this.problem('jurisdiction', 'is not one of CN, VN, LA, MM, KH, TH');
  }

  date(field: 'birth_date' | 'event_date' | 'age_at_date', calendar: PartialDate['calendar'] = 'gregorian') {
    const value = this.written[field];
    if (!value) return undefined;
    const date = readPartialDate(value, calendar);
    if (!date) return this.problem(field, 'is not a date; write 1998-05-12, 1998-05, 1998, 1998~ or 1996/2000');
    if (date.warning === 'impossible-day') this.warn(field, 'there is no such day; only the year was used');
    if (date.warning === 'undeclared-buddhist-era')
      this.warn(field, 'the year was read as Buddhist Era, which the record does not say');
    return date;
  }

  age(eventDate: PartialDate | undefined): AgeEstimate | undefined {
    const min = this.years('age_min');
    const max = this.years('age_max');
    const at = this.date('age_at_date') ?? eventDate;
    const basis = this.oneOf('age_basis', AGE_BASES) ?? 'stated';
    const low = min ?? max;
    const high = max ?? min;
    if (low === undefined || high === undefined) return undefined;
    if (low > high) return this.problem('age_max', 'is smaller than age_min');
    if (!at)
      this.warn('age_at_date', 'the age has no day, neither age_at_date nor event_date, so it cannot be compared');
    return { min: low, max: high, basis, ...(at && { at }) };
  }

  height(): Height | undefined {
    const value = this.written.height_cm?.trim();
    if (!value) return undefined;
    const match = /^(\d{2,3}(?:\.\d+)?)(?:\s*[/–-]\s*(\d{2,3}(?:\.\d+)?))?$/.exec(value);
    if (!match) return this.problem('height_cm', 'is not a height in centimetres; write 148 or 145/150');
    const min = Number(match[1]);
    const max = Number(match[2] ?? match[1]);
    if (min > max || max > MAX_HEIGHT_CM) return this.problem('height_cm', 'is not a possible height in centimetres');
    return { min, max };
  }

  blood(): BloodType | undefined {
    const value = this.written.blood_type?.trim().toUpperCase().replace('−', '-');
    if (!value) return undefined;
    const match = /^(A|B|AB|O)([+-])?$/.exec(value);
    if (!match) return this.problem('blood_type', 'is not A, B, AB or O, with + or - where known');
    const rhesus = match[2] as '+' | '-' | undefined;
    return { group: match[1] as BloodType['group'], ...(rhesus && { rhesus }) };
  }

  pairs(field: 'relatives' | 'id_numbers'): { key: string; value: string }[] {
    return (this.written[field] ?? []).map((item) => {
      const colon = item.search(/[:：]/);
      return colon < 0
        ? { key: '', value: item.trim() }
        : { key: item.slice(0, colon).trim().toLowerCase(), value: item.slice(colon + 1).trim() };
    });
  }

  checkSizes(): void {
    for (const [field, value] of Object.entries(this.written)) {
      if (typeof value !== 'string' && !Array.isArray(value)) continue;
      const size = Buffer.byteLength(typeof value === 'string' ? value : value.join('; '));
      if (size > MAX_CELL_BYTES) this.problem(field, 'is longer than 64 KiB');
    }
  }

  private years(field: 'age_min' | 'age_max'): number | undefined {
    const value = this.written[field]?.trim();
    if (!value) return undefined;
    const years = Number(value);
    if (/^\d{1,3}$/.test(value) && years <= MAX_AGE) return years;
    return this.problem(field, `is not an age in whole years from 0 to ${MAX_AGE}`);
  }

  private problem(field: string, reason: string): undefined {
    this.problems.push({ field, reason });
    return undefined;
  }

  private warn(field: string, reason: string): void {
    this.warnings.push({ field, reason });
  }
}
