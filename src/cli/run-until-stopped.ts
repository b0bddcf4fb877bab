import { constants } from 'node:os';
import { say } from './terminal/say.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves at the first signal that asks to stop. A second one does not wait for anything any more. */
export function runUntilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (asked) {
          say('stopped at once');
          process.exit(128 + constants.signals[signal]);
        }
        asked = true;
        resolve();
      });
    }
  });
}
