import Fuse from 'fuse.js';
import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import { RECORD_COLUMNS, type RecordColumn } from '../domain/people/record-fields.ts';
import { HEADINGS } from './headings.ts';

/** How the columns of somebody else's table answer to ours. */
export interface Mapping {
  /** By their heading; null leaves a column out of the record altogether. */
  readonly columns: Readonly<Record<string, RecordColumn | null>>;
  /** Values of columns that the table lacks or leaves blank. */
  readonly constants?: Readonly<Partial<Record<RecordColumn, string>>>;
}

export interface MappingSuggestion {
  readonly header: string;
  readonly field: RecordColumn;
  /** 1 is the heading itself, 0 nothing alike. */
  readonly score: number;
}

const column = z.enum(RECORD_COLUMNS);
const mappingSchema = z.strictObject({
  columns: z.record(z.string(), column.nullable()),
  constants: z.partialRecord(column, z.string()).optional(),
});

/** Reads a mapping file. DomainError INVALID_INPUT names what in it is wrong. */
export function readMapping(json: string): Mapping {
  const parsed = mappingSchema.safeParse(parseJson(json));
  if (parsed.success) {
    const { columns, constants } = parsed.data;
    return constants ? { columns, constants } : { columns };
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

/** What headings are compared by: no case, spaces, underscores, punctuation, Latin diacritics or forms of width. */
export function headingKey(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s\p{P}\p{S}\u200B]+/gu, '');
}

const KNOWN = RECORD_COLUMNS.flatMap((field) =>
  [field, ...HEADINGS.flatMap((language) => language[field]?.split('|') ?? [])].map((heading) => ({
    field,
    key: headingKey(heading),
  })),
);
const FIELD_OF = new Map(KNOWN.map(({ key, field }) => [key, field]));

/** The column whose usual heading this is, in any of the seven languages; undefined when it is none's. */
export function recogniseHeading(header: string): RecordColumn | undefined {
  return FIELD_OF.get(headingKey(header));
}

let index: Fuse<{ readonly field: RecordColumn; readonly key: string }> | undefined;

/** The nearest column to each heading that is like one, for a person to look at: never to be used unseen. In the order of `headers`. */
export function suggestMapping(headers: readonly string[]): MappingSuggestion[] {
  index ??= new Fuse(KNOWN, { keys: ['key'], includeScore: true, threshold: 0.4, ignoreLocation: true });
  const nearest = index;
  return headers.flatMap((header) => {
    const field = recogniseHeading(header);
    if (field) return [{ header, field, score: 1 }];
    const key = headingKey(header);
    const best = key === '' ? undefined : nearest.search(key, { limit: 1 })[0];
    return best ? [{ header, field: best.item.field, score: 1 - (best.score ?? 0) }] : [];
  });
}
