import { pino } from 'pino';
import type { Log } from '../ports/log.ts';

// What may never stand in a log even if somebody passes it by mistake: everything a person wrote or could sign in with.
const NEVER = [
  'written',
  'fields',
  'names',
  'cells',
  'note',
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'evidence',
  'values',
];

/** JSON lines on stderr, so that stdout stays free for what a command prints. */
export function createLogger(level: string): Log {
  const redact = { paths: [...NEVER, ...NEVER.map((key) => `*.${key}`)], censor: '[withheld]' };
  return pino(
    { level, base: null, redact, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
}
