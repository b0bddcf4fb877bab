import { writeRejects } from '../../intake/rejects-table.ts';
import type { Table } from './read-table.ts';
import { writeWhole } from './whole-file.ts';

/** The rejected rows of these tables in one CSV, with their row, fields and reasons, to be mended and read again. */
export async function writeRejectedRows(path: string, tables: readonly Table[]): Promise<void> {
  const rejects = tables.flatMap((table) => table.rejects);
  const headings = new Set(tables.flatMap((table) => (table.found?.columns ?? []).map((column) => column.header)));
  for (const { cells } of rejects) for (const heading of Object.keys(cells)) headings.add(heading);
  await writeWhole(path, writeRejects(rejects, [...headings]));
}
