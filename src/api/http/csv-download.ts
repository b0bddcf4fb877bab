import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { RecordFields } from '../../domain/people/record-fields.ts';
import type { Reject } from '../../ports/stores.ts';
import type { DecisionRow, PairRow } from '../../services/services.ts';

type Pieces = AsyncIterable<string>;

/** How tables are written: handed in, so that a download and the command line agree to the byte. */
export interface CsvFormats {
  records(
    rows: AsyncIterable<RecordFields>,
    options: { readonly ethnicity: boolean; readonly extraColumns: readonly string[] },
  ): Pieces;
  pairs(rows: AsyncIterable<PairRow>): Pieces;
  decisions(rows: AsyncIterable<DecisionRow>): Pieces;
  /** `headers`: the columns of the file that the rows came from. */
  rejects(rows: AsyncIterable<Reject>, headers: readonly string[]): Pieces;
}

/**
 * Streams rows as a CSV file. The first row is awaited before anything is sent, so that a refusal is still an answer of its own; after a later
 * failure the connection breaks off, so that half a table is never taken for a whole one.
 */
export async function sendCsv<Row>(
  response: Response,
  name: string,
  rows: AsyncIterable<Row>,
  format: (rows: AsyncIterable<Row>) => Pieces,
): Promise<void> {
  const started = await startedOf(rows);
  response.set({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  });
  await pipeline(Readable.from(format(started)), response);
}

async function startedOf<Row>(rows: AsyncIterable<Row>): Promise<AsyncIterable<Row>> {
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    try {
      for (let row = first; !row.done; row = await iterator.next()) yield row.value;
    } finally {
      await iterator.return?.();
    }
  })();
}
