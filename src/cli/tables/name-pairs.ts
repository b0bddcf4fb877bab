// A table of pairs of names: read row by row, and written again with what the comparison says.
import { DomainError } from '../../domain/errors.ts';
import { readCsvRows } from '../../intake/csv/csv-rows.ts';
import { recogniseDelimiter } from '../../intake/csv/delimiter.ts';
import { decodeSample, recogniseEncoding, toUtf8 } from '../../intake/csv/encoding.ts';
import { openSource } from '../../intake/csv/source.ts';
import { formatRows, type OutCell } from '../../intake/write-records.ts';
import { openSourceFile } from './source-file.ts';

/** What two names are to each other. */
export interface NameScore {
  readonly bits: number;
  readonly probability: number;
  readonly rule: string;
}

export interface NamePairRow {
  readonly cells: readonly string[];
  readonly a: WrittenName;
  readonly b: WrittenName;
}

/** `language`: as the table has it, lower case; empty where it tells none. */
export interface WrittenName {
  readonly written: string;
  readonly language: string;
}

const LIMITS = { cellBytes: 64 * 1024, rowBytes: 1024 * 1024 };
const ADDED = ['bits', 'probability', 'rule'];
const REQUIRED = ['name_a', 'name_b'] as const;
const ROWS_A_PIECE = 500;

/**
 * The rows of the file in their order, each with the columns it had and `bits`, `probability` and `rule` after them. DomainError UNREADABLE_FILE or
 * INVALID_INPUT names the file, and what it lacks.
 */
export async function* scoreNamePairs(
  path: string,
  score: (row: NamePairRow) => NameScore,
): AsyncGenerator<string, void> {
  let pending: OutCell[][] = [];
  let columns: Columns | undefined;
  for await (const cells of rowsOf(path)) {
    if (!columns) {
      columns = columnsOf(cells, path);
      pending.push([...columns.kept.map((at) => cells[at] ?? ''), ...ADDED]);
      continue;
    }
    const row = { cells, a: nameAt(cells, columns.a), b: nameAt(cells, columns.b) };
    pending.push([...columns.kept.map((at) => cells[at] ?? ''), ...scoreCells(score(row))]);
    if (pending.length < ROWS_A_PIECE) continue;
    yield formatRows(pending);
    pending = [];
  }
  if (!columns) throw new DomainError('UNREADABLE_FILE', `${path} is empty.`);
  yield formatRows(pending);
}

async function* rowsOf(path: string): AsyncGenerator<readonly string[]> {
  const { bytes } = await openSourceFile(path);
  const source = await openSource(bytes);
  try {
    const encoding = recogniseEncoding(source.sample);
    const delimiter = recogniseDelimiter(decodeSample(source.sample, encoding));
    for await (const { rows, stop } of readCsvRows(toUtf8(source.bytes, encoding), delimiter, LIMITS)) {
      yield* rows;
      if (stop)
        throw new DomainError('UNREADABLE_FILE', `${path} has a row that does not end; a quotation mark may be open.`);
    }
  } finally {
    await source.close();
  }
}

interface Columns {
  readonly a: { readonly name: number; readonly language: number };
  readonly b: { readonly name: number; readonly language: number };
  /** All but those of an earlier comparison, which are written anew. */
  readonly kept: readonly number[];
}

function columnsOf(header: readonly string[], path: string): Columns {
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  const missing = REQUIRED.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new DomainError(
      'INVALID_INPUT',
      `${path} has no column ${missing.join(' and no ')}. It needs name_a and name_b.`,
    );
  return {
    a: { name: names.indexOf('name_a'), language: names.indexOf('lang_a') },
    b: { name: names.indexOf('name_b'), language: names.indexOf('lang_b') },
    kept: names.flatMap((name, at) => (ADDED.includes(name) ? [] : [at])),
  };
}

function nameAt(cells: readonly string[], { name, language }: Columns['a']): WrittenName {
  return { written: cells[name] ?? '', language: (cells[language] ?? '').trim().toLowerCase() };
}

function scoreCells({ bits, probability, rule }: NameScore): OutCell[] {
  return [{ plain: bits.toFixed(4) }, { plain: probability.toFixed(6) }, rule];
}
