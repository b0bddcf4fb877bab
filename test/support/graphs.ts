// The adapters of the ports `graph` and `stores` that the contract suites run on. Grafeo always, in memory and in a file; Neo4j where
// HOMEWARD_TEST_SERVICES=1 says that a real one is there, and then it is no longer a matter of choice.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { createGrafeoEngine } from '../../graph/engines/grafeo.ts';
import { createNeo4jEngine } from '../../graph/engines/neo4j.ts';
import { migrate } from '../../graph/schema/migrate.ts';
import { createGraph } from '../../graph/stores/create-graph.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { GraphEngine } from '../../src/ports/graph.ts';
import type { KeyService } from '../../src/ports/keys.ts';
import type { Graph } from '../../src/ports/stores.ts';
import { createClock } from '../../src/runtime/clock.ts';
import { createMemoryKeyService } from '../../src/runtime/keys.ts';

export interface OpenGraph {
  readonly engine: GraphEngine;
  readonly graph: Graph;
  readonly keys: KeyService;
  readonly clock: Clock;
  /** Closes the engine and removes what it kept. */
  close(): Promise<void>;
}

export interface GraphUnderTest {
  readonly name: string;
  /** An empty database, migrated. `deadlineMs`: how long one answer may take. */
  open(options?: { readonly deadlineMs?: number }): Promise<OpenGraph>;
}

/** Generous: a shared machine is slow, and no test is about time unless it says so. */
const DEADLINE_MS = 60_000;
const WIPE_BATCH = 5_000;

export function graphsUnderTest(): readonly GraphUnderTest[] {
  const embedded = [
    { name: 'Grafeo in memory', open: openInMemory },
    { name: 'Grafeo in a file', open: openInFile },
  ];
  return process.env['HOMEWARD_TEST_SERVICES'] === '1' ? [...embedded, { name: 'Neo4j', open: openNeo4j }] : embedded;
}

async function openInMemory({ deadlineMs = DEADLINE_MS } = {}): Promise<OpenGraph> {
  return opened(createGrafeoEngine({ url: 'memory:', deadlineMs }), async () => undefined);
}

async function openInFile({ deadlineMs = DEADLINE_MS } = {}): Promise<OpenGraph> {
  const directory = await mkdtemp(join(tmpdir(), 'homeward-graph-'));
  const engine = createGrafeoEngine({ url: `file:${join(directory, 'graph.grafeo')}`, deadlineMs });
  return opened(engine, () => rm(directory, { recursive: true, force: true }));
}

async function openNeo4j({ deadlineMs = DEADLINE_MS } = {}): Promise<OpenGraph> {
  const server = serverUnderTest();
  await wipe(server);
  const engine = createNeo4jEngine({ ...server, deadlineMs: DEADLINE_MS });
  const db = await opened(engine, async () => undefined);
  if (deadlineMs === DEADLINE_MS) return db;
  await engine.close();
  const hasty = createNeo4jEngine({ ...server, deadlineMs });
  return { ...db, engine: hasty, graph: createGraph(hasty, db), close: () => hasty.close() };
}

async function opened(engine: GraphEngine, remove: () => Promise<void>): Promise<OpenGraph> {
  await migrate(engine);
  const keys = createMemoryKeyService();
  const clock = createClock();
  return {
    engine,
    graph: createGraph(engine, { keys, clock }),
    keys,
    clock,
    close: async () => {
      await engine.close();
      await remove();
    },
  };
}

export interface Server {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** The Neo4j that this run was given. Throws when it was given none: a suite that is asked for must not be skipped. */
export function serverUnderTest(): Server {
  const [url, user, password] = ['GRAPH_URL', 'GRAPH_USER', 'GRAPH_PASSWORD'].map((name) => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set: run npm run services:up and export what it prints`);
    return value;
  }) as [string, string, string];
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname))
    throw new Error('Only a server on this machine is ever emptied');
  return { url, user, password };
}

async function wipe({ url, user, password }: Server): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session();
  try {
    const { address } = await driver.getServerInfo();
    if (address !== new URL(url).host) throw new Error(`GRAPH_URL leads to ${address}`);
    let removed = WIPE_BATCH;
    while (removed === WIPE_BATCH) {
      const result = await session.executeWrite((tx) =>
        tx.run(`MATCH (n) WITH n LIMIT ${WIPE_BATCH} DETACH DELETE n RETURN count(n) AS removed`),
      );
      removed = result.records[0]?.get('removed') ?? 0;
    }
  } finally {
    await session.close();
    await driver.close();
  }
}
