import { Queue, Worker } from 'bullmq';
import type { Log } from '../../src/ports/log.ts';
import type { JobQueue } from '../../src/ports/queue.ts';
import { createDeadline } from '../deadline.ts';
import { createRedisClient } from '../redis-client.ts';
import { type BullBackend, createBullQueue, type Retrying } from './bull-queue.ts';

export interface RedisQueueOptions {
  readonly url: string;
  readonly password?: string | undefined;
  readonly log: Log;
  readonly namespace?: string;
  readonly retrying?: Retrying;
}

/** The job queue on a Redis that any number of processes share. Rejects with DomainError INVALID_INPUT for a wrong address. */
export async function createRedisQueue(options: RedisQueueOptions): Promise<JobQueue> {
  const backend = await openRedisBackend(options);
  return createBullQueue(backend, options.namespace ?? 'homeward', options.log, options.retrying);
}

/** BullMQ's jobs on a Redis. Connects in the background. */
export async function openRedisBackend(
  options: Pick<RedisQueueOptions, 'url' | 'password' | 'log'>,
): Promise<BullBackend> {
  const producer = createRedisClient(options, 'fails-soon', options.log);
  const consumer = createRedisClient(options, 'waits', options.log);
  return {
    // A worker that was killed is noticed after its lock and two rounds: about ten seconds.
    settings: { lockDuration: 6_000, stalledInterval: 2_000, drainDelay: 5 },
    openQueue: (name) => new Queue(name, { connection: producer, streams: { events: { maxLen: 100 } } }),
    openWorker: (name, processor, settings) => new Worker(name, processor, { ...settings, connection: consumer }),
    recover: async () => {},
    within: createDeadline('the job queue', 4_500, options.log),
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}
