// Missing and rescued persons: two files, or one file that tells of each row which it is.
import { basename } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import type { PersonRecord, RecordKind } from '../../domain/people/person-record.ts';
import type { Mapping } from '../../intake/mapping.ts';
import { readTable, type Table } from './read-table.ts';
import { type TableSummary, tableSummary } from './report-table.ts';

export interface Sides {
  readonly tables: readonly Table[];
  readonly records: readonly PersonRecord[];
  readonly rejectedRows: number;
  readonly missing: TableSummary;
  readonly rescued: TableSummary;
}

/** DomainError INVALID_INPUT when one file alone is given and holds one kind only. */
export async function readSides(
  missingPath: string,
  rescuedPath: string | undefined,
  mappings: { readonly missing: Mapping | undefined; readonly rescued: Mapping | undefined },
): Promise<Sides> {
  if (rescuedPath === undefined) return readBoth(missingPath, mappings.missing);
  const missing = await readTable(missingPath, { kind: 'missing', mapping: mappings.missing });
  const rescued = await readTable(rescuedPath, { kind: 'rescued', mapping: mappings.rescued });
  return {
    tables: [missing, rescued],
    records: [...missing.records, ...rescued.records],
    rejectedRows: missing.rejectedRows + rescued.rejectedRows,
    missing: tableSummary(missing),
    rescued: tableSummary(rescued),
  };
}

async function readBoth(path: string, mapping: Mapping | undefined): Promise<Sides> {
  const table = await readTable(path, { mapping });
  const side = (kind: RecordKind): TableSummary => {
    const records = table.records.filter((record) => record.kind === kind).length;
    if (records > 0) return { ...tableSummary(table), records };
    throw new DomainError(
      'INVALID_INPUT',
      `${basename(path)} holds no ${kind} persons. Give both files, or say in a mapping which column tells the kind.`,
      [{ field: 'kind', reason: `is never ${kind}` }],
    );
  };
  return {
    tables: [table],
    records: table.records,
    rejectedRows: table.rejectedRows,
    missing: side('missing'),
    rescued: side('rescued'),
  };
}
