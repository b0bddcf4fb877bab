// How tables leave the service, handed to the API as functions because it knows no formats.

import { writeRejects } from '../intake/rejects-table.ts';
import { formatRows, writeRecords } from '../intake/write-records.ts';
import { PAIR_COLUMNS, pairNumbersRow } from '../matching/pairs-table.ts';
import type { PairRow } from '../services/services.ts';

const ROWS_A_PIECE = 500;

export const FORMATS = { records: writeRecords, pairs: writePairs, rejects: writeRejects };

/** The columns of `match`, without the explanation: ids, probability and weight only. */
async function* writePairs(rows: AsyncIterable<PairRow>): AsyncGenerator<string> {
  yield formatRows([PAIR_COLUMNS.filter((column) => column !== 'explanation')]);
  let piece: ReturnType<typeof pairNumbersRow>[] = [];
  for await (const row of rows) {
    piece.push(pairNumbersRow(row));
    if (piece.length < ROWS_A_PIECE) continue;
    yield formatRows(piece);
    piece = [];
  }
  if (piece.length > 0) yield formatRows(piece);
}
