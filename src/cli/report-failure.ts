import { CommanderError } from 'commander';
import { DomainError } from '../domain/errors.ts';
import { EXIT } from './exit-codes.ts';
import { answer, say } from './terminal/say.ts';
import { style } from './terminal/style.ts';

export function exitCodeOf(error: unknown): number {
  if (!(error instanceof CommanderError)) return EXIT.failed;
  return error.exitCode === 0 ? EXIT.done : EXIT.usage;
}

/** One sentence and what to do on stderr, for programs the same as JSON on stdout; the stack only with HOMEWARD_DEBUG=1. */
export function reportFailure(error: unknown, asJson: boolean): void {
  const { code, message } = describe(error);
  const problems = error instanceof DomainError ? error.problems : [];
  say(`${style.bad('homeward:')} ${message}`);
  for (const { field, reason } of problems) if (!message.includes(reason)) say(`  ${field}: ${reason}`);
  if (code === 'UNAVAILABLE') say(style.quiet('  `homeward doctor` shows what can be reached and what cannot'));
  if (asJson) answer(JSON.stringify({ error: { code, message, problems } }));
  if (process.env['HOMEWARD_DEBUG'] === '1' && error instanceof Error) say(error.stack ?? '');
}

function describe(error: unknown): { code: string; message: string } {
  if (error instanceof DomainError) return { code: error.code, message: error.message };
  const system = error as NodeJS.ErrnoException;
  const file = typeof system.path === 'string' && typeof system.code === 'string';
  if (file)
    return { code: 'UNREADABLE_FILE', message: `${system.path}: ${FILE_TROUBLE[system.code ?? ''] ?? system.message}` };
  const words = error instanceof Error ? error.message : String(error);
  return {
    code: 'UNEXPECTED',
    message: `something went wrong that should not (${words}). HOMEWARD_DEBUG=1 shows where; please report it.`,
  };
}

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  EACCES: 'may not be opened by this account; check its permissions',
  EPERM: 'may not be changed by this account; check its permissions',
  EISDIR: 'is a folder, and a file is needed',
  ENOTDIR: 'a part of this path is a file, not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};
