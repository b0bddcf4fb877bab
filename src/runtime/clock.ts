import { randomBytes } from 'node:crypto';
import { makeId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';

const TIME_DIGITS = 9;
const COUNTER_DIGITS = 4;
const COUNTER_LIMIT = 36 ** COUNTER_DIGITS;

/** The machine's clock and random source. Outbox ids hold milliseconds and a counter first, so that their order is the order of making. */
export function createClock(): Clock {
  let lastMs = 0;
  let counter = 0;
  return {
    now: () => new Date().toISOString(),
    newId: (prefix) => makeId(prefix, randomBytes(16)),
    newOutboxId: () => {
      // A clock set back must not put later entries before earlier ones of this process.
      const ms = Math.max(Date.now(), lastMs);
      counter = ms === lastMs ? counter + 1 : 0;
      lastMs = counter >= COUNTER_LIMIT ? ms + 1 : ms;
      const time = lastMs.toString(36).padStart(TIME_DIGITS, '0');
      const order = (counter % COUNTER_LIMIT).toString(36).padStart(COUNTER_DIGITS, '0');
      return `out_${time}${order}${randomBytes(9).toString('base64url')}`;
    },
  };
}
