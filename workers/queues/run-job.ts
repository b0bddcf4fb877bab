import { UnrecoverableError, WaitingError } from 'bullmq';
import { DomainError, type ErrorCode } from '../../src/domain/errors.ts';
import type { Log } from '../../src/ports/log.ts';
import type { Job, JobContext, JobHandlers } from '../../src/ports/queue.ts';
import type { Deadline } from '../deadline.ts';
import { type JobPayload, readJob } from './job-payload.ts';

/** What this file needs of a BullMQ job. */
export interface TakenJob {
  readonly id?: string | undefined;
  readonly name: string;
  readonly data: JobPayload;
  readonly attemptsMade: number;
  updateProgress(progress: number): Promise<void>;
  moveToWait(token?: string): Promise<unknown>;
}

// The same job tomorrow may well succeed after these; after any other refusal it never will.
const WORTH_ANOTHER_TRY: readonly ErrorCode[] = ['UNAVAILABLE', 'CONFLICT'];

export interface RunSettings {
  readonly handlers: JobHandlers;
  readonly within: Deadline;
  readonly log: Log;
}

/**
 * Runs one job. Resolves when it is done; rejects with what BullMQ understands: WaitingError (left off because the worker
 * stops; it waits again and no attempt is counted), UnrecoverableError (give up), any other (try again later).
 *
 * A backend stores what a job failed with, so an error leaves here with its kind only, never with its message.
 */
export async function runJob(
  { handlers, within, log }: RunSettings,
  taken: TakenJob,
  token: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const job = readJob(taken.id, taken.name, taken.data);
  if (!job) {
    log.error({ job: taken.id }, 'job given up: its payload is not one this version knows');
    throw new UnrecoverableError('unknown payload');
  }
  if (signal.aborted) return await leaveWaiting(taken, token);
  // Progress is for the eye: no job fails because it could not be told.
  const report = (done: number) => within(taken.updateProgress(done)).catch(() => {});
  const failure = await dispatch(handlers, job, { report, signal }).then(
    () => undefined,
    (error: unknown) => refusal(error, job, taken.attemptsMade + 1, log),
  );
  // Done or left off, nobody can tell; what is done already has no effect when it runs again.
  if (signal.aborted) return await leaveWaiting(taken, token);
  if (failure) throw failure;
}

/** A worker that stops may still be handed a job, even the one that it has just put back: its slots were asking already. */
async function leaveWaiting(taken: TakenJob, token: string | undefined): Promise<never> {
  await taken.moveToWait(token);
  throw new WaitingError();
}

async function dispatch(handlers: JobHandlers, job: Job, context: JobContext): Promise<void> {
  switch (job.name) {
    case 'match-record':
      return handlers['match-record'](job, context);
    case 'rematch':
      return handlers.rematch(job, context);
    case 'import-file':
      return handlers['import-file'](job, context);
  }
}

function refusal(error: unknown, job: Job, attempt: number, log: Log): Error {
  const about = { job: job.id, name: job.name, jurisdiction: job.jurisdiction, attempt };
  if (error instanceof DomainError) {
    const again = WORTH_ANOTHER_TRY.includes(error.code);
    log.warn({ ...about, code: error.code }, again ? 'job refused, to be tried again' : 'job refused and given up');
    return again ? new Error(error.code) : new UnrecoverableError(error.code);
  }
  const kind = error instanceof Error ? error.name : typeof error;
  log.error({ ...about, kind, at: frames(error) }, 'job failed unexpectedly, to be tried again');
  return new Error(`unexpected ${kind}`);
}

/** Where an error came from, without its message, which may hold a person's data. */
function frames(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 6);
}
