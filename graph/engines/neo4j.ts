// Neo4j over Bolt. Twin of grafeo.ts: the same exports in the same order. What the driver needs from its host is here and nowhere else:
// integers that are sent as integers, transactions that are retried, a deadline of our own round every wait, because the driver's do not
// cover a link that has gone silent.
import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';
import { DomainError } from '../../src/domain/errors.ts';
import type { GraphEngine, Migration, Statement, Transaction } from '../../src/ports/graph.ts';
import { createWatchdog, type Watchdog } from './watchdog.ts';

export interface Neo4jOptions {
  /** `bolt://` or `neo4j://`, also `+s`; never with credentials. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly deadlineMs: number;
}

/** How long an index may take to be filled when a migration makes it. */
const INDEX_SECONDS = 300;
/** When the server may end a transaction that nobody waits for any more, should it not hear that its client has gone. */
const ABANDONED_MS = 60_000;
const CONSTRAINT_VIOLATED = 'Neo.ClientError.Schema.ConstraintValidationFailed';
const UNAVAILABLE = [
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
];

export function createNeo4jEngine(options: Neo4jOptions): GraphEngine {
  const { deadlineMs } = options;
  const driver = neo4j.driver(options.url, neo4j.auth.basic(options.user, options.password), {
    disableLosslessIntegers: true,
    connectionTimeout: deadlineMs,
    connectionAcquisitionTimeout: deadlineMs,
    maxTransactionRetryTime: deadlineMs,
    // A connection that was idle is tried before it is used: a server that was restarted is not met with a dead one.
    connectionLivenessCheckTimeout: deadlineMs,
  });
  // What this process has written it reads, on whichever server of a cluster.
  const bookmarkManager = neo4j.bookmarkManager();
  let closed = false;

  const inSession = async <T>(work: (session: Session, dog: Watchdog) => Promise<T>): Promise<T> => {
    if (closed) throw new DomainError('UNAVAILABLE', 'The graph is closed');
    const dog = createWatchdog(deadlineMs);
    const session = driver.session({ bookmarkManager });
    try {
      return await Promise.race([work(session, dog), dog.late]);
    } catch (error) {
      throw refusalOf(error);
    } finally {
      dog.disarm();
      // Not waited for: on a silent link it would never end.
      session.close().catch(() => undefined);
    }
  };

  return {
    read: (work) =>
      inSession((session, dog) => {
        dog.arm();
        return session.executeRead((tx) => attended(tx, dog, work), { timeout: ABANDONED_MS });
      }),
    write: (work) =>
      inSession((session, dog) => {
        dog.arm();
        return session.executeWrite((tx) => attended(tx, dog, work), { timeout: ABANDONED_MS });
      }),
    migrate: (migrations) => inSession((session, dog) => migrate(session, dog, migrations)),
    close: async () => {
      closed = true;
      const dog = createWatchdog(deadlineMs);
      await dog.watch(driver.close()).catch(() => undefined);
    },
  };
}

/** Waits for the server are counted from when it is asked: while `work` does its own work nobody is late. */
async function attended<T>(
  transaction: ManagedTransaction,
  dog: Watchdog,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  dog.disarm();
  const tx: Transaction = {
    run: async <P extends object, R extends object>(statement: Statement<P, R>, params: P): Promise<R[]> => {
      const result = await dog.watch(transaction.run(statement.text, integersKept(params) as P).then((all) => all));
      return result.records.map((record) => record.toObject() as R);
    },
  };
  try {
    return await work(tx);
  } finally {
    dog.arm();
  }
}

/** JavaScript has one kind of number, which the driver sends as a float; `LIMIT 10.0` is an error and 3.0 is not 3 to an index. */
function integersKept(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(integersKept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, integersKept(one)]));
}

async function migrate(session: Session, dog: Watchdog, migrations: readonly Migration[]): Promise<string[]> {
  const run = (text: string, params: object = {}) => session.run(text, params).then((result) => result.records);
  const rows = await dog.watch(run('MATCH (m:Migration) RETURN m.id AS id'));
  const known = new Set(rows.map((row) => row.get('id')));
  const ran: string[] = [];
  for (const { id, statements, untilNone = [] } of migrations.filter((one) => !known.has(one.id))) {
    for (const statement of statements) await run(statement);
    for (const statement of untilNone) while ((await run(statement)).length > 0);
    await run(`CALL db.awaitIndexes(${INDEX_SECONDS})`);
    await run('MERGE (m:Migration {id: $id})', { id });
    ran.push(id);
  }
  return ran;
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DomainError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === CONSTRAINT_VIOLATED) return new DomainError('CONFLICT', 'Something else has this identity already');
  if (UNAVAILABLE.includes(code)) return new DomainError('UNAVAILABLE', `The graph cannot be reached (${code})`);
  if (code.startsWith('Neo.TransientError.')) return new DomainError('UNAVAILABLE', 'The graph is busy; try again');
  return error;
}
