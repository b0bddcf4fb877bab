// Reads single fields of a written record, gathering what is wrong with them. Functions of a module and not closures of a reader, because every record
// is read several times and a dozen closures each time cost as much as what they read.
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

/** One reading of one record: each function below reads a field of it and adds what it finds wrong. */
export interface FieldReading {
  readonly written: RecordFields;
  /** Why the record cannot be taken. */
  readonly problems: FieldProblem[];
  /** What a reader of it should be told. */
  readonly warnings: FieldProblem[];
}

export function startReading(written: RecordFields): FieldReading {
  return { written, problems: [], warnings: [] };
}

export function readRequired(reading: FieldReading, field: 'record_id'): string | undefined {
  const value = reading.written[field].trim();
  return value === '' ? addMissing(reading, field, 'the id that its holder gave it') : value;
}

export function addMissing(reading: FieldReading, field: string, expected: string): undefined {
  if (!reading.problems.some((problem) => problem.field === field))
    addProblem(reading, field, `is empty; it needs ${expected}`);
  return undefined;
}

export function readOneOf<T extends string>(
  reading: FieldReading,
  field: TextField,
  allowed: readonly T[],
): T | undefined {
  const value = reading.written[field]?.trim().toLowerCase();
  if (!value) return undefined;
  const found = allowed.find((one) => one === value);
  if (!found) addProblem(reading, field, `is not one of ${allowed.join(', ')}`);
  return found;
}

export function readJurisdiction(reading: FieldReading): JurisdictionCode | undefined {
  const value = reading.written.jurisdiction.trim().toUpperCase();
  if (value === '') return addMissing(reading, 'jurisdiction', 'the code of the country that holds it');
  if (isJurisdiction(value)) return value;
  return addProblem(reading, 'jurisdiction', 'is not one of CN, VN, LA, MM, KH, TH');
}

export function readDate(
  reading: FieldReading,
  field: 'birth_date' | 'event_date' | 'age_at_date',
  calendar: Calendar = 'gregorian',
): PartialDate | undefined {
  const value = reading.written[field];
  if (!value) return undefined;
  const date = readPartialDate(value, calendar);
  if (!date) return addProblem(reading, field, 'is not a date; write 1998-05-12, 1998-05, 1998, 1998~ or 1996/2000');
  if (date.warning === 'impossible-day')
    addWarning(reading, field, 'there is no such day; the rest of the date was used');
  if (date.warning === 'undeclared-buddhist-era')
    addWarning(reading, field, 'the year was read as Buddhist Era, which the record does not say');
  if (date.warning === 'not-buddhist-era')
    addWarning(reading, field, 'the year is no year of the Buddhist Era; it was read as Gregorian');
  return date;
}

/** The age on `age_at_date`, or else on the day of the event. */
export function readAge(reading: FieldReading, eventDate: PartialDate | undefined): AgeEstimate | undefined {
  const min = readYears(reading, 'age_min');
  const max = readYears(reading, 'age_max');
  const day = readDate(reading, 'age_at_date') ?? eventDate;
  const basis = readOneOf(reading, 'age_basis', AGE_BASES) ?? 'stated';
  const low = min ?? max;
  const high = max ?? min;
  if (low === undefined || high === undefined) return undefined;
  if (low > high) return addProblem(reading, 'age_max', 'is smaller than age_min');
  if (!day)
    addWarning(
      reading,
      'age_at_date',
      'the age has no day, neither age_at_date nor event_date, so it cannot be compared',
    );
  return { min: low, max: high, basis, ...(day && { at: day }) };
}

export function readHeight(reading: FieldReading): Height | undefined {
  const value = reading.written.height_cm?.trim();
  if (!value) return undefined;
  const match = HEIGHT.exec(value);
  if (!match) return addProblem(reading, 'height_cm', 'is not a height in centimetres; write 148 or 145/150');
  const min = Number(match[1]);
  const max = Number(match[2] ?? match[1]);
  if (min > max || max > MAX_HEIGHT_CM)
    return addProblem(reading, 'height_cm', 'is not a possible height in centimetres');
  return { min, max };
}

export function readBlood(reading: FieldReading): BloodType | undefined {
  const value = reading.written.blood_type?.trim().toUpperCase().replace('−', '-');
  if (!value) return undefined;
  const match = BLOOD.exec(value);
  if (!match) return addProblem(reading, 'blood_type', 'is not A, B, AB or O, with + or - where known');
  const rhesus = match[2] as '+' | '-' | undefined;
  return { group: match[1] as BloodType['group'], ...(rhesus && { rhesus }) };
}

/** Items of `key: value`; the key is empty where an item has none. */
export function readPairs(reading: FieldReading, field: 'relatives' | 'id_numbers'): { key: string; value: string }[] {
  return (reading.written[field] ?? []).map((item) => {
    const colon = item.search(/[:：]/);
    return colon < 0
      ? { key: '', value: item.trim() }
      : { key: item.slice(0, colon).trim().toLowerCase(), value: item.slice(colon + 1).trim() };
  });
}

export function checkSizes(reading: FieldReading): void {
  // By name and not as entries, which would be as many lists again.
  for (const field in reading.written) {
    const value = reading.written[field as keyof RecordFields];
    if (typeof value !== 'string' && !Array.isArray(value)) continue;
    const text: string = typeof value === 'string' ? value : value.join('; ');
    if (isTooLong(text)) addProblem(reading, field, 'is longer than 64 KiB');
  }
}

function readYears(reading: FieldReading, field: 'age_min' | 'age_max'): number | undefined {
  const value = reading.written[field]?.trim();
  if (!value) return undefined;
  const years = Number(value);
  if (/^\d{1,3}$/.test(value) && years <= MAX_AGE) return years;
  return addProblem(reading, field, `is not an age in whole years from 0 to ${MAX_AGE}`);
}

function addProblem(reading: FieldReading, field: string, reason: string): undefined {
  reading.problems.push({ field, reason });
  return undefined;
}

function addWarning(reading: FieldReading, field: string, reason: string): void {
  reading.warnings.push({ field, reason });
}
