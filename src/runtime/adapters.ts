// The one place that knows which engine stands behind an address: scheme -> adapter.
import { fileURLToPath } from 'node:url';
import { createGrafeoEngine } from '../../graph/engines/grafeo.ts';
import { createNeo4jEngine } from '../../graph/engines/neo4j.ts';
import { createInProcessBus } from '../../workers/buses/in-process.ts';
import { createRedisBus } from '../../workers/buses/redis.ts';
import { createPgliteQueue } from '../../workers/queues/pglite.ts';
import { createRedisQueue } from '../../workers/queues/redis.ts';
import type { EventBus } from '../ports/bus.ts';
import type { GraphEngine } from '../ports/graph.ts';
import type { Log } from '../ports/log.ts';
import type { JobQueue } from '../ports/queue.ts';
import type { Config } from './config.ts';

/** Every call to a server ends within this. */
const DEADLINE_MS = 5_000;

type GraphConfig = Config['graph'];
type QueueConfig = Config['queue'];
type Adapters<C, T> = Readonly<Record<string, (config: C, log: Log) => Promise<T> | T>>;

const neo4j = ({ url, user, password }: GraphConfig) =>
  createNeo4jEngine({ url, user, password: password ?? '', deadlineMs: DEADLINE_MS });
const grafeo = ({ url }: GraphConfig) => createGrafeoEngine({ url });

const GRAPHS: Adapters<GraphConfig, GraphEngine> = {
  'file:': grafeo,
  'memory:': grafeo,
  'bolt:': neo4j,
  'bolt+s:': neo4j,
  'neo4j:': neo4j,
  'neo4j+s:': neo4j,
};

const redisQueue = (config: QueueConfig, log: Log) => createRedisQueue({ ...config, log });
const QUEUES: Adapters<QueueConfig, JobQueue> = {
  'pglite:': ({ url }, log) => createPgliteQueue({ dir: pathOf(url), log }),
  'redis:': redisQueue,
  'rediss:': redisQueue,
};

const redisBus = (config: QueueConfig, log: Log) => createRedisBus({ ...config, log });
const BUSES: Adapters<QueueConfig, EventBus> = {
  'pglite:': () => createInProcessBus(),
  'redis:': redisBus,
  'rediss:': redisBus,
};

export const openGraphEngine = async (config: Config, log: Log): Promise<GraphEngine> =>
  pick(GRAPHS, config.graph.url)(config.graph, log);
export const openQueue = async (config: Config, log: Log): Promise<JobQueue> =>
  pick(QUEUES, config.queue.url)(config.queue, log);
export const openBus = async (config: Config, log: Log): Promise<EventBus> =>
  pick(BUSES, config.queue.url)(config.queue, log);

function pick<C, T>(adapters: Adapters<C, T>, url: string): Adapters<C, T>[string] {
  const adapter = adapters[url.slice(0, url.indexOf(':') + 1)];
  // The configuration was checked when it was read; an address that no adapter knows is a mistake of ours.
  if (!adapter) throw new Error(`no adapter for ${url.slice(0, url.indexOf(':'))}`);
  return adapter;
}

function pathOf(url: string): string {
  const path = url.slice('pglite:'.length);
  return path.startsWith('//') ? fileURLToPath(`file:${path}`) : path;
}
