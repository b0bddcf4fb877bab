// The adapters of the ports `graph` and `stores` that the contract suites run on. Grafeo always, in memory and in a file; Neo4j where
// HOMEWARD_TEST_SERVICES=1 says that a real one is there, and then it is no longer a matter of choice.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { serverUnderTest, wipeGraph } from './wipe-services.ts';

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
  await wipeGraph(server);
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
