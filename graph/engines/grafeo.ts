// The embedded engine. Twin of neo4j.ts: the same exports in the same order. What Grafeo 0.6.0 needs from its host is here and nowhere else:
// writers take turns, a conflict runs the whole work again, a write is acknowledged when it is on disk, and a query that is late is not waited for.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import grafeo, { type GrafeoDB, type Transaction as GrafeoTransaction } from '@grafeo-db/js';
import { DomainError } from '../../src/domain/errors.ts';
import type { GraphEngine, Migration, Transaction } from '../../src/ports/graph.ts';
import { createTurns } from './turns.ts';
import { type WriteAheadLog, writeAheadLogOf } from './wal.ts';
import { createWatchdog, type Watchdog } from './watchdog.ts';

export interface GrafeoOptions {
  /** `file:PATH` of the database file, or `memory:`. */
  readonly url: string;
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 5000;
const ATTEMPTS = 5;
const CONFLICT = '40000';
/** A checkpoint folds the log into the database file; without one the log would grow for ever. */
const CHECKPOINT_WAL_BYTES = 128 * 1024 * 1024;

export function createGrafeoEngine(options: GrafeoOptions): GraphEngine {
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  const path = pathOf(options.url);
  const database = openDatabase(path);
  const wal = path === undefined ? undefined : writeAheadLogOf(path);
  const turns = createTurns();
  let closed = false;

  const inTransaction = async <T>(work: (tx: Transaction) => Promise<T>, dog: Watchdog, keep: boolean): Promise<T> => {
    if (closed) throw new DomainError('UNAVAILABLE', 'The graph is closed');
    const open = createOpenTransaction(database, dog);
    try {
      const result = await work(open.tx);
      await open.end(keep);
      return result;
    } catch (error) {
      await open.end(false);
      throw error;
    }
  };

  return {
    read: (work) => inTransaction(work, createWatchdog(deadlineMs), false),
    write: async (work) => {
      const dog = createWatchdog(deadlineMs);
      const turn = turns.take();
      const endTurn = await dog.watch(turn).catch((error) => {
        void turn.then((end) => end());
        throw error;
      });
      try {
        const result = await retried(() => inTransaction(work, dog, true));
        await wal?.flush();
        return result;
      } catch (error) {
        throw refusalOf(error);
      } finally {
        endTurn();
      }
    },
    migrate: (migrations) => migrate(database, migrations, wal),
    close: async () => {
      if (closed) return;
      const endTurn = await turns.take();
      closed = true;
      await wal?.close();
      database.close();
      endTurn();
    },
  };
}

function pathOf(url: string): string | undefined {
  if (url.startsWith('memory:')) return undefined;
  const rest = url.startsWith('file:') ? url.slice('file:'.length) : '';
  const path = rest.startsWith('//') ? fileURLToPath(url) : rest;
  if (path === '') throw new DomainError('UNAVAILABLE', 'An embedded graph is file:PATH or memory:');
  return path;
}

function openDatabase(path: string | undefined): GrafeoDB {
  if (path === undefined) return grafeo.GrafeoDB.create();
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const database = grafeo.GrafeoDB.create(path);
    database.setCheckpointTriggers({ walBytes: CHECKPOINT_WAL_BYTES });
    return database;
  } catch (error) {
    const why = messageOf(error).includes('locked')
      ? 'another process has it open; if that one is just starting, try again in a moment'
      : 'its file cannot be opened';
    throw new DomainError('UNAVAILABLE', `The embedded graph at ${path}: ${why}`);
  }
}

interface OpenTransaction {
  readonly tx: Transaction;
  /** Commits when `keep`; otherwise undoes. A statement that is still running is left to end by itself, then undone. */
  end(keep: boolean): Promise<void>;
}

function createOpenTransaction(database: GrafeoDB, dog: Watchdog): OpenTransaction {
  const transaction = database.beginTransaction();
  let running: Promise<unknown> = Promise.resolve();
  return {
    tx: {
      run: async <P extends object, R extends object>(
        statement: { readonly name: string; readonly text: string },
        params: P,
      ): Promise<R[]> => {
        const answer = transaction.executeCypher(statement.text, params);
        running = Promise.allSettled([running, answer]);
        return (await dog.watch(answer)).toArray() as unknown as R[];
      },
    },
    end: async (keep) => {
      if (keep) return transaction.commit();
      await Promise.race([running, dog.late]).catch(() => undefined);
      void running.then(() => undo(transaction));
    },
  };
}

function undo(transaction: GrafeoTransaction): void {
  try {
    transaction.rollback();
  } catch {
    // After a lost conflict the engine has undone it already and says so by throwing.
  }
}

async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (statusOf(error) !== CONFLICT || tries === ATTEMPTS) throw error;
    }
  }
}

function refusalOf(error: unknown): unknown {
  if (statusOf(error) === CONFLICT) return new DomainError('UNAVAILABLE', 'The graph is busy; try again');
  if (messageOf(error).includes('UNIQUE constraint violation'))
    return new DomainError('CONFLICT', 'Something else has this identity already');
  return error;
}

async function migrate(
  database: GrafeoDB,
  migrations: readonly Migration[],
  wal: WriteAheadLog | undefined,
): Promise<string[]> {
  const known = new Set(
    (await database.executeCypher('MATCH (m:Migration) RETURN m.id AS id')).toArray().map((row) => row['id']),
  );
  const ran: string[] = [];
  for (const { id, statements, untilNone = [] } of migrations.filter((one) => !known.has(one.id))) {
    for (const statement of statements) await database.executeCypher(statement);
    for (const statement of untilNone) while ((await database.executeCypher(statement)).toArray().length > 0);
    await database.executeCypher('MERGE (m:Migration {id: $id})', { id });
    ran.push(id);
  }
  await wal?.flush();
  return ran;
}

function statusOf(error: unknown): unknown {
  return error instanceof Error && 'gqlStatus' in error ? error.gqlStatus : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
