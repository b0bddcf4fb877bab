// Record CSV and other tables, written. Quoting as in RFC 4180, section 2: by hand, because csv-stringify calls a function for every quotation mark, and
// the explanations of pairs are full of them.
import { RECORD_COLUMNS, type RecordColumn, type RecordFields } from '../domain/people/record-fields.ts';
import { guardCell, joinList } from './cells.ts';

export interface WriteOptions {
  /** Ethnicity is sensitive and never scored: it is written only when asked for. */
  readonly ethnicity: boolean;
  /** Headings of `extra` to be written, after the known columns. */
  readonly extraColumns?: readonly string[];
}

const ROWS_A_PIECE = 500;

/** Record CSV, version 1: the header, then the rows, in pieces of text. Read again by `readRecords`, every field is as it was. */
export async function* writeRecords(
  records: AsyncIterable<RecordFields> | Iterable<RecordFields>,
  options: WriteOptions,
): AsyncGenerator<string> {
  const known = RECORD_COLUMNS.filter((column) => options.ethnicity || column !== 'ethnicity');
  const extra = options.extraColumns ?? [];
  yield formatRows([[...known, ...extra]]);
  let rows: string[][] = [];
  for await (const record of records) {
    rows.push([
      ...known.map((column) => cellOf(record, column)),
      ...extra.map((header) => ownValue(record.extra, header)),
    ]);
    if (rows.length < ROWS_A_PIECE) continue;
    yield formatRows(rows);
    rows = [];
  }
  if (rows.length > 0) yield formatRows(rows);
}

/** A text that somebody else wrote, or digits that we did: `plain`, such as a negative weight. */
export type OutCell = string | { readonly plain: string };

/** Lines of CSV with every text guarded against being taken for a formula. */
export function formatRows(rows: readonly (readonly OutCell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\n`).join('');
}

function written(cell: OutCell): string {
  const text = typeof cell === 'string' ? guardCell(cell) : cell.plain;
  // Split and joined, because a replacement takes four times as long where marks are many.
  return /[",\r\n]/.test(text) ? `"${text.split('"').join('""')}"` : text;
}

function cellOf(record: RecordFields, column: RecordColumn): string {
  const value = record[column];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : joinList(value);
}

function ownValue(extra: RecordFields['extra'], header: string): string {
  return extra && Object.hasOwn(extra, header) ? (extra[header] ?? '') : '';
}
