import type { Actor } from '../../domain/casework/actor.ts';
import type { SuggestionId } from '../../domain/ids.ts';
import { authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services, SuggestionView } from '../services.ts';
import { viewSuggestions } from './view-suggestion.ts';

type Ports = Pick<ServicePorts, 'graph' | 'bus'>;
type Told = { readonly suggestionId: SuggestionId };

/**
 * What is new, and what has changed in the actor's own view. What the actor may see is asked anew for every event. An iterator, not a
 * generator: a generator that waits for its next event cannot be ended, and a page that was closed would stay subscribed until something happens.
 */
export function createFollowSuggestions(ports: Ports): Pick<Services['matches'], 'follow'> {
  return {
    follow: (actor) => {
      authorise(actor, 'suggestion.read');
      return follow(ports, actor);
    },
  };
}

function follow(ports: Ports, actor: Actor): AsyncIterableIterator<SuggestionView> {
  const events = merged<Told>([
    ports.bus.subscribe('suggestion.added', actor.jurisdiction),
    ports.bus.subscribe('suggestion.changed', actor.jurisdiction),
  ]);
  return {
    next: async () => {
      for (;;) {
        const event = await events.next();
        if (event.done) return { done: true, value: undefined };
        const { suggestionId } = event.value;
        const [view] = await ports.graph.read(async (stores) =>
          viewSuggestions(stores, actor, await stores.suggestions.find([suggestionId])),
        );
        if (view) return { done: false, value: view };
      }
    },
    return: async () => {
      await events.end();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Events of several sources as they come; over when the first source is. */
function merged<T>(sources: readonly AsyncIterable<T>[]) {
  const iterators = sources.map((source) => source[Symbol.asyncIterator]());
  const ask = (index: number) =>
    iterators[index]?.next().then((event) => ({ index, event })) ?? new Promise<never>(() => undefined);
  const waiting = iterators.map((_, index) => ask(index));
  return {
    next: async (): Promise<IteratorResult<T>> => {
      const { index, event } = await Promise.race(waiting);
      if (!event.done) waiting[index] = ask(index);
      return event;
    },
    end: async () => {
      await Promise.all(iterators.map((iterator) => iterator.return?.()));
    },
  };
}
