// What register, correct and import share: a record's identity and content hash, and what a change sets going.
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import type { RecordId, UserId } from '../../domain/ids.ts';
import type { PersonRecord } from '../../domain/people/person-record.ts';
import { RECORD_COLUMNS, type RecordFields } from '../../domain/people/record-fields.ts';
import type { KeyService } from '../../ports/keys.ts';
import type { OutboxEntry, RecordWrite } from '../../ports/stores.ts';
import type { ServicePorts } from '../service-ports.ts';

/** Records a match job takes at once: enough to spare transactions, few enough to stop soon. */
export const MATCH_CHUNK = 50;

export function sourceKeyOf(keys: KeyService, record: Pick<PersonRecord, 'jurisdiction' | 'recordId'>): string {
  return keys.hash('source-id', `${record.jurisdiction}\0${record.recordId}`);
}

/** Equal for equal content, whatever the order of its columns. */
export function contentHashOf(keys: KeyService, written: RecordFields): string {
  const known = RECORD_COLUMNS.map((column) => written[column] ?? null);
  const extra = Object.entries(written.extra ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return keys.hash('content', JSON.stringify([known, extra]));
}

export interface RecordOrigin {
  readonly agency: string;
  readonly at: string;
  readonly by: UserId;
  readonly importId?: RecordWrite['importId'];
}

export function recordWrite(
  ports: Pick<ServicePorts, 'keys' | 'clock'>,
  record: PersonRecord,
  origin: RecordOrigin,
): RecordWrite {
  return {
    id: ports.clock.newId('rec'),
    sourceKey: sourceKeyOf(ports.keys, record),
    jurisdiction: record.jurisdiction,
    agency: origin.agency,
    kind: record.kind,
    consent: record.consent,
    protection: record.protection,
    contentHash: contentHashOf(ports.keys, record.written),
    at: origin.at,
    by: origin.by,
    ...(origin.importId && { importId: origin.importId }),
    written: record.written,
  };
}

/** What follows a change: the records are matched again, and indexes told. */
export function changeEntries(
  clock: ServicePorts['clock'],
  jurisdiction: JurisdictionCode,
  recordIds: readonly RecordId[],
): OutboxEntry[] {
  const entries: OutboxEntry[] = [];
  for (let i = 0; i < recordIds.length; i += MATCH_CHUNK) {
    const chunk = recordIds.slice(i, i + MATCH_CHUNK);
    const job = clock.newOutboxId();
    entries.push({ id: job, job: { id: job, name: 'match-record', jurisdiction, recordIds: chunk } });
    entries.push({ id: clock.newOutboxId(), event: { name: 'records.changed', jurisdiction, recordIds: chunk } });
  }
  return entries;
}
