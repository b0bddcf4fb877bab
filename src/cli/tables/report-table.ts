// What a person should know about a table that was read: never what its cells hold, only rows, fields and reasons.
import { basename } from 'node:path';
import { count, counted, say } from '../terminal/say.ts';
import { style } from '../terminal/style.ts';
import type { Table } from './read-table.ts';

const SHOWN = 10;

/** Rejected rows and unknown columns, on stderr. */
export function reportTable(table: Table): void {
  const name = basename(table.path);
  const unknown =
    table.found?.columns.filter((column) => column.how === 'unknown').map((column) => column.header) ?? [];
  if (unknown.length > 0)
    say(style.quiet(`${name}: not known and not compared: ${unknown.slice(0, SHOWN).join(', ')}`));
  if (table.rejectedRows === 0) return;
  say(style.warn(`${name}: ${counted(table.rejectedRows, 'row')} of ${count(table.rows)} rejected`));
  for (const { row, field, reason } of table.rejects.slice(0, SHOWN)) say(`  row ${row}  ${field}: ${reason}`);
  const left = table.rejects.length - SHOWN;
  if (left > 0)
    say(
      style.quiet(
        `  and ${counted(left, 'more problem', 'more problems')}; --rejects OUT.csv writes them all, to mend`,
      ),
    );
}

/** For `--json`: counts, and the first rejects. */
export type TableSummary = ReturnType<typeof tableSummary>;

export function tableSummary(table: Table) {
  return {
    file: table.path,
    encoding: table.found?.encoding,
    rows: table.rows,
    records: table.records,
    rejected: table.rejectedRows,
    rejects: table.rejects.slice(0, SHOWN).map(({ row, field, reason }) => ({ row, field, reason })),
  };
}

/** A line about ids that came twice, if any did. */
export function repeatedLines(seen: { readonly duplicate: number; readonly updated: number }): [string, string][] {
  if (seen.duplicate + seen.updated === 0) return [];
  const equal = `${counted(seen.duplicate, 'row')} equal to one before`;
  return [['repeated', `${equal}, ${count(seen.updated)} with newer content for the same id`]];
}
