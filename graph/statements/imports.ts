import { statement } from './statement.ts';

export type ImportNode = {
  readonly id: string;
  readonly jurisdiction: string;
  readonly each: boolean;
  readonly by: string;
  readonly agency: string;
  readonly state: string;
  readonly problem: string | null;
  readonly file: string;
  readonly size: number;
  readonly fileHash: string;
  readonly found: string;
  readonly mapping: string | null;
  readonly startedAt: string;
  readonly changedAt: string;
  readonly rows: number;
  readonly accepted: number;
  readonly updated: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly offset: number;
};

/** A Reject node; `sealed` holds field, reason and cells under the import's data key. */
export type RejectNode = {
  readonly id: string;
  readonly row: number;
  readonly severity: string;
  readonly sealed: string;
};

const ROW = `i.id AS id, i.jurisdiction AS jurisdiction, i.each AS each, i.by AS by, i.agency AS agency, i.state AS state,
  i.problem AS problem, i.file AS file, i.size AS size, i.fileHash AS fileHash, i.found AS found, i.mapping AS mapping,
  i.startedAt AS startedAt, i.changedAt AS changedAt, i.rows AS rows, i.accepted AS accepted, i.updated AS updated,
  i.duplicate AS duplicate, i.rejected AS rejected, i.warnings AS warnings, i.offset AS offset`;

export const createImport = statement<
  { readonly row: ImportNode & { readonly wrappedKey: string } },
  { readonly id: string }
>('imports.create', 'MERGE (i:Import {id: $row.id}) ON CREATE SET i = $row RETURN i.id AS id');

export const findImport = statement<{ readonly id: string }, ImportNode>(
  'imports.find',
  `MATCH (i:Import {id: $id}) RETURN ${ROW}`,
);

export const unfinishedImports = statement<Record<string, never>, ImportNode>(
  'imports.unfinished',
  `MATCH (i:Import {state: 'running'}) RETURN ${ROW} ORDER BY startedAt, id`,
);

export const recentImports = statement<{ readonly jurisdiction: string; readonly limit: number }, ImportNode>(
  'imports.recent',
  `MATCH (i:Import {jurisdiction: $jurisdiction}) RETURN ${ROW} ORDER BY startedAt DESC, id DESC LIMIT $limit`,
);

/** Sets first, so that the lock is taken before `rows` is compared. No row: the import stands elsewhere, and the transaction must not be kept. */
export const advanceImport = statement<
  {
    readonly id: string;
    readonly expectedRows: number;
    readonly rows: number;
    readonly accepted: number;
    readonly updated: number;
    readonly duplicate: number;
    readonly rejected: number;
    readonly warnings: number;
    readonly offset: number;
    readonly found: string | null;
    readonly at: string;
  },
  { readonly jurisdiction: string; readonly wrappedKey: string }
>(
  'imports.advance',
  `MATCH (i:Import {id: $id})
   SET i.changedAt = $at
   WITH i WHERE i.rows = $expectedRows
   SET i.rows = i.rows + $rows, i.accepted = i.accepted + $accepted, i.updated = i.updated + $updated,
     i.duplicate = i.duplicate + $duplicate, i.rejected = i.rejected + $rejected, i.warnings = i.warnings + $warnings,
     i.offset = $offset, i.found = coalesce($found, i.found)
   RETURN i.jurisdiction AS jurisdiction, i.wrappedKey AS wrappedKey`,
);

export const finishImport = statement<
  { readonly id: string; readonly state: string; readonly at: string; readonly problem: string | null },
  { readonly id: string }
>(
  'imports.finish',
  `MATCH (i:Import {id: $id})
   WHERE i.state = 'running'
   SET i.state = $state, i.changedAt = $at, i.problem = $problem
   RETURN i.id AS id`,
);

export const addRejects = statement<
  { readonly id: string; readonly rejects: readonly RejectNode[] },
  { readonly id: string }
>(
  'imports.addRejects',
  `MATCH (i:Import {id: $id})
   UNWIND $rejects AS reject
   MERGE (x:Reject {id: reject.id})
   SET x = reject
   MERGE (i)-[:REJECTED]->(x)
   RETURN x.id AS id`,
);

export const importKey = statement<
  { readonly id: string },
  { readonly jurisdiction: string; readonly wrappedKey: string }
>('imports.key', 'MATCH (i:Import {id: $id}) RETURN i.jurisdiction AS jurisdiction, i.wrappedKey AS wrappedKey');

export const rejectsOf = statement<
  { readonly id: string; readonly afterRow: number; readonly limit: number },
  RejectNode
>(
  'imports.rejects',
  `MATCH (i:Import {id: $id})-[:REJECTED]->(x:Reject)
   WHERE x.row > $afterRow
   RETURN x.id AS id, x.row AS row, x.severity AS severity, x.sealed AS sealed
   ORDER BY row, id LIMIT $limit`,
);
