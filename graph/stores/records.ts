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
  pageRecords,
  type RecordRow,
  recentRecords,
  recordVersions,
  replaceRecords,
  versionsNow,
} from '../statements/records.ts';
import { addKeys, packKeys, sharingKeys, takeKeys } from './key-buckets.ts';
import { pageOf } from './page.ts';

export function createRecordStore(tx: Transaction, keys: KeyService): RecordStore {
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
    put: (writes) => put(tx, keys, writes),
    setState: (change) => setState(tx, keys, change),
    history: (id) => history(tx, keys, id),
    candidates: (id) => sharingKeys(tx, id),
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

async function put(tx: Transaction, keys: KeyService, writes: readonly RecordWrite[]): Promise<RecordId[]> {
  if (writes.length === 0) return [];
  const asked = new Map(writes.map((write) => [write.sourceKey, { write, row: newRow(write, keys) }]));
  // In one order for all writers, so that two of them wait for each other's records and do not lock each other out.
  const rows = [...asked.values()].map(({ row }) => row).sort((a, b) => (a.sourceKey < b.sourceKey ? -1 : 1));
  const claims = new Map((await tx.run(claimRecords, { rows })).map((claim) => [claim.sourceKey, claim]));
  const made: RecordRow[] = [];
  const changed: { readonly claim: ClaimRow; readonly write: RecordWrite }[] = [];
  for (const { write, row } of asked.values()) {
    const claim = claims.get(row.sourceKey);
    if (!claim || claim.wrappedKey === row.wrappedKey) made.push(row);
    else if (!isRepeat(claim, write)) changed.push({ claim: madeFrom(claim, write), write });
  }
  const replaced = changed.map(({ claim, write }) => ({ id: claim.id, changes: nextVersion(claim, write, keys) }));
  if (changed.length > 0) {
    const before = changed.map(({ claim }) => claim);
    await takeKeys(tx, before);
    await replace(tx, before, replaced);
  }
  await addKeys(tx, [...made, ...replaced.map(({ id, changes }) => ({ id, ...changes }))]);
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
    keys: packKeys(write.keys),
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
    keys: claim.state === 'open' ? packKeys(write.keys) : '',
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
  change: Parameters<RecordStore['setState']>[0],
): Promise<void> {
  const [row] = await tx.run(lockRecord, { id: change.id });
  if (!row) throw new DomainError('NOT_FOUND', 'There is no such record');
  if (row.version !== change.version) throw new DomainError('CONFLICT', 'The record has changed meanwhile');
  const version = row.version + 1;
  const dataKey = keys.unwrap(row.jurisdiction as JurisdictionCode, row.wrappedKey);
  const blockingKeys = change.state === 'open' ? packKeys(change.keys) : '';
  await takeKeys(tx, [row]);
  const changes = {
    version,
    state: change.state,
    closeReason: change.closeReason ?? null,
    changedAt: change.at,
    changedBy: change.by,
    change: change.state === 'open' ? 'reopened' : 'closed',
    sealed: seal([dataKey], sealedAs(row.id, version), writtenOf(row, dataKey)),
    keys: blockingKeys,
  };
  await replace(tx, [row], [{ id: row.id, changes }]);
  await addKeys(tx, [{ id: row.id, version, keys: blockingKeys }]);
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
  const { sourceKey: _source, change: _change, importId: _import, sealed: _sealed, keys: _keys, ...kept } = row;
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
