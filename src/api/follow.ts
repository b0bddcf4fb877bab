import type { Context } from './context.ts';

/**
 * Passes on what `source` yields for as long as the session lasts and belongs to the same jurisdiction; it is asked again for every event,
 * because a session may end, and an account change, while the stream is open. Written as an iterator, not a generator: a generator that waits
 * for its next event cannot be ended, so a closed page would keep its subscription until something happens.
 */
export function whileSignedIn<T>(context: Context, source: AsyncIterable<T>): AsyncIterableIterator<T> {
  const events = source[Symbol.asyncIterator]();
  const end = async (): Promise<IteratorResult<T>> => {
    await events.return?.();
    return { done: true, value: undefined };
  };
  return {
    async next() {
      const event = await events.next();
      if (event.done) return event;
      return (await stillIn(context)) ? event : end();
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function stillIn({ services, secret, actor }: Context): Promise<boolean> {
  if (secret === undefined || !actor) return false;
  const now = await services.access.actorOf(secret);
  return now?.userId === actor.userId && now.jurisdiction === actor.jurisdiction;
}
