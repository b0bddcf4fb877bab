import { DomainError } from '../../src/domain/errors.ts';

/** Sees to it that nobody waits longer than `ms` for one answer of an engine. It cannot end the call that is late: it ends the waiting. */
export interface Watchdog {
  /** The answer, or DomainError UNAVAILABLE when it is late. */
  watch<T>(answer: Promise<T>): Promise<T>;
  /** Starts a wait that is not for one promise, such as that for the engine to begin; `disarm` ends it. */
  arm(): void;
  disarm(): void;
  /** Rejects once anything watched has been late; never resolves. */
  readonly late: Promise<never>;
}

export function createWatchdog(ms: number): Watchdog {
  let reject: (error: DomainError) => void = () => undefined;
  let armed: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, no) => {
    reject = no;
  });
  // Somebody may have stopped listening by the time it is late.
  late.catch(() => undefined);
  const bark = () => reject(new DomainError('UNAVAILABLE', `The graph did not answer within ${ms} ms`));
  return {
    late,
    watch: async (answer) => {
      const timer = setTimeout(bark, ms);
      answer.catch(() => undefined);
      try {
        return await Promise.race([answer, late]);
      } finally {
        clearTimeout(timer);
      }
    },
    arm: () => {
      clearTimeout(armed);
      armed = setTimeout(bark, ms);
    },
    disarm: () => clearTimeout(armed),
  };
}
