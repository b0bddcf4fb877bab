import type { JurisdictionCode } from '../domain/casework/jurisdiction.ts';
import type { ImportId, OutboxId, RecordId } from '../domain/ids.ts';
import type { JobContext } from '../ports/queue.ts';

/** A job's effect and the removal of its outbox entry are one transaction, so a job that runs twice has its effect once. */
export interface JobRun extends JobContext {
  readonly jobId: OutboxId;
}

/** What the workers run. They act for a jurisdiction, not for a person. */
export interface JobServices {
  matchRecords(jurisdiction: JurisdictionCode, recordIds: readonly RecordId[], run: JobRun): Promise<void>;
  rematch(jurisdiction: JurisdictionCode, after: RecordId | undefined, run: JobRun): Promise<void>;
  importFile(importId: ImportId, run: JobRun): Promise<void>;
}
