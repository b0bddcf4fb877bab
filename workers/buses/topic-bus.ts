import { createPubSub, type PubSubEventTarget } from 'graphql-yoga';
import type { JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import { type DomainEvent, type EventName, topicOf } from '../../src/domain/events.ts';
import type { EventBus, EventOf } from '../../src/ports/bus.ts';

type Topics = Record<string, [DomainEvent]>;
export type TopicTarget = PubSubEventTarget<Topics>;

/** How events travel: `send` resolves once they are on their way, `target` is where they arrive. */
export interface Carrier {
  readonly namespace: string;
  readonly target: TopicTarget;
  send(topic: string, event: DomainEvent): Promise<void>;
  close(): Promise<void>;
}

// A listener this far behind misses the oldest: it reads the store anyway.
const KEPT_FOR_A_SLOW_LISTENER = 1_000;

/** An EventBus over a carrier: one topic per kind of event and jurisdiction. */
export function createTopicBus(carrier: Carrier): EventBus {
  const listeners = new Set<AsyncIterator<DomainEvent>>();
  let closed = false;

  function nameOf(event: Pick<DomainEvent, 'name' | 'jurisdiction'>): string {
    return `${carrier.namespace}.${topicOf(event)}`;
  }

  function listen(topic: string): AsyncIterator<DomainEvent> {
    // One pub-sub for each listener: the buffer belongs to the pub-sub, and listeners that shared one would get each other's events.
    const pubSub = createPubSub<Topics>({ eventTarget: carrier.target, repeaterBuffer: createLatest() });
    const source = pubSub.subscribe(topic);
    const listener = {
      next: () => (closed ? source.return() : source.next()),
      return: () => {
        listeners.delete(listener);
        return source.return();
      },
    };
    listeners.add(listener);
    return listener;
  }

  return {
    publish: (event) => carrier.send(nameOf(event), event),
    subscribe<N extends EventName>(name: N, jurisdiction: JurisdictionCode) {
      const topic = nameOf({ name, jurisdiction });
      return { [Symbol.asyncIterator]: () => listen(topic) as AsyncIterator<EventOf<N>> };
    },
    async close() {
      closed = true;
      await Promise.all([...listeners].map((listener) => listener.return?.()));
      await carrier.close();
    },
  };
}

/** Keeps the latest events for one listener; when it is full the oldest goes. */
function createLatest() {
  const kept: unknown[] = [];
  return {
    full: false,
    get empty() {
      return kept.length === 0;
    },
    add(value: unknown) {
      kept.push(value);
      if (kept.length > KEPT_FOR_A_SLOW_LISTENER) kept.shift();
    },
    remove: () => kept.shift(),
  };
}
