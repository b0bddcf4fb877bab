// A mapping file: what the columns of somebody else's table are to ours. One column may be a field, several may make one (`fields`), and some
// may be compared as they stand (`compare`), because the table tells something that a record has no place for.
import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import { isListField, RECORD_COLUMNS, type RecordColumn } from '../domain/people/record-fields.ts';
import { DATE_FORMAT, placeholdersOf } from './translate-cells.ts';

/** How the columns of somebody else's table answer to ours. Columns are named by their heading. */
export interface Mapping {
  /** null leaves a column out of the record altogether. */
  readonly columns: Readonly<Record<string, RecordColumn | null>>;
  /** Fields made of several columns or of a part of one: `{given} {surname}`, `passport: {number}`. One text, or a text per item of a list. */
  readonly fields?: Readonly<Partial<Record<RecordColumn, readonly string[]>>>;
  /** Column -> how its dates are written: `YYYYMMDD`, `D/M/YYYY`. */
  readonly dates?: Readonly<Record<string, string>>;
  /** Column -> its words for ours: `{"F": "female"}`, whatever the case. Other words stay as they are. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Columns to be compared value by value, once `calibrate` has learned what agreeing on them tells. */
  readonly compare?: readonly string[];
  /** Values of columns that the table lacks or leaves blank. */
  readonly constants?: Readonly<Partial<Record<RecordColumn, string>>>;
}

/** A field made of more is a mistake. */
const MOST_TEXTS = 20;
const MOST_COMPARED = 30;

const column = z.enum(RECORD_COLUMNS);
const template = z
  .string()
  .max(500)
  .refine((text) => placeholdersOf(text).length > 0, 'names no column; write {heading} where its value belongs');
const mappingSchema = z
  .strictObject({
    columns: z.record(z.string(), column.nullable()),
    fields: z
      .partialRecord(
        column,
        z.union([template.transform((text) => [text]), z.array(template).min(1).max(MOST_TEXTS)], {
          error: 'is not a text with columns in braces, such as "{given name} {surname}", nor a list of such texts',
        }),
      )
      .optional(),
    dates: z
      .record(z.string(), z.string().regex(DATE_FORMAT, 'is not a way to write a date, such as YYYYMMDD or D/M/YYYY'))
      .optional(),
    words: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    compare: z.array(z.string().min(1)).max(MOST_COMPARED).optional(),
    constants: z.partialRecord(column, z.string()).optional(),
  })
  .check(({ value: { columns, fields }, issues }) => {
    const mapped = new Set(Object.values(columns));
    for (const [field, texts] of Object.entries(fields ?? {}) as [RecordColumn, string[]][]) {
      const refuse = (message: string) =>
        issues.push({ code: 'custom', path: ['fields', field], message, input: texts });
      if (mapped.has(field)) refuse('is mapped under "columns" too');
      if (texts.length > 1 && !isListField(field)) refuse('holds one value, so give one text');
    }
  });

/** Reads a mapping file. DomainError INVALID_INPUT names what in it is wrong. */
export function readMapping(json: string): Mapping {
  const parsed = mappingSchema.safeParse(parseJson(json));
  if (parsed.success) {
    const given = Object.entries(parsed.data).filter(([, part]) => part !== undefined);
    return Object.fromEntries(given) as unknown as Mapping;
  }
  const problems = parsed.error.issues.map((issue) => ({
    field: issue.path.map(String).join('.') || 'mapping',
    reason:
      issue.code === 'invalid_value' ? `is not a column of Record CSV (${RECORD_COLUMNS.join(', ')})` : issue.message,
  }));
  const named = problems.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
  throw new DomainError('INVALID_INPUT', `The mapping cannot be used. ${named}`, problems);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new DomainError(
      'INVALID_INPUT',
      'The mapping is not JSON. It looks like {"columns": {"Họ và tên": "names", "Notes": null}, "constants": {"kind": "missing"}}.',
      [{ field: 'mapping', reason: 'is not JSON' }],
    );
  }
}
