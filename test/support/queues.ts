// The adapters of the ports `queue` and `bus` that the contract suites run on. PGlite and the in-process bus always; Redis where
// HOMEWARD_TEST_SERVICES=1 says that real services are there, and then it is no longer a matter of choice.
import { randomBytes } from 'node:crypto';
import { access, cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import packageJson from '../../package.json' with { type: 'json' };
import type { EventBus } from '../../src/ports/bus.ts';
import type { Log } from '../../src/ports/log.ts';
import type { JobQueue } from '../../src/ports/queue.ts';
import { createInProcessBus } from '../../workers/buses/in-process.ts';
import { createRedisBus } from '../../workers/buses/redis.ts';
import { type BullBackend, createBullQueue, type Retrying } from '../../workers/queues/bull-queue.ts';
import { createPgliteQueue, openPgliteBackend } from '../../workers/queues/pglite.ts';
import { createRedisQueue, openRedisBackend } from '../../workers/queues/redis.ts';

export interface OpenOptions {
  readonly retrying?: Retrying;
  readonly log?: Log;
}

/** Where one test's jobs live, apart from every other test's. */
export interface QueuePlace {
  /** For another process: the arguments that open the same queue there. */
  readonly url: string;
  readonly namespace: string;
  open(options?: OpenOptions): Promise<JobQueue>;
  /** Makes the backend forget everything, as a lost disk would. The queue must be closed. */
  lose(): Promise<void>;
  /** Whether this text stands anywhere in what the backend keeps. */
  contains(text: string): Promise<boolean>;
  remove(): Promise<void>;
}

export interface QueueAdapter {
  readonly name: string;
  newPlace(): Promise<QueuePlace>;
  /** For many queues in a row: one backend, opened once. Each queue has a namespace of its own; closing it leaves the backend open. */
  openBackend(): Promise<BullBackend>;
}

export interface BusAdapter {
  readonly name: string;
  /** Two ends of one bus, as two processes would have; the same twice where there can be only one. */
  open(): Promise<readonly [EventBus, EventBus]>;
}

export function queueAdapters(): QueueAdapter[] {
  const pglite = { name: 'pglite', newPlace: newDirectory, openBackend: openDirectoryBackend };
  return withServices()
    ? [pglite, { name: 'redis', newPlace: newRedisNamespace, openBackend: openServerBackend }]
    : [pglite];
}

export function busAdapters(): BusAdapter[] {
  const inProcess: BusAdapter = {
    name: 'in process',
    open: async () => {
      const bus = createInProcessBus();
      return [bus, bus];
    },
  };
  return withServices() ? [inProcess, { name: 'redis', open: openRedisBuses }] : [inProcess];
}

/** The queue at `url`, which a child process gets as an argument. */
export async function openQueueAt(url: string, namespace: string, options: OpenOptions = {}): Promise<JobQueue> {
  const settings = { log: quietLog, namespace, ...options };
  if (url.startsWith('pglite:')) return await createPgliteQueue({ dir: url.slice('pglite:'.length), ...settings });
  return await createRedisQueue({ url, password: process.env['QUEUE_PASSWORD'], ...settings });
}

export function redisUrl(): string {
  const url = process.env['QUEUE_URL'];
  if (!url?.startsWith('redis'))
    throw new Error('HOMEWARD_TEST_SERVICES=1 needs QUEUE_URL=redis://... (npm run services:up)');
  return url;
}

function withServices(): boolean {
  return process.env['HOMEWARD_TEST_SERVICES'] === '1' && Boolean(redisUrl());
}

/** Takes down what was logged, so that a test can look for what must not be there. */
export function createLogBook(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (about: Readonly<Record<string, unknown>>, message: string) => {
    lines.push(`${message} ${JSON.stringify(about)}`);
  };
  return { lines, info: write, warn: write, error: write };
}

const quietLog: Log = { info() {}, warn() {}, error() {} };

// Making a PostgreSQL directory takes seconds, copying one does not. An empty one is kept beside the packages that made it.
const { '@electric-sql/pglite': pglite, bullmq } = packageJson.dependencies;
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/homeward/', import.meta.url));
const EMPTY = join(CACHE, `queue-pglite-${pglite}-bullmq-${bullmq}`);

/** Makes `dir` a queue that holds nothing. */
export async function copyEmptyQueue(dir: string): Promise<void> {
  await access(EMPTY).catch(makeEmptyQueue);
  await cp(EMPTY, dir, { recursive: true });
}

async function makeEmptyQueue(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const parent = await mkdtemp(join(CACHE, 'making-'));
  const queue = await createPgliteQueue({ dir: join(parent, 'queue'), log: quietLog });
  await queue.close();
  // Whole or not at all; another test file may have been faster.
  await rename(join(parent, 'queue'), EMPTY).catch(() => access(EMPTY));
  await rm(parent, { recursive: true });
}

async function newDirectory(): Promise<QueuePlace> {
  const parent = await mkdtemp(join(tmpdir(), 'homeward-queue-'));
  const dir = join(parent, 'queue');
  await copyEmptyQueue(dir);
  const url = `pglite:${dir}`;
  return {
    url,
    namespace: 'test',
    open: (options) => openQueueAt(url, 'test', options),
    async lose() {
      await rm(dir, { recursive: true });
      await copyEmptyQueue(dir);
    },
    async contains(text) {
      const found = await readdir(dir, { recursive: true, withFileTypes: true });
      const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
      const contents = await Promise.all(files.map((file) => readFile(file)));
      return contents.some((content) => content.includes(text));
    },
    remove: () => rm(parent, { recursive: true }),
  };
}

export async function openDirectoryBackend(): Promise<BullBackend> {
  const parent = await mkdtemp(join(tmpdir(), 'homeward-queue-'));
  const dir = join(parent, 'queue');
  await copyEmptyQueue(dir);
  const backend = await openPgliteBackend({ dir, log: quietLog });
  const close = async () => {
    await backend.close();
    await rm(parent, { recursive: true });
  };
  return { ...backend, close };
}

function openServerBackend(): Promise<BullBackend> {
  return openRedisBackend({ url: redisUrl(), password: process.env['QUEUE_PASSWORD'], log: quietLog });
}

/** A queue of its own on a backend that others use too. */
export function openQueueOn(backend: BullBackend, options: OpenOptions = {}): JobQueue {
  const shared = { ...backend, close: async () => {} };
  return createBullQueue(shared, newNamespace(), options.log ?? quietLog, options.retrying);
}

function newNamespace(): string {
  return `test-${randomBytes(6).toString('hex')}`;
}

async function newRedisNamespace(): Promise<QueuePlace> {
  const url = redisUrl();
  const namespace = newNamespace();
  const keys = (redis: Redis) => redis.keys(`bull:${namespace}.*`);
  const lose = () =>
    withRedis(async (redis) => {
      const found = await keys(redis);
      if (found.length > 0) await redis.del(found);
    });
  return {
    url,
    namespace,
    open: (options) => openQueueAt(url, namespace, options),
    lose,
    contains: (text) =>
      withRedis(async (redis) => {
        const contents = await Promise.all((await keys(redis)).map((key) => contentOf(redis, key)));
        return contents.some((content) => content.includes(text));
      }),
    remove: lose,
  };
}

/** Everything under a key that can hold text; DUMP would not do, since it compresses. */
async function contentOf(redis: Redis, key: string): Promise<string> {
  const type = await redis.type(key);
  if (type === 'hash') return JSON.stringify(await redis.hgetall(key));
  if (type === 'stream') return JSON.stringify(await redis.xrange(key, '-', '+'));
  if (type === 'list') return JSON.stringify(await redis.lrange(key, 0, -1));
  return type === 'zset' ? JSON.stringify(await redis.zrange(key, 0, -1)) : key;
}

async function openRedisBuses(): Promise<[EventBus, EventBus]> {
  const namespace = newNamespace();
  const open = () =>
    createRedisBus({ url: redisUrl(), password: process.env['QUEUE_PASSWORD'], log: quietLog, namespace });
  return [open(), open()];
}

/** Straight to the server at QUEUE_URL, past everything that is being tested. */
export async function withRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
  const password = process.env['QUEUE_PASSWORD'];
  const redis = new Redis(redisUrl(), password ? { password } : {});
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
