// Reads a kept file batch by batch. A batch is one transaction: its records, the receipt's counts and cursor, the rejects, the
// audit line and what is to be done next. So a process that dies between two batches leaves a receipt that is true, and the next goes on there.
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonRecord } from '../../domain/people/person-record.ts';
import { readMapping } from '../../intake/mapping.ts';
import { type Found, type IntakeItem, readRecords } from '../../intake/read-records.ts';
import type { Import, ImportCounts, KnownRecord, RecordWrite, Reject, Stores } from '../../ports/stores.ts';
import { auditEntry } from '../access/authorise.ts';
import type { JobRun, JobServices } from '../jobs.ts';
import { changeEntries, contentHashOf, recordWrite, sourceKeyOf } from '../records/keep-record.ts';
import type { ServicePorts } from '../service-ports.ts';

const BATCH = 500;

type Ports = Pick<ServicePorts, 'graph' | 'keys' | 'files' | 'clock' | 'bus' | 'kickRelay' | 'defaultAgency'>;

export function createRunImport(ports: Ports): Pick<JobServices, 'importFile'> {
  return {
    importFile: async (importId, run) => {
      for (let again = true; again; ) {
        const work = await ports.graph.read((stores) => stores.imports.find(importId));
        if (work?.state !== 'running') return leave(ports, run, work);
        again = (await attempt(ports, work, run)) && !run.signal.aborted;
      }
    },
  };
}

/** True when the receipt has moved on under our hands and is to be read again. */
async function attempt(ports: Ports, work: Import, run: JobRun): Promise<boolean> {
  try {
    if (await readFrom(ports, work, run)) await finish(ports, work, run, 'finished');
    return false;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // Another worker, or this one before a lost acknowledgement, has taken the batch: go on from where the receipt stands.
    if (error.code === 'CONFLICT') return true;
    if (error.code !== 'UNREADABLE_FILE') throw error;
    await finish(ports, work, run, 'failed', error.message);
    return false;
  }
}

/** True when the file was read to its end; false when the worker stops and another goes on later. */
async function readFrom(ports: Ports, work: Import, run: JobRun): Promise<boolean> {
  let found: Found | undefined;
  const items = readRecords(ports.files.read(work.file), {
    as: work.each ? 'each' : work.jurisdiction,
    ...(work.mapping !== undefined && { mapping: readMapping(work.mapping) }),
    skipRows: work.rows,
    onFound: (one) => {
      found = one;
    },
  });
  let rows = work.rows;
  for await (const batch of batches(ports, items)) {
    if (run.signal.aborted) return false;
    await keepBatch(ports, work, rows, batch, found);
    rows += batch.length;
    ports.kickRelay();
    const offset = batch.at(-1)?.offset ?? 0;
    await run.report(work.size === 0 ? 1 : offset / work.size);
    await ports.bus.publish({ name: 'import.progressed', jurisdiction: work.jurisdiction, importId: work.id });
  }
  return true;
}

/** Full batches, and a cut before an id that stands in the batch already: the second is a new version of the first, or equal to it. */
async function* batches(ports: Ports, items: AsyncIterable<IntakeItem>): AsyncGenerator<IntakeItem[]> {
  let batch: IntakeItem[] = [];
  let ids = new Set<string>();
  for await (const item of items) {
    const id = item.record ? sourceKeyOf(ports.keys, item.record) : undefined;
    if (batch.length >= BATCH || (id !== undefined && ids.has(id))) {
      yield batch;
      batch = [];
      ids = new Set();
    }
    batch.push(item);
    if (id !== undefined) ids.add(id);
  }
  if (batch.length > 0) yield batch;
}

async function keepBatch(
  ports: Ports,
  work: Import,
  rows: number,
  batch: readonly IntakeItem[],
  found: Found | undefined,
): Promise<void> {
  const { graph, clock } = ports;
  const records = batch.flatMap((item) => (item.record ? [item] : []));
  const sources = records.map((item) => sourceKeyOf(ports.keys, item.record));
  const known = await graph.read((stores) => stores.records.known(sources));
  const plan = planBatch(ports, work, batch, known);
  const at = clock.now();
  const audit = auditEntry(
    clock,
    { userId: work.by, jurisdiction: work.jurisdiction },
    'record.import.batch',
    [work.id],
    {
      fromRow: rows,
      rows: batch.length,
      accepted: plan.counts.accepted,
    },
  );
  await graph.write(async (stores) => {
    await stores.imports.advance({
      id: work.id,
      expectedRows: rows,
      add: plan.counts,
      rejects: plan.rejects,
      ...(found && { found: JSON.stringify(found) }),
      offset: batch.at(-1)?.offset ?? work.offset,
      at,
    });
    await requireUnchanged(stores, sources, known);
    const ids = await stores.records.put(plan.writes);
    for (const [jurisdiction, changed] of byJurisdiction(plan.writes, ids)) {
      await stores.outbox.add(changeEntries(clock, jurisdiction, changed), at);
    }
    await stores.audit.append([audit]);
  });
}

interface BatchPlan {
  readonly writes: RecordWrite[];
  readonly rejects: Reject[];
  readonly counts: ImportCounts;
}

/** What becomes of each row. */
function planBatch(ports: Ports, work: Import, batch: readonly IntakeItem[], known: readonly KnownRecord[]): BatchPlan {
  const bySource = new Map(known.map((one) => [one.sourceKey, one]));
  const writes: RecordWrite[] = [];
  const rejects: Reject[] = [];
  const counts = { rows: batch.length, accepted: 0, updated: 0, duplicate: 0, rejected: 0 };
  for (const item of batch) {
    if (!item.record) {
      counts.rejected += 1;
      rejects.push(
        ...item.rejects.map((one): Reject => ({ row: item.row, severity: 'reject', ...one, cells: item.cells })),
      );
      continue;
    }
    const before = bySource.get(sourceKeyOf(ports.keys, item.record));
    if (before?.contentHash === contentHashOf(ports.keys, item.record.written)) {
      counts.duplicate += 1;
      continue;
    }
    counts.accepted += 1;
    if (before) counts.updated += 1;
    rejects.push(...warningsOf(item.row, item.record, before, work));
    writes.push(
      recordWrite(ports, item.record, {
        agency: before?.agency ?? agencyOf(ports, work, item.record.jurisdiction),
        at: ports.clock.now(),
        by: work.by,
        importId: work.id,
      }),
    );
  }
  return { writes, rejects, counts };
}

function warningsOf(row: number, record: PersonRecord, before: KnownRecord | undefined, work: Import): Reject[] {
  const warn = (field: string, reason: string): Reject => ({ row, severity: 'warning', field, reason, cells: {} });
  const warnings = record.warnings.map(({ field, reason }) => warn(field, reason));
  if (before?.importId === work.id) {
    warnings.push(
      warn(
        'record_id',
        'this id stood in the file before with other content; this row became a new version of the record',
      ),
    );
  }
  if (before?.state === 'closed') {
    warnings.push(
      warn(
        'record_id',
        'the record is closed and stays so: it has a new version and is not matched until somebody reopens it',
      ),
    );
  }
  return warnings;
}

function agencyOf(ports: Ports, work: Import, jurisdiction: JurisdictionCode): string {
  return work.each ? ports.defaultAgency(jurisdiction) : work.agency;
}

/** Somebody else's write between our look and our transaction would make the plan wrong; CONFLICT plans it again. */
async function requireUnchanged(
  stores: Stores,
  sources: readonly string[],
  planned: readonly KnownRecord[],
): Promise<void> {
  const versions = new Map(planned.map((one) => [one.sourceKey, one.version]));
  const now = await stores.records.known(sources);
  if (now.length !== planned.length || now.some((one) => versions.get(one.sourceKey) !== one.version)) {
    throw new DomainError('CONFLICT', 'records of this batch changed meanwhile');
  }
}

function byJurisdiction(
  writes: readonly RecordWrite[],
  ids: readonly RecordWrite['id'][],
): Map<JurisdictionCode, RecordWrite['id'][]> {
  const groups = new Map<JurisdictionCode, RecordWrite['id'][]>();
  writes.forEach((write, i) => {
    const id = ids[i];
    if (id) groups.set(write.jurisdiction, [...(groups.get(write.jurisdiction) ?? []), id]);
  });
  return groups;
}

async function finish(
  ports: Ports,
  work: Import,
  run: JobRun,
  state: 'finished' | 'failed',
  problem?: string,
): Promise<void> {
  const at = ports.clock.now();
  await ports.graph.write(async (stores) => {
    const now = await stores.imports.find(work.id);
    // Read to its end it is, whoever did it: a receipt that stayed open here would wait for a file that is gone.
    if (now?.state === 'running') await stores.imports.finish(work.id, state, at, problem);
  });
  await leave(ports, run, work);
  await ports.bus.publish({ name: 'import.progressed', jurisdiction: work.jurisdiction, importId: work.id });
}

/**
 * The file holds personal data and has served: it goes as soon as the receipt is final. The job is done only after that, so that whoever dies
 * in between leaves the file to be removed by the next run, not for ever.
 */
async function leave(ports: Ports, run: JobRun, work: Import | undefined): Promise<void> {
  if (work) await ports.files.remove(work.file);
  await ports.graph.write((stores) => stores.outbox.done(run.jobId));
}
