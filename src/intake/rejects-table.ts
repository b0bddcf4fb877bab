import { REJECT_COLUMNS } from './columns.ts';
import { formatRows } from './write-records.ts';

/** One problem of one rejected row; a row's problems follow each other. */
export interface RejectedCells {
  readonly row: number;
  readonly field: string;
  readonly reason: string;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Rejected rows as CSV, each once, under `headers` and then its row, the fields and the reasons: to be mended and imported again as it
 * is, because readers pass these three columns over. Cells under other headings are not written.
 */
export async function* writeRejects(
  rejects: AsyncIterable<RejectedCells> | Iterable<RejectedCells>,
  headers: readonly string[],
): AsyncGenerator<string> {
  yield formatRows([[...headers, ...REJECT_COLUMNS]]);
  for await (const problems of byRow(rejects)) {
    const [first] = problems;
    if (!first) continue;
    const fields = problems.map(({ field }) => field).join('; ');
    const reasons = problems.map(({ field, reason }) => `${field} ${reason}`).join('; ');
    yield formatRows([
      [...headers.map((header) => cellUnder(first.cells, header)), String(first.row), fields, reasons],
    ]);
  }
}

async function* byRow(
  rejects: AsyncIterable<RejectedCells> | Iterable<RejectedCells>,
): AsyncGenerator<readonly RejectedCells[]> {
  let group: RejectedCells[] = [];
  for await (const reject of rejects) {
    if (group[0] && group[0].row !== reject.row) {
      yield group;
      group = [];
    }
    group.push(reject);
  }
  if (group.length > 0) yield group;
}

function cellUnder(cells: RejectedCells['cells'], header: string): string {
  return Object.hasOwn(cells, header) ? (cells[header] ?? '') : '';
}
