import type { JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import { DomainError } from '../../src/domain/errors.ts';
import type { RecordId, UserId } from '../../src/domain/ids.ts';
import type { RecordFields } from '../../src/domain/people/record-fields.ts';
import type { Transaction } from '../../src/ports/graph.ts';
import type { KeyService } from '../../src/ports/keys.ts';
import type { KnownRecord, RecordStore, RecordVersion, RecordWrite, StoredRecord } from '../../src/ports/stores.ts';
import { open, present, seal } from '../codec.ts';
import {
  type ClaimRow,
  claimRecords,
  countRecords,
  findRecords,
  keepVersions,
  knownRecords,
  lockRecord,
  matchableRecords,
  pageRecords,
  type RecordRow,
  recentRecords,
  recordVersions,
  replaceRecords,
  versionsNow,
} from '../statements/records.ts';
import { pageOf } from './page.ts';

/** `changed`: where the ids of the records that it changes are put, for the change log. */
export function createRecordStore(tx: Transaction, keys: KeyService, changed: Set<RecordId>): RecordStore {
  return {
    find: async (ids) => {
      const rows = await tx.run(findRecords, { ids });
      return rows.map((row) => storedRecord(row, keys));
    },
    versions: async (ids) => {
      const rows = await tx.run(versionsNow, { ids });
      return rows as { id: RecordId; version: number }[];
    },
    known: async (sourceKeys) => {
      const rows = await tx.run(knownRecords, { sourceKeys });
      return rows.map((row) => present(row) as KnownRecord);
    },
    put: (writes) => put(tx, keys, changed, writes),
    setState: (change) => setState(tx, keys, changed, change),
    history: (id) => history(tx, keys, id),
    matchable: async (after, limit) => {
      const rows = await tx.run(matchableRecords, { after: after ?? '', limit: limit + 1 });
      return pageOf(rows, limit, (row) => row.id as RecordId);
    },
    page: async (filter) => {
      const rows = await tx.run(pageRecords, {
        after: filter.after ?? '',
        jurisdiction: filter.jurisdiction ?? null,
        kind: filter.kind ?? null,
        limit: filter.limit + 1,
      });
      return pageOf(rows, filter.limit, (row) => storedRecord(row, keys));
    },
    recent: async (filter) => {
      const [beforeAt = '', beforeId = ''] = (filter.before ?? LAST).split('|');
      const rows = await tx.run(recentRecords, {
        jurisdiction: filter.jurisdiction,
        kind: filter.kind ?? null,
        state: filter.state ?? null,
        beforeAt,
        beforeId,
        limit: filter.limit + 1,
      });
      return pageOf(rows, filter.limit, (row) => storedRecord(row, keys));
    },
    count: async () => (await tx.run(countRecords, {}))[0]?.records ?? 0,
  };
}

/** Later than every time there will be. */
const LAST = '9999|';

async function put(
  tx: Transaction,
  keys: KeyService,
  changed: Set<RecordId>,
  writes: readonly RecordWrite[],
): Promise<RecordId[]> {
  if (writes.length === 0) return [];
  const asked = new Map(writes.map((write) => [write.sourceKey, { write, row: newRow(write, keys) }]));
  // In one order for all writers, so that two of them wait for each other's records and do not lock each other out.
  const rows = [...asked.values()].map(({ row }) => row).sort((a, b) => (a.sourceKey < b.sourceKey ? -1 : 1));
  const claims = new Map((await tx.run(claimRecords, { rows })).map((claim) => [claim.sourceKey, claim]));
  const before: ClaimRow[] = [];
  const replaced: { readonly id: string; readonly changes: Partial<RecordRow> }[] = [];
  for (const { write, row } of asked.values()) {
    const claim = claims.get(row.sourceKey);
    if (!claim) continue;
    const isNew = claim.wrappedKey === row.wrappedKey;
    if (!isNew && isRepeat(claim, write)) continue;
    changed.add(claim.id as RecordId);
    if (isNew) continue;
    before.push(madeFrom(claim, write));
    replaced.push({ id: claim.id, changes: nextVersion(claim, write, keys) });
  }
  if (before.length > 0) await replace(tx, before, replaced);
  return writes.map((write) => (claims.get(write.sourceKey)?.id ?? write.id) as RecordId);
}

/** The same write once more, after an acknowledgement was lost: nothing is left to do. */
function isRepeat(claim: ClaimRow, write: RecordWrite): boolean {
  return claim.contentHash === write.contentHash && claim.changedAt === write.at;
}

/** Compared under the claim's lock: two who read the same version at once would both find theirs the latest. */
function madeFrom(claim: ClaimRow, { from }: RecordWrite): ClaimRow {
  if (from === undefined || from === claim.version) return claim;
  throw new DomainError('CONFLICT', 'The record has changed meanwhile');
}

function newRow(write: RecordWrite, keys: KeyService): RecordRow {
  const dataKey = keys.newDataKey(write.jurisdiction);
  return {
    ...clearOf(write),
    id: write.id,
    sourceKey: write.sourceKey,
    jurisdiction: write.jurisdiction,
    version: 1,
    state: 'open',
    closeReason: null,
    createdAt: write.at,
    change: 'registered',
    wrappedKey: dataKey.wrapped,
    sealed: seal([dataKey.clear], sealedAs(write.id, 1), write.written),
  };
}

function nextVersion(claim: ClaimRow, write: RecordWrite, keys: KeyService) {
  const version = claim.version + 1;
  const dataKey = keys.unwrap(write.jurisdiction, claim.wrappedKey);
  return {
    ...clearOf(write),
    version,
    change: 'corrected',
    sealed: seal([dataKey], sealedAs(claim.id, version), write.written),
  };
}

function clearOf(write: RecordWrite) {
  return {
    agency: write.agency,
    kind: write.kind,
    consent: write.consent,
    protection: write.protection,
    contentHash: write.contentHash,
    changedAt: write.at,
    changedBy: write.by,
    importId: write.importId ?? null,
  };
}

async function setState(
  tx: Transaction,
  keys: KeyService,
  changed: Set<RecordId>,
  change: Parameters<RecordStore['setState']>[0],
): Promise<void> {
  const [row] = await tx.run(lockRecord, { id: change.id });
  if (!row) throw new DomainError('NOT_FOUND', 'There is no such record');
  if (row.version !== change.version) throw new DomainError('CONFLICT', 'The record has changed meanwhile');
  const version = row.version + 1;
  const dataKey = keys.unwrap(row.jurisdiction as JurisdictionCode, row.wrappedKey);
  const changes = {
    version,
    state: change.state,
    closeReason: change.closeReason ?? null,
    changedAt: change.at,
    changedBy: change.by,
    change: change.state === 'open' ? 'reopened' : 'closed',
    sealed: seal([dataKey], sealedAs(row.id, version), writtenOf(row, dataKey)),
  };
  await replace(tx, [row], [{ id: row.id, changes }]);
  changed.add(change.id);
}

async function replace(
  tx: Transaction,
  before: readonly Pick<RecordRow, 'id' | 'version'>[],
  rows: readonly { readonly id: string; readonly changes: Partial<RecordRow> }[],
): Promise<void> {
  await tx.run(keepVersions, { rows: before.map(({ id, version }) => ({ id, versionId: sealedAs(id, version) })) });
  await tx.run(replaceRecords, { rows });
}

async function history(tx: Transaction, keys: KeyService, id: RecordId): Promise<RecordVersion[]> {
  const [current] = await tx.run(findRecords, { ids: [id] });
  if (!current) return [];
  const dataKey = keys.unwrap(current.jurisdiction as JurisdictionCode, current.wrappedKey);
  const before = await tx.run(recordVersions, { id });
  const now = { ...current, at: current.changedAt, by: current.changedBy };
  return [now, ...before].map(
    ({ version, at, by, change, closeReason, sealed }) =>
      ({
        ...present({ version, at, by: by as UserId, change, closeReason }),
        written: writtenOf({ id, version, sealed }, dataKey),
      }) as RecordVersion,
  );
}

function storedRecord(row: RecordRow, keys: KeyService): StoredRecord {
  const { sourceKey: _source, change: _change, importId: _import, sealed: _sealed, ...kept } = row;
  const dataKey = keys.unwrap(row.jurisdiction as JurisdictionCode, row.wrappedKey);
  return { ...(present(kept) as Omit<StoredRecord, 'written'>), written: writtenOf(row, dataKey) };
}

function writtenOf(row: Pick<RecordRow, 'id' | 'version' | 'sealed'>, dataKey: Uint8Array): RecordFields {
  return open([dataKey], sealedAs(row.id, row.version), row.sealed) as RecordFields;
}

/** What a sealed value is bound to, and the id of the node that keeps it once it is history: one version of one record. */
function sealedAs(id: string, version: number): string {
  return `${id}.${version}`;
}
