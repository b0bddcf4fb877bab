import Fuse from 'fuse.js';
import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import { RECORD_COLUMNS, type RecordColumn } from '../domain/people/record-fields.ts';
import { headingKey, headingWords, KNOWN_HEADINGS, type KnownHeading, recogniseHeading } from './recognise-heading.ts';

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

/** Below this a likeness is more often wrong than right. */
const LEAST_ALIKE = 0.5;
/** A longer one is no heading, and comparing it costs by its length. */
const LONGEST_HEADING = 100;
/** A whole known heading within another is more than a likeness of letters. */
const CONTAINED = 0.6;

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

let index: Fuse<KnownHeading> | undefined;

/**
 * The nearest column to each heading that is like one, for a person to look at: never to be used unseen. In the order of `headers`; a
 * heading that is like none is left out.
 */
export function suggestMapping(headers: readonly string[]): MappingSuggestion[] {
  return headers.flatMap((header) => {
    const recognised = recogniseHeading(header);
    if (recognised) return [{ header, field: recognised, score: 1 }];
    const [best] = [...misspelt(header), ...contained(header)].sort((a, b) => b.score - a.score);
    return best ? [{ header, ...best }] : [];
  });
}

type Guess = Pick<MappingSuggestion, 'field' | 'score'>;

/** Fuse finds a short pattern in any longer text; the lengths say how much of one is the other. */
function misspelt(header: string): Guess[] {
  const key = headingKey(header);
  if (key === '' || key.length > LONGEST_HEADING) return [];
  index ??= new Fuse([...KNOWN_HEADINGS], { keys: ['key'], includeScore: true, threshold: 0.4, ignoreLocation: true });
  return index.search(key, { limit: 5 }).flatMap(({ item, score = 1 }) => {
    const alike = (1 - score) * likenessOfLength(item.key, key);
    return alike < LEAST_ALIKE ? [] : [{ field: item.field, score: alike }];
  });
}

/** `Full name of the victim` holds `full name`, 失踪人姓名 holds 姓名. */
function contained(header: string): Guess[] {
  const words = headingWords(header);
  const key = headingKey(header);
  return KNOWN_HEADINGS.filter((known) => holds(words, key, known)).map((known) => ({
    field: known.field,
    score: CONTAINED + (1 - CONTAINED) * likenessOfLength(known.key, key),
  }));
}

function holds(words: string, key: string, known: KnownHeading): boolean {
  // Letters of scripts that set no spaces between words are compared as they come.
  return /^[a-z0-9]+$/.test(known.key) ? words.includes(known.words) : known.key.length > 1 && key.includes(known.key);
}

function likenessOfLength(a: string, b: string): number {
  return Math.min(a.length, b.length) / Math.max(a.length, b.length);
}
