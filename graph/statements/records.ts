import { statement } from './statement.ts';

/** A Record node as it stands. `sealed` holds `written` under the record's data key. */
export type RecordRow = {
  readonly id: string;
  readonly sourceKey: string;
  readonly jurisdiction: string;
  readonly agency: string;
  readonly kind: string;
  readonly version: number;
  readonly state: string;
  readonly closeReason: string | null;
  readonly consent: string;
  readonly protection: string;
  readonly contentHash: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly change: string;
  readonly importId: string | null;
  readonly wrappedKey: string;
  readonly sealed: string;
};

export type ClaimRow = Pick<RecordRow, 'id' | 'sourceKey' | 'version' | 'contentHash' | 'changedAt' | 'wrappedKey'>;
export type VersionRow = {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly change: string;
  readonly closeReason: string | null;
  readonly sealed: string;
};

const ROW = `r.id AS id, r.sourceKey AS sourceKey, r.jurisdiction AS jurisdiction, r.agency AS agency, r.kind AS kind,
  r.version AS version, r.state AS state, r.closeReason AS closeReason, r.consent AS consent, r.protection AS protection,
  r.contentHash AS contentHash, r.createdAt AS createdAt, r.changedAt AS changedAt, r.changedBy AS changedBy, r.change AS change,
  r.importId AS importId, r.wrappedKey AS wrappedKey, r.sealed AS sealed`;

const CLAIM = `r.id AS id, r.sourceKey AS sourceKey, r.version AS version, r.contentHash AS contentHash, r.changedAt AS changedAt,
  r.wrappedKey AS wrappedKey`;

/** Makes what is new and locks what is known. Setting a known record's key to itself changes nothing, but takes its lock before it is read. */
export const claimRecords = statement<{ readonly rows: readonly RecordRow[] }, ClaimRow>(
  'records.claim',
  `UNWIND $rows AS row
   MERGE (r:Record {sourceKey: row.sourceKey})
   ON CREATE SET r = row
   ON MATCH SET r.sourceKey = row.sourceKey
   RETURN ${CLAIM}`,
);

export const lockRecord = statement<{ readonly id: string }, RecordRow>(
  'records.lock',
  `MATCH (r:Record {id: $id}) SET r.sourceKey = r.sourceKey RETURN ${ROW}`,
);

/** Keeps the version that is about to be replaced. */
export const keepVersions = statement<
  { readonly rows: readonly { readonly id: string; readonly versionId: string }[] },
  { readonly id: string }
>(
  'records.keepVersions',
  `UNWIND $rows AS row
   MATCH (r:Record {id: row.id})
   MERGE (v:RecordVersion {id: row.versionId})
   SET v.version = r.version, v.at = r.changedAt, v.by = r.changedBy, v.change = r.change, v.closeReason = r.closeReason, v.sealed = r.sealed
   MERGE (r)-[:HAD_VERSION]->(v)
   RETURN v.id AS id`,
);

export const replaceRecords = statement<
  { readonly rows: readonly { readonly id: string; readonly changes: Partial<RecordRow> }[] },
  { readonly id: string }
>(
  'records.replace',
  `UNWIND $rows AS row
   MATCH (r:Record {id: row.id})
   SET r += row.changes
   RETURN r.id AS id`,
);

export const findRecords = statement<{ readonly ids: readonly string[] }, RecordRow>(
  'records.find',
  `UNWIND $ids AS id MATCH (r:Record {id: id}) RETURN ${ROW}`,
);

export const versionsNow = statement<{ readonly ids: readonly string[] }, Pick<RecordRow, 'id' | 'version'>>(
  'records.versionsNow',
  'UNWIND $ids AS id MATCH (r:Record {id: id}) RETURN r.id AS id, r.version AS version',
);

export const knownRecords = statement<
  { readonly sourceKeys: readonly string[] },
  Pick<RecordRow, 'id' | 'sourceKey' | 'contentHash' | 'version' | 'state' | 'agency' | 'importId'>
>(
  'records.known',
  `UNWIND $sourceKeys AS sourceKey
   MATCH (r:Record {sourceKey: sourceKey})
   RETURN r.id AS id, r.sourceKey AS sourceKey, r.contentHash AS contentHash, r.version AS version, r.state AS state,
     r.agency AS agency, r.importId AS importId`,
);

export const recordVersions = statement<{ readonly id: string }, VersionRow>(
  'records.versions',
  `MATCH (r:Record {id: $id})-[:HAD_VERSION]->(v:RecordVersion)
   RETURN v.version AS version, v.at AS at, v.by AS by, v.change AS change, v.closeReason AS closeReason, v.sealed AS sealed
   ORDER BY version DESC`,
);

export const pageRecords = statement<
  {
    readonly after: string;
    readonly jurisdiction: string | null;
    readonly kind: string | null;
    readonly limit: number;
  },
  RecordRow
>(
  'records.page',
  `MATCH (r:Record)
   WHERE r.id > $after AND ($jurisdiction IS NULL OR r.jurisdiction = $jurisdiction) AND ($kind IS NULL OR r.kind = $kind)
   WITH r ORDER BY r.id LIMIT $limit
   RETURN ${ROW} ORDER BY id`,
);

/** Those that may be matched. Ids alone, so that a page may be long: each page is a scan on the embedded engine. */
export const matchableRecords = statement<{ readonly after: string; readonly limit: number }, Pick<RecordRow, 'id'>>(
  'records.matchable',
  `MATCH (r:Record)
   WHERE r.id > $after AND r.state = 'open' AND r.consent <> 'withdrawn'
   WITH r ORDER BY r.id LIMIT $limit
   RETURN r.id AS id ORDER BY id`,
);

export const recentRecords = statement<
  {
    readonly jurisdiction: string;
    readonly kind: string | null;
    readonly state: string | null;
    readonly beforeAt: string;
    readonly beforeId: string;
    readonly limit: number;
  },
  RecordRow
>(
  'records.recent',
  `MATCH (r:Record {jurisdiction: $jurisdiction})
   WHERE ($kind IS NULL OR r.kind = $kind) AND ($state IS NULL OR r.state = $state)
     AND (r.changedAt < $beforeAt OR (r.changedAt = $beforeAt AND r.id < $beforeId))
   WITH r ORDER BY r.changedAt DESC, r.id DESC LIMIT $limit
   RETURN ${ROW} ORDER BY changedAt DESC, id DESC`,
);

export const countRecords = statement<Record<string, never>, { readonly records: number }>(
  'records.count',
  'MATCH (r:Record) RETURN count(r) AS records',
);

/** What seals under a record needs: whose key, and the key as kept. */
export const recordKeys = statement<
  { readonly ids: readonly string[] },
  Pick<RecordRow, 'id' | 'jurisdiction' | 'wrappedKey'>
>(
  'records.keys',
  'UNWIND $ids AS id MATCH (r:Record {id: id}) RETURN r.id AS id, r.jurisdiction AS jurisdiction, r.wrappedKey AS wrappedKey',
);
