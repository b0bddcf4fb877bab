import type { EventBus } from '../../src/ports/bus.ts';
import { createTopicBus, type TopicTarget } from './topic-bus.ts';

/** The event bus inside this process. */
export function createInProcessBus(): EventBus {
  const target = new EventTarget();
  return createTopicBus({
    namespace: 'homeward',
    target: target as TopicTarget,
    send: async (topic, event) => {
      target.dispatchEvent(new CustomEvent(topic, { detail: event }));
    },
    close: async () => {},
  });
}
