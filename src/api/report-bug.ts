import { randomBytes } from 'node:crypto';
import type { Log } from '../ports/log.ts';

/**
 * Logs an unexpected error under a new id, which is returned for the caller to quote. The error's message is left out, because it may hold
 * what a person entered; its name and where it was thrown are enough to find it.
 */
export function reportBug(log: Log, error: unknown): string {
  const errorId = randomBytes(9).toString('base64url');
  const known = error instanceof Error ? error : undefined;
  log.error({ errorId, error: known?.name ?? typeof error, at: framesOf(known) }, 'unexpected error');
  return errorId;
}

function framesOf(error: Error | undefined): string[] {
  const lines = error?.stack?.split('\n') ?? [];
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
