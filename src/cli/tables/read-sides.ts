// Missing and rescued persons: two files, or one file that tells of each row which it is.
import { basename } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import type { RecordKind } from '../../domain/people/person-record.ts';
import type { Mapping } from '../../intake/mapping.ts';
import { readTable, type Table, type Take } from './read-table.ts';
import { type TableSummary, tableSummary } from './report-table.ts';

export interface Sides {
  readonly tables: readonly Table[];
  readonly rejectedRows: number;
  readonly missing: TableSummary;
  readonly rescued: TableSummary;
}

/** DomainError INVALID_INPUT when one file alone is given and holds one kind only. */
export async function readSides(
  missingPath: string,
  rescuedPath: string | undefined,
  mappings: { readonly missing: Mapping | undefined; readonly rescued: Mapping | undefined },
  take: Take,
): Promise<Sides> {
  if (rescuedPath === undefined) return readBoth(missingPath, mappings.missing, take);
  const missing = await readTable(missingPath, { kind: 'missing', mapping: mappings.missing }, take);
  const rescued = await readTable(rescuedPath, { kind: 'rescued', mapping: mappings.rescued }, take);
  return {
    tables: [missing, rescued],
    rejectedRows: missing.rejectedRows + rescued.rejectedRows,
    missing: tableSummary(missing),
    rescued: tableSummary(rescued),
  };
}

async function readBoth(path: string, mapping: Mapping | undefined, take: Take): Promise<Sides> {
  const counts = { missing: 0, rescued: 0 };
  const table = await readTable(path, { mapping }, (record) => {
    counts[record.kind] += 1;
    return take(record);
  });
  const side = (kind: RecordKind): TableSummary => {
    const records = counts[kind];
    if (records > 0) return { ...tableSummary(table), records };
    throw new DomainError(
      'INVALID_INPUT',
      `${basename(path)} holds no ${kind} persons. Give both files, or say in a mapping which column tells the kind.`,
      [{ field: 'kind', reason: `is never ${kind}` }],
    );
  };
  return {
    tables: [table],
    rejectedRows: table.rejectedRows,
    missing: side('missing'),
    rescued: side('rescued'),
  };
}
