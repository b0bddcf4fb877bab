import { mkdir, rename } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { runMigrations } from 'bullmq';
import { DomainError } from '../../src/domain/errors.ts';
import type { Log } from '../../src/ports/log.ts';
import { createPglitePool } from './pglite-pool.ts';

const SCHEMA = 'bullmq';

// One session, few thousand short rows: with the default sizes the process holds some 130 MB more.
const START_PARAMS = [
  ...PGlite.defaultStartParams,
  ...['-c', `search_path=${SCHEMA},public`],
  ...['-c', 'shared_buffers=4MB'],
  ...['-c', 'wal_buffers=256kB'],
  ...['-c', 'min_wal_size=32MB'],
  ...['-c', 'max_wal_size=32MB'],
];

// The machine's or the operator's to mend; the directory itself may be whole.
const NOT_THE_FILES = ['EACCES', 'EPERM', 'ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE', 'ENOTDIR'];

/**
 * Opens `dir` (or `memory`) with BullMQ's schema in it. One that cannot be read, torn by a crash perhaps, is moved
 * aside and a new one made: what it held stands in the outbox. Throws DomainError UNAVAILABLE when that fails too.
 */
export async function openDatabase(dir: string, log: Log): Promise<PGlite> {
  if (dir === 'memory') return await openOne('memory://');
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    return await openOne(dir);
  } catch (error) {
    const code = codeOf(error);
    if (code && NOT_THE_FILES.includes(code)) {
      throw new DomainError(
        'UNAVAILABLE',
        `The queue's directory cannot be used (${code}): look at its owner and disk.`,
      );
    }
  }
  const aside = `${dir}.unreadable-${Date.now()}`;
  await rename(dir, aside);
  log.warn({ aside }, 'the queue could not be read and was moved aside; it is filled again from the outbox');
  await mkdir(dir, { recursive: true, mode: 0o700 });
  return await openOne(dir);
}

async function openOne(dataDir: string): Promise<PGlite> {
  const db = await PGlite.create({ dataDir, startParams: START_PARAMS });
  const pool = createPglitePool(db);
  try {
    const client = await pool.connect();
    await runMigrations(client, SCHEMA);
    client.release();
    return db;
  } catch (error) {
    await db.close().catch(() => {});
    throw error;
  } finally {
    await pool.end();
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
