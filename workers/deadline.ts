import { DomainError } from '../src/domain/errors.ts';
import type { Log } from '../src/ports/log.ts';

/** Gives a call its end: its result, or DomainError UNAVAILABLE when it fails or takes longer than `ms`. */
export type Deadline = <T>(call: Promise<T>) => Promise<T>;

/** `what` stands in the refusal: "the job queue". */
export function createDeadline(what: string, ms: number, log: Log): Deadline {
  return async (call) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    });
    try {
      return await Promise.race([call, late]);
    } catch (error) {
      log.warn({ part: what, reason: error instanceof Error ? error.message : 'unknown' }, 'a call was given up');
      throw new DomainError('UNAVAILABLE', `${what[0]?.toUpperCase()}${what.slice(1)} does not answer.`);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Waits for `work` to settle, at most `ms`; its outcome is not told. */
export async function settledWithin(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work.catch(() => {}), patience]);
  clearTimeout(timer);
}
