// Reads single fields of a written record, gathering what is wrong with them.
import { isJurisdiction, type JurisdictionCode } from '../casework/jurisdiction.ts';
import type { FieldProblem } from '../errors.ts';
import { type Calendar, type PartialDate, readPartialDate } from './partial-date.ts';
import { AGE_BASES, type AgeEstimate, type BloodType, type Height } from './person-record.ts';
import type { RecordFields, TextField } from './record-fields.ts';

/** Longest value of one cell, in UTF-8 bytes. */
export const MAX_CELL_BYTES = 64 * 1024;
const MAX_AGE = 130;
const MAX_HEIGHT_CM = 260;

const HEIGHT = /^(\d{2,3}(?:\.\d+)?)(?:\s*[/–-]\s*(\d{2,3}(?:\.\d+)?))?$/;
const BLOOD = /^(A|B|AB|O)([+-])?$/;

export function isTooLong(cell: string): boolean {
  // UTF-8 takes at most three bytes for a UTF-16 unit.
  return cell.length * 3 > MAX_CELL_BYTES && Buffer.byteLength(cell) > MAX_CELL_BYTES;
}

export interface FieldReader {
  /** Why the record cannot be taken. */
  readonly problems: readonly FieldProblem[];
  /** What a reader of it should be told. */
  readonly warnings: readonly FieldProblem[];
  required(field: 'record_id'): string | undefined;
  missing(field: string, expected: string): undefined;
  oneOf<T extends string>(field: TextField, allowed: readonly T[]): T | undefined;
  jurisdiction(): JurisdictionCode | undefined;
  date(field: 'birth_date' | 'event_date' | 'age_at_date', calendar?: Calendar): PartialDate | undefined;
  /** The age on `age_at_date`, or else on the day of the event. */
  age(eventDate: PartialDate | undefined): AgeEstimate | undefined;
  height(): Height | undefined;
  blood(): BloodType | undefined;
  /** Items of `key: value`; the key is empty where an item has none. */
  pairs(field: 'relatives' | 'id_numbers'): { key: string; value: string }[];
  checkSizes(): void;
}

export function createFieldReader(written: RecordFields): FieldReader {
  const problems: FieldProblem[] = [];
  const warnings: FieldProblem[] = [];

  function required(field: 'record_id'): string | undefined {
    const value = written[field].trim();
    return value === '' ? missing(field, 'the id that its holder gave it') : value;
  }

  function missing(field: string, expected: string): undefined {
    if (!problems.some((problem) => problem.field === field)) problem(field, `is empty; it needs ${expected}`);
    return undefined;
  }

  function oneOf<T extends string>(field: TextField, allowed: readonly T[]): T | undefined {
    const value = written[field]?.trim().toLowerCase();
    if (!value) return undefined;
    const found = allowed.find((one) => one === value);
    if (!found) problem(field, `is not one of ${allowed.join(', ')}`);
    return found;
  }

  function jurisdiction(): JurisdictionCode | undefined {
    const value = written.jurisdiction.trim().toUpperCase();
    if (value === '') return missing('jurisdiction', 'the code of the country that holds it');
    if (isJurisdiction(value)) return value;
    return problem('jurisdiction', 'is not one of CN, VN, LA, MM, KH, TH');
  }

  function date(
    field: 'birth_date' | 'event_date' | 'age_at_date',
    calendar: Calendar = 'gregorian',
  ): PartialDate | undefined {
    const value = written[field];
    if (!value) return undefined;
    const date = readPartialDate(value, calendar);
    if (!date) return problem(field, 'is not a date; write 1998-05-12, 1998-05, 1998, 1998~ or 1996/2000');
    if (date.warning === 'impossible-day') warn(field, 'there is no such day; the rest of the date was used');
    if (date.warning === 'undeclared-buddhist-era')
      warn(field, 'the year was read as Buddhist Era, which the record does not say');
    if (date.warning === 'not-buddhist-era')
      warn(field, 'the year is no year of the Buddhist Era; it was read as Gregorian');
    return date;
  }

  function age(eventDate: PartialDate | undefined): AgeEstimate | undefined {
    const min = years('age_min');
    const max = years('age_max');
    const at = date('age_at_date') ?? eventDate;
    const basis = oneOf('age_basis', AGE_BASES) ?? 'stated';
    const low = min ?? max;
    const high = max ?? min;
    if (low === undefined || high === undefined) return undefined;
    if (low > high) return problem('age_max', 'is smaller than age_min');
    if (!at) warn('age_at_date', 'the age has no day, neither age_at_date nor event_date, so it cannot be compared');
    return { min: low, max: high, basis, ...(at && { at }) };
  }

  function height(): Height | undefined {
    const value = written.height_cm?.trim();
    if (!value) return undefined;
    const match = HEIGHT.exec(value);
    if (!match) return problem('height_cm', 'is not a height in centimetres; write 148 or 145/150');
    const min = Number(match[1]);
    const max = Number(match[2] ?? match[1]);
    if (min > max || max > MAX_HEIGHT_CM) return problem('height_cm', 'is not a possible height in centimetres');
    return { min, max };
  }

  function blood(): BloodType | undefined {
    const value = written.blood_type?.trim().toUpperCase().replace('−', '-');
    if (!value) return undefined;
    const match = BLOOD.exec(value);
    if (!match) return problem('blood_type', 'is not A, B, AB or O, with + or - where known');
    const rhesus = match[2] as '+' | '-' | undefined;
    return { group: match[1] as BloodType['group'], ...(rhesus && { rhesus }) };
  }

  function pairs(field: 'relatives' | 'id_numbers'): { key: string; value: string }[] {
    return (written[field] ?? []).map((item) => {
      const colon = item.search(/[:：]/);
      return colon < 0
        ? { key: '', value: item.trim() }
        : { key: item.slice(0, colon).trim().toLowerCase(), value: item.slice(colon + 1).trim() };
    });
  }

  function checkSizes(): void {
    for (const [field, value] of Object.entries(written)) {
      if (typeof value !== 'string' && !Array.isArray(value)) continue;
      const text: string = typeof value === 'string' ? value : value.join('; ');
      if (isTooLong(text)) problem(field, 'is longer than 64 KiB');
    }
  }

  function years(field: 'age_min' | 'age_max'): number | undefined {
    const value = written[field]?.trim();
    if (!value) return undefined;
    const years = Number(value);
    if (/^\d{1,3}$/.test(value) && years <= MAX_AGE) return years;
    return problem(field, `is not an age in whole years from 0 to ${MAX_AGE}`);
  }

  function problem(field: string, reason: string): undefined {
    problems.push({ field, reason });
    return undefined;
  }

  function warn(field: string, reason: string): void {
    warnings.push({ field, reason });
  }

  return { problems, warnings, required, missing, oneOf, jurisdiction, date, age, height, blood, pairs, checkSizes };
}
