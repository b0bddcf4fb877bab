import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PGlite, Results } from '@electric-sql/pglite';
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq';

/**
 * The one session of a PGlite as the pool of sessions that BullMQ's PostgreSQL backend expects. Its "clients" share the
 * session; one that has opened a transaction keeps the others waiting until it has ended it.
 */
export function createPglitePool(db: PGlite): PgPool {
  const turns = createTurns();
  const clients = new Set<EventEmitter>();
  const silence = db.onNotification((channel, payload) => {
    for (const client of clients) client.emit('notification', { channel, payload });
  });

  function createClient(): PgPoolClient {
    const session = createSession(db, turns);
    const emitter = new EventEmitter().setMaxListeners(0);
    clients.add(emitter);
    return Object.assign(emitter, {
      query: session.query,
      release: () => {
        clients.delete(emitter);
        session.abandon();
      },
    });
  }

  return Object.assign(new EventEmitter().setMaxListeners(0), {
    // BullMQ reads this: with it, an idle worker waits for a notification instead of asking every 10 s.
    options: { keepAlive: true },
    query: <R>(text: string, params?: readonly unknown[]) => createSession(db, turns).query<R>(text, params),
    connect: async () => createClient(),
    end: async () => silence(),
  });
}

/** Statements one after the other; from the first of a transaction to its end, nobody else's come between. */
function createSession(db: PGlite, turns: Turns) {
  let endTurn: (() => void) | undefined;

  function leave() {
    endTurn?.();
    endTurn = undefined;
  }

  async function query<R>(text: string, params: readonly unknown[] = []): Promise<PgQueryResult<R>> {
    endTurn ??= await turns.next();
    try {
      // PGlite answers within the same turn of the event loop: without this, busy workers would let nothing else run.
      await nextTurn();
      return await run<R>(db, text, params);
    } finally {
      if (!db.isInTransaction()) leave();
    }
  }

  function abandon() {
    if (endTurn) void db.exec('ROLLBACK').finally(leave);
  }

  return { query, abandon };
}

async function run<R>(db: PGlite, text: string, params: readonly unknown[]): Promise<PgQueryResult<R>> {
  // Only the simple protocol takes several statements at once, and only the extended one takes parameters.
  const results = params.length > 0 ? [await db.query<R>(text, params.map(toParameter))] : await db.exec(text);
  const last = results.at(-1) as Results<R> | undefined;
  return { rows: last?.rows ?? [], rowCount: last?.affectedRows || (last?.rows.length ?? 0) };
}

function toParameter(value: unknown): unknown {
  const isDocument = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isDocument ? JSON.stringify(value) : value;
}

/** `next` resolves when everyone before has called what it got. */
interface Turns {
  next(): Promise<() => void>;
}

function createTurns(): Turns {
  let last = Promise.resolve();
  return {
    next() {
      const before = last;
      let end = () => {};
      last = new Promise((resolve) => {
        end = resolve;
      });
      return before.then(() => end);
    },
  };
}
