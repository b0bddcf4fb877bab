// How tables leave the service, handed to the API as functions because it knows no formats.

import { writeRejects } from '../intake/rejects-table.ts';
import { formatRows, type OutCell, writeRecords } from '../intake/write-records.ts';
import { PAIR_COLUMNS, pairNumbersRow } from '../matching/pairs-table.ts';
import type { DecisionRow, PairRow } from '../services/services.ts';

const ROWS_A_PIECE = 500;
const DECISION_COLUMNS = ['missing_id', 'rescued_id', 'same', 'decided_at', 'weights_version'];

export const FORMATS = {
  records: writeRecords,
  /** The columns of `match`, without the explanation: ids, probability and weight only. */
  pairs: (rows: AsyncIterable<PairRow>) =>
    inPieces(
      PAIR_COLUMNS.filter((column) => column !== 'explanation'),
      rows,
      pairNumbersRow,
    ),
  /** What `calibrate --decisions` reads. */
  decisions: (rows: AsyncIterable<DecisionRow>) => inPieces(DECISION_COLUMNS, rows, decisionRow),
  rejects: writeRejects,
};

function decisionRow({ missingId, rescuedId, same, decidedAt, weightsVersion }: DecisionRow): readonly OutCell[] {
  return [missingId, rescuedId, same ? 'yes' : 'no', decidedAt, weightsVersion];
}

async function* inPieces<Row>(
  header: readonly string[],
  rows: AsyncIterable<Row>,
  cellsOf: (row: Row) => readonly OutCell[],
): AsyncGenerator<string> {
  yield formatRows([header]);
  let piece: (readonly OutCell[])[] = [];
  for await (const row of rows) {
    piece.push(cellsOf(row));
    if (piece.length < ROWS_A_PIECE) continue;
    yield formatRows(piece);
    piece = [];
  }
  if (piece.length > 0) yield formatRows(piece);
}
