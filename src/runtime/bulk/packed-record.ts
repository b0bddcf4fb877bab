// A written record as one line of text: what is sent to a thread, kept there, and told apart from an older version. JSON, because it is read and written
// faster than what `structuredClone` makes; the columns by their place and not by name, so that equal records are equal texts.
import { isListField, RECORD_COLUMNS, type RecordFields } from '../../domain/people/record-fields.ts';

export function packed(written: RecordFields): string {
  const values: unknown[] = RECORD_COLUMNS.map((column) => written[column] ?? '');
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
