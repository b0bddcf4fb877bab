import { createRedisEventTarget } from '@graphql-yoga/redis-event-target';
import type { Redis } from 'ioredis';
import type { EventBus } from '../../src/ports/bus.ts';
import type { Log } from '../../src/ports/log.ts';
import { createDeadline } from '../deadline.ts';
import { createRedisClient } from '../redis-client.ts';
import { createTopicBus } from './topic-bus.ts';

export interface RedisBusOptions {
  readonly url: string;
  readonly password?: string | undefined;
  readonly log: Log;
  readonly namespace?: string;
}

/** The event bus among all processes of one Redis. Throws DomainError INVALID_INPUT for a wrong address. */
export function createRedisBus(options: RedisBusOptions): EventBus {
  const publisher = createRedisClient(options, 'fails-soon', options.log);
  const subscriber = createRedisClient(options, 'waits', options.log);
  const within = createDeadline('the event bus', 4_500, options.log);
  return createTopicBus({
    namespace: options.namespace ?? 'homeward',
    target: createRedisEventTarget({ publishClient: publisher, subscribeClient: patient(subscriber) }),
    // Not by the target: it does not wait for Redis to have the event.
    send: async (topic, event) => {
      await within(publisher.publish(topic, JSON.stringify(event)));
    },
    close: async () => {
      publisher.disconnect();
      subscriber.disconnect();
    },
  });
}

/**
 * The target subscribes without looking at what comes of it, and a rejection that nobody looks at ends the process.
 * ioredis subscribes again by itself when the connection is back.
 */
function patient(client: Redis): Redis {
  const { subscribe, unsubscribe } = client;
  const ignoring =
    (call: typeof subscribe | typeof unsubscribe) =>
    (...topics: string[]) =>
      call.apply(client, topics).catch(() => {});
  return Object.assign(client, { subscribe: ignoring(subscribe), unsubscribe: ignoring(unsubscribe) });
}
