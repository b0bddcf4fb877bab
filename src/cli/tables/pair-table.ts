import { formatRows } from '../../intake/write-records.ts';
import type { ClusterRow } from '../../matching/cluster.ts';
import { PAIR_COLUMNS, pairRow, probabilityText } from '../../matching/pairs-table.ts';
import type { ExplainedPair } from '../../runtime/bulk/bulk-run.ts';

const ROWS_A_PIECE = 500;

/** `missing_id,rescued_id,probability,weight,explanation`; of one file with itself, the two ids of each pair stand there. */
export async function* pairTable(pairs: AsyncIterable<readonly ExplainedPair[]>): AsyncGenerator<string> {
  yield formatRows([[...PAIR_COLUMNS]]);
  for await (const some of pairs) {
    yield formatRows(
      some.map(({ held, asked, ...score }) =>
        pairRow({ missingId: held.recordId, rescuedId: asked.recordId, ...score }),
      ),
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
