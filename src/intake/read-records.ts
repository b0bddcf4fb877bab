// Bytes of a table -> one item a row, a record or why it is none. Pure over streams, bounded in memory. Format: Record CSV, version 1,
// or any CSV whose headings are known or mapped; quoting as in RFC 4180.
import type { JurisdictionCode } from '../domain/casework/jurisdiction.ts';
import { DomainError, type FieldProblem } from '../domain/errors.ts';
import { MAX_CELL_BYTES } from '../domain/people/field-reader.ts';
import type { PersonRecord, RecordKind } from '../domain/people/person-record.ts';
import { readRecord } from '../domain/people/read-record.ts';
import type { RecordColumn } from '../domain/people/record-fields.ts';
import { unguardCell } from './cells.ts';
import { type Column, readColumns } from './columns.ts';
import type { Stop } from './csv/cell-limit.ts';
import { readCsvRows } from './csv/csv-rows.ts';
import { type Delimiter, recogniseDelimiter } from './csv/delimiter.ts';
import { decodeSample, type Encoding, recogniseEncoding, toUtf8 } from './csv/encoding.ts';
import { openSource, type Source } from './csv/source.ts';
import type { Mapping } from './mapping.ts';
import { cellProblems, cellsByHeader, planRows, readFields } from './row-fields.ts';

/** One data row. `row`: the header is 1, the first data row 2; blank lines do not count. `offset`: bytes of the file taken so far. */
export type IntakeItem =
  | { readonly row: number; readonly offset: number; readonly record: PersonRecord; readonly rejects?: never }
  | {
      readonly row: number;
      readonly offset: number;
      readonly record?: never;
      /** `field` is `row` where the whole row is meant. */
      readonly rejects: FieldProblem[];
      /** The row as read, by heading. */
      readonly cells: Record<string, string>;
    };

/** What was recognised in a file before its first row. */
export interface Found {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly columns: readonly Pick<Column, 'header' | 'field' | 'how'>[];
}

export interface ReadOptions {
  /** Who holds the records: rows of another jurisdiction are rejected; with `each`, rows that name none. */
  readonly as: JurisdictionCode | 'each';
  readonly mapping?: Mapping;
  /** The kind of rows that name none. */
  readonly kind?: RecordKind;
  readonly onFound?: (found: Found) => void;
  /** Rows already dealt with: so many are passed over unread. */
  readonly skipRows?: number;
}

// A guarded cell has one byte more than its value, and one byte over the limit shows that there was more.
const LIMITS = { cellBytes: MAX_CELL_BYTES + 2, rowBytes: 8 * 1024 * 1024 };

/** DomainError UNREADABLE_FILE when nothing of the file can be read; its message says what is wrong and what to do. */
export async function* readRecords(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<IntakeItem> {
  const source = await openSource(bytes);
  try {
    yield* readTable(source, options);
  } finally {
    await source.close();
  }
}

async function* readTable(source: Source, options: ReadOptions): AsyncGenerator<IntakeItem> {
  const encoding = recogniseEncoding(source.sample);
  const delimiter = recogniseDelimiter(decodeSample(source.sample, encoding));
  const skip = options.skipRows ?? 0;
  let readRow: RowReader | undefined;
  let row = 0;
  for await (const { rows, stop } of readCsvRows(toUtf8(source.bytes, encoding), delimiter, LIMITS)) {
    for (const cells of rows) {
      row++;
      readRow ??= openTable(cells, encoding, delimiter, options);
      if (row > skip + 1) yield { row, offset: source.taken(), ...readRow(cells) };
    }
    if (stop && !readRow) refuseHeader();
    if (stop && row > skip) yield { row: row + 1, offset: source.taken(), ...unreadable(stop) };
  }
  if (!readRow) refuseEmpty();
}

type Outcome =
  | { readonly record: PersonRecord }
  | { readonly rejects: FieldProblem[]; readonly cells: Record<string, string> };
type RowReader = (cells: readonly string[]) => Outcome;

/** Reads the header, tells what was found, and returns the reader of the rows below it. */
function openTable(
  header: readonly string[],
  encoding: Encoding,
  delimiter: Delimiter,
  options: ReadOptions,
): RowReader {
  const defaults = defaultsOf(options);
  const given = new Set(defaults.map(([field]) => field));
  const required = REQUIRED.filter((field) => !given.has(field));
  const columns = readColumns(header.map(unguardCell), required, options.mapping);
  options.onFound?.({
    encoding,
    delimiter,
    columns: columns.map(({ header, field, how }) => ({ header, field, how })),
  });
  const plan = planRows(columns, options.mapping?.fields, defaults);
  return (cells) => {
    const read = readCells(cells);
    return Array.isArray(read) ? { rejects: read, cells: cellsByHeader(cells, columns) } : { record: read };
  };

  function readCells(cells: readonly string[]): PersonRecord | FieldProblem[] {
    if (cells.length !== header.length) return [raggedness(cells.length, header.length)];
    const unfit = cellProblems(cells, columns);
    if (unfit.length > 0) return unfit;
    const { record, problems } = readRecord(readFields(cells, columns, plan));
    if (!record) return [...problems];
    if (options.as !== 'each' && record.jurisdiction !== options.as)
      return [{ field: 'jurisdiction', reason: `is not ${options.as}, for which this file is imported` }];
    return record;
  }
}

const REQUIRED = ['record_id', 'kind'] as const satisfies readonly RecordColumn[];

function defaultsOf({ as, kind, mapping }: ReadOptions): [RecordColumn, string][] {
  const constants = Object.entries(mapping?.constants ?? {}) as [RecordColumn, string][];
  return [
    ...constants,
    ...(kind ? [['kind', kind] as const] : []),
    ...(as === 'each' ? [] : [['jurisdiction', as] as const]),
  ].map(([field, value]) => [field, value]);
}

function raggedness(found: number, expected: number): FieldProblem {
  return {
    field: 'row',
    reason: `has ${found} cells where the header has ${expected}; a comma or a line end inside a value needs quotation marks round the value`,
  };
}

function unreadable({ line, why }: Stop): Outcome {
  const reason =
    why === 'open-quote'
      ? `a quotation mark in the row of line ${line} is not closed; from there to the end nothing was read. Mend it and import the file again`
      : `the row of line ${line} has no end within ${LIMITS.rowBytes} bytes; from there to the end nothing was read`;
  return { rejects: [{ field: 'row', reason }], cells: {} };
}

function refuseHeader(): never {
  throw new DomainError(
    'UNREADABLE_FILE',
    'The header row cannot be read: a quotation mark in it is not closed. Mend the first row and import the file again.',
  );
}

function refuseEmpty(): never {
  throw new DomainError(
    'UNREADABLE_FILE',
    'The file is empty. It needs a header row with at least the columns record_id and kind.',
  );
}
