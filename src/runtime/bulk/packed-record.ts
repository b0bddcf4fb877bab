// A written record as one line of text: what is sent to a thread, kept there, and told apart from an older version. JSON, because it is read and written
// faster than what `structuredClone` makes; the columns by their place and not by name, so that equal records are equal texts.
import {
  isListField,
  RECORD_COLUMNS,
  type RecordColumn,
  type RecordFields,
} from '../../domain/people/record-fields.ts';

const PLACES: ReadonlyMap<string, number> = new Map(RECORD_COLUMNS.map((column, place) => [column, place]));

export function packed(written: RecordFields): string {
  const values: unknown[] = RECORD_COLUMNS.map(() => '');
  // By what it holds: most columns are absent, and asking a record for what it has not costs the most.
  for (const field in written) {
    const place = PLACES.get(field);
    if (place !== undefined) values[place] = written[field as RecordColumn] ?? '';
  }
  // JSON would read a heading like `__proto__` as it stands, but an object literal of it would not.
  if (written.extra) values.push(Object.entries(written.extra));
  return JSON.stringify(values);
}

type Draft = { -readonly [F in keyof RecordFields]: RecordFields[F] };

/** The fields that `packed` was given. */
export function unpacked(line: string): RecordFields {
  const values = JSON.parse(line) as unknown[];
  const draft: Draft = { record_id: '', kind: '', jurisdiction: '' };
  for (const [at, column] of RECORD_COLUMNS.entries()) {
    const value = values[at];
    if (value === '') continue;
    if (isListField(column)) draft[column] = value as readonly string[];
    else draft[column] = value as string;
  }
  const extra = values[RECORD_COLUMNS.length];
  if (extra) draft.extra = Object.fromEntries(extra as [string, string][]);
  return draft;
}
