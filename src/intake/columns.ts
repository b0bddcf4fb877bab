import { DomainError } from '../domain/errors.ts';
import { isRecordColumn, type RecordColumn } from '../domain/people/record-fields.ts';
import type { Mapping } from './mapping.ts';
import { headingKey, recogniseHeading } from './recognise-heading.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { dateReader, placeholdersOf, wordReader } from './translate-cells.ts';

export interface Column {
  /** Place among the cells of a row. */
  readonly index: number;
  /** As written; made unique, and `column 7` where it is blank. */
  readonly header: string;
  readonly field: RecordColumn | null;
  readonly how: 'exact' | 'mapped' | 'recognised' | 'unknown';
  /** Its values are kept under its heading, beside what they may have gone into. */
  readonly kept: boolean;
  /** The mapping's way to read its cells. */
  readonly translate?: (cell: string) => string;
}

type Claim = Pick<Column, 'field' | 'how'>;

/** Where two headings mean one column, the surer one has it. */
const SUREST_FIRST = ['mapped', 'exact', 'recognised'] as const;
/** More is no table of persons; each costs a look at every row. */
const MAX_COLUMNS = 1000;
const UNKNOWN: Claim = { field: null, how: 'unknown' };

/** What a table of rejected rows adds, for people to read; ignored where all of them stand together. */
export const REJECT_COLUMNS = ['row', 'field', 'reason'] as const;

/**
 * What each heading means, without the columns of REJECT_COLUMNS. DomainError UNREADABLE_FILE when a column of `required` is missing,
 * two headings mean the same column with the same right, or there are too many.
 */
export function readColumns(
  headers: readonly string[],
  required: readonly RecordColumn[],
  mapping: Mapping | undefined,
): Column[] {
  if (headers.length > MAX_COLUMNS) refuseWidth(headers.length);
  const composed = Object.entries(mapping?.fields ?? {});
  const named = new Set(composed.flatMap(([, texts]) => texts.flatMap(placeholdersOf)));
  refuseAbsent([...named, ...(mapping?.compare ?? [])], headers);
  const claims = headers.map((header) => claimOf(header, mapping, named));
  const made = new Set(composed.map(([field]) => field));
  const settled = settle(headers, claims).map((claim) => (made.has(claim.field ?? '') ? UNKNOWN : claim));
  const missing = required.find((field) => !made.has(field) && !settled.some((claim) => claim.field === field));
  if (missing) refuseMissing(missing, headers);
  const names = uniqueHeaders(headers);
  const fromRejects = isRejectsTable(headers);
  return settled
    .map((claim, index) => {
      const header = headers[index] ?? '';
      const kept = claim.how === 'unknown' || isNamed(header, mapping?.compare ?? []);
      return { index, header: names[index] ?? '', ...claim, kept, ...translationOf(header, mapping) };
    })
    .filter(({ header }) => !(fromRejects && isRejectColumn(header)));
}

function claimOf(header: string, mapping: Mapping | undefined, composed: ReadonlySet<string>): Claim {
  const mapped = entryFor(header, mapping?.columns);
  if (mapped !== undefined) return { field: mapped, how: 'mapped' };
  if (isNamed(header, [...composed, ...(mapping?.compare ?? [])])) return { field: null, how: 'mapped' };
  const plain = header.trim().toLowerCase();
  if (isRecordColumn(plain)) return { field: plain, how: 'exact' };
  const recognised = recogniseHeading(header);
  return recognised ? { field: recognised, how: 'recognised' } : UNKNOWN;
}

function translationOf(header: string, mapping: Mapping | undefined): Pick<Column, 'translate'> {
  const format = entryFor(header, mapping?.dates);
  const words = entryFor(header, mapping?.words);
  if (format !== undefined) return { translate: dateReader(format) };
  return words === undefined ? {} : { translate: wordReader(words) };
}

/** Headings are the same when they are written the same, but for case, spaces and punctuation. */
export function isSameHeading(theirs: string, header: string): boolean {
  return theirs === header || (headingKey(header) !== '' && headingKey(theirs) === headingKey(header));
}

function isNamed(header: string, headings: readonly string[]): boolean {
  return headings.some((theirs) => isSameHeading(theirs, header));
}

function entryFor<T>(header: string, entries: Readonly<Record<string, T>> | undefined): T | undefined {
  return Object.entries(entries ?? {}).find(([theirs]) => isSameHeading(theirs, header))?.[1];
}

function settle(headers: readonly string[], claims: readonly Claim[]): Claim[] {
  const owner = new Map<RecordColumn, number>();
  for (const how of SUREST_FIRST) {
    for (const [index, claim] of claims.entries()) {
      if (claim.how !== how || claim.field === null) continue;
      const other = owner.get(claim.field);
      if (other === undefined) owner.set(claim.field, index);
      else if (claims[other]?.how === how) refuseTwice(claim.field, [other, index], headers);
    }
  }
  return claims.map((claim, index) => (claim.field === null || owner.get(claim.field) === index ? claim : UNKNOWN));
}

function uniqueHeaders(headers: readonly string[]): string[] {
  const used = new Set<string>();
  return headers.map((written, index) => {
    const header = written.trim() === '' ? `column ${index + 1}` : written;
    const name = used.has(header) ? `${header} (${index + 1})` : header;
    used.add(name);
    return name;
  });
}

function isRejectColumn(header: string): boolean {
  return (REJECT_COLUMNS as readonly string[]).includes(header);
}

function isRejectsTable(headers: readonly string[]): boolean {
  return REJECT_COLUMNS.every((column) => headers.includes(column));
}

function refuseAbsent(named: readonly string[], headers: readonly string[]): void {
  const absent = named.filter((heading) => !headers.some((header) => isSameHeading(heading, header)));
  if (absent.length === 0) return;
  throw new DomainError(
    'UNREADABLE_FILE',
    `The mapping speaks of columns that the table has not: ${absent.join(', ')}. Its header has ${headers.length} columns.`,
    absent.map((field) => ({ field, reason: 'is in the mapping and not in the header' })),
  );
}

function refuseWidth(found: number): never {
  throw new DomainError(
    'UNREADABLE_FILE',
    `The header has ${found} columns, and at most ${MAX_COLUMNS} are read. Remove what does not belong to the records.`,
  );
}

function refuseTwice(field: RecordColumn, places: readonly number[], headers: readonly string[]): never {
  const named = places.map((place) => `"${headers[place]}" (column ${place + 1})`).join(' and ');
  throw new DomainError(
    'UNREADABLE_FILE',
    `Two columns mean ${field}: ${named}. Rename or remove one, or say in a mapping file which is meant.`,
    [{ field, reason: 'stands twice in the header' }],
  );
}

function refuseMissing(field: RecordColumn, headers: readonly string[]): never {
  throw new DomainError(
    'UNREADABLE_FILE',
    `The column ${field} is missing. ${describe(headers, field)} Rename the column that holds it, or name it in a mapping file.`,
    [{ field, reason: 'the column is missing' }],
  );
}

// A table without a header line has a person's data where its headings should be, and those must not stand in an error.
function describe(headers: readonly string[], field: RecordColumn): string {
  if (!headers.some(recogniseHeading))
    return `None of the ${headers.length} cells of the first row is a known heading: is there a header row?`;
  const [nearest] = suggestMapping(headers)
    .filter((one) => one.field === field)
    .sort((a, b) => b.score - a.score);
  const found = headers.slice(0, 40).map((header) => header.slice(0, 40));
  return `The header has: ${found.join(', ')}.${nearest ? ` "${nearest.header}" looks nearest.` : ''}`;
}
