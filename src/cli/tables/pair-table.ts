import { formatRows } from '../../intake/write-records.ts';
import type { ClusterRow } from '../../matching/cluster.ts';
import { PAIR_COLUMNS, pairRow, probabilityText } from '../../matching/pairs-table.ts';

/** A pair as it is written; `explanation`: JSON, as `explanationText` makes it. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly probability: number;
  readonly weight: number;
  readonly explanation: string;
}

const ROWS_A_PIECE = 500;

/** `missing_id,rescued_id,probability,weight,explanation`; of one file with itself, the two ids of each pair stand there. */
export function* pairTable(pairs: readonly Pair[]): Generator<string> {
  yield formatRows([[...PAIR_COLUMNS]]);
  for (let at = 0; at < pairs.length; at += ROWS_A_PIECE) {
    yield formatRows(
      pairs
        .slice(at, at + ROWS_A_PIECE)
        .map(({ first, second, ...score }) => pairRow({ missingId: first, rescuedId: second, ...score })),
    );
  }
}

export function* clusterTable(clusters: readonly ClusterRow[]): Generator<string> {
  yield formatRows([['record_id', 'cluster_id', 'probability']]);
  for (let at = 0; at < clusters.length; at += ROWS_A_PIECE) {
    const some = clusters.slice(at, at + ROWS_A_PIECE);
    yield formatRows(
      some.map(({ recordId, clusterId, probability }) => [recordId, clusterId, probabilityText(probability)]),
    );
  }
}
