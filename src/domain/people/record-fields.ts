// A record as its source wrote it: the columns of Record CSV, version 1, cell by cell. This is what is stored, exported and corrected;
// everything parsed is derived from it by `readRecord`, so a better parser never needs a migration and nothing written is ever lost.

export const LIST_FIELDS = [
  'names',
  'nicknames',
  'nationality',
  'languages',
  'marks',
  'father_names',
  'mother_names',
  'relatives',
  'id_numbers',
  'phones',
  'clues',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

export const TEXT_FIELDS = [
  'record_id',
  'kind',
  'jurisdiction',
  'sex',
  'birth_date',
  'birth_calendar',
  'age_min',
  'age_max',
  'age_at_date',
  'age_basis',
  'ethnicity',
  'origin_place',
  'event_place',
  'event_date',
  'height_cm',
  'blood_type',
  'consent_matching',
  'location_protection',
  'source',
  'narrative',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** The columns in the order in which they are written. */
export const RECORD_COLUMNS = [
  'record_id',
  'kind',
  'jurisdiction',
  'names',
  'nicknames',
  'sex',
  'birth_date',
  'birth_calendar',
  'age_min',
  'age_max',
  'age_at_date',
  'age_basis',
  'nationality',
  'languages',
  'ethnicity',
  'origin_place',
  'event_place',
  'event_date',
  'height_cm',
  'blood_type',
  'marks',
  'father_names',
  'mother_names',
  'relatives',
  'id_numbers',
  'phones',
  'clues',
  'consent_matching',
  'location_protection',
  'source',
  'narrative',
] as const satisfies readonly (ListField | TextField)[];
export type RecordColumn = (typeof RECORD_COLUMNS)[number];

/** Absent key = not known. Empty strings and empty lists are never stored. `extra` holds columns we do not know, by their header. */
export type RecordFields = {
  readonly record_id: string;
  readonly kind: string;
  readonly jurisdiction: string;
} & { readonly [F in Exclude<TextField, 'record_id' | 'kind' | 'jurisdiction'>]?: string } & {
  readonly [F in ListField]?: readonly string[];
} & { readonly extra?: Readonly<Record<string, string>> };

export function isListField(column: string): column is ListField {
  return (LIST_FIELDS as readonly string[]).includes(column);
}

export function isRecordColumn(column: string): column is RecordColumn {
  return (RECORD_COLUMNS as readonly string[]).includes(column);
}
