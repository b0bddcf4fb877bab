import { CsvError, parse } from 'csv-parse';
import { createCellLimit, type Stop } from './cell-limit.ts';
import type { Delimiter } from './delimiter.ts';

/** The rows that one piece of text completed. With `stop`, a row follows that cannot be ended, and nothing more can be read. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  readonly stop?: Stop;
}

export interface RowLimits {
  readonly cellBytes: number;
  readonly rowBytes: number;
}

/** Rows of a CSV text in UTF-8, each with as many cells as it has. Blank lines are no rows; a longer cell is cut to `cellBytes`. */
export async function* readCsvRows(
  text: AsyncIterable<Uint8Array>,
  delimiter: Delimiter,
  limits: RowLimits,
): AsyncGenerator<RowBatch> {
  const limit = createCellLimit(delimiter, limits.cellBytes, limits.rowBytes);
  const parser = createParser(delimiter);
  try {
    for await (const piece of text) {
      const rows = await parser.write(limit.pass(piece));
      if (rows.length > 0) yield { rows };
      if (limit.stop()) break;
    }
    const rows = [...(await parser.write(limit.end())), ...(await parser.end())];
    const stop = limit.stop();
    yield stop ? { rows, stop } : { rows };
  } finally {
    parser.close();
  }
}

// The parser's rows are taken by its callback, so that the rows a piece completed are known when its write returns.
function createParser(delimiter: Delimiter) {
  let rows: string[][] = [];
  const parser = parse({
    bom: false,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (row: string[]) => {
      if (row.some((cell) => cell.trim() !== '')) rows.push(row);
      return null;
    },
  });
  // Errors come through the callbacks of `write` and `end`; without a listener they would end the process.
  parser.on('error', () => undefined);

  function taken(): string[][] {
    const done = rows;
    rows = [];
    return done;
  }

  return {
    write: (piece: Uint8Array) =>
      new Promise<string[][]>((resolve, reject) => {
        parser.write(piece, (error) => (error ? reject(error) : resolve(taken())));
      }),
    end: () =>
      new Promise<string[][]>((resolve, reject) => {
        parser.end((error?: Error | null) => (error && !isOpenQuote(error) ? reject(error) : resolve(taken())));
      }),
    close: () => parser.destroy(),
  };
}

/** Not an accident: the limit has seen the open mark too, and says where it stands. */
function isOpenQuote(error: Error): boolean {
  return error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
}
