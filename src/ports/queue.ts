import type { JurisdictionCode } from '../domain/casework/jurisdiction.ts';
import type { ImportId, OutboxId, RecordId } from '../domain/ids.ts';

/** What the workers do. A job is an outbox entry on its way: its id is the entry's, and it carries ids only. */
export type Job =
  | {
      readonly id: OutboxId;
      readonly name: 'match-record';
      readonly jurisdiction: JurisdictionCode;
      readonly recordIds: readonly RecordId[];
    }
  | {
      readonly id: OutboxId;
      readonly name: 'rematch';
      readonly jurisdiction: JurisdictionCode;
      readonly after?: RecordId;
    }
  | {
      readonly id: OutboxId;
      readonly name: 'import-file';
      readonly jurisdiction: JurisdictionCode;
      readonly importId: ImportId;
    };
export type JobName = Job['name'];
export type JobOf<N extends JobName> = Extract<Job, { name: N }>;

/** `report` takes what part is done, 0..1. A handler's effect and the removal of the job's outbox entry are one transaction. */
export interface JobContext {
  report(done: number): Promise<void>;
  /** Aborted when the worker stops; a handler leaves off at its next safe point and the job runs again later. */
  readonly signal: AbortSignal;
}
export type JobHandlers = { readonly [N in JobName]: (job: JobOf<N>, context: JobContext) => Promise<void> };

export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

export interface RunningWorkers {
  /** Waits for jobs under way, at most some seconds; what is not finished runs again elsewhere. */
  close(): Promise<void>;
}

/** One queue per jurisdiction, so that one country's bulk import never starves another's urgent child. */
export interface JobQueue {
  /** At least once; the same id twice is one job while the first is known. */
  add(jobs: readonly Job[]): Promise<void>;
  /** For the reconciler: puts back those that the backend lost, gave up or forgot; leaves those waiting or under way. Returns how many were put back. */
  ensure(jobs: readonly Job[]): Promise<number>;
  work(handlers: JobHandlers, options: { readonly concurrency: number }): Promise<RunningWorkers>;
  counts(): Promise<Readonly<Record<JurisdictionCode, JobCounts>>>;
  close(): Promise<void>;
}
