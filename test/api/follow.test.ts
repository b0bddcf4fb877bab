import { expect, test } from 'vitest';
import type { Context } from '../../src/api/context.ts';
import { whileSignedIn } from '../../src/api/follow.ts';
import type { Actor } from '../../src/domain/casework/actor.ts';

const LAN: Actor = {
  userId: 'usr_lan',
  name: 'lan',
  jurisdiction: 'VN',
  agency: 'a',
  roles: ['missing-children-desk'],
};

/** Events that are waited for until `send` gives one, and that can be ended while they are. */
function events() {
  let give: (event: IteratorResult<string>) => void = () => undefined;
  let ended = false;
  const source: AsyncIterableIterator<string> = {
    next: () =>
      new Promise((resolve) => {
        give = resolve;
      }),
    return: async () => {
      ended = true;
      give({ done: true, value: undefined });
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => source,
  };
  return { source, send: (value: string) => give({ done: false, value }), ended: () => ended };
}

/** A session that belongs to whoever `now` says at the moment. */
function contextOf(now: () => Actor | undefined): Context {
  return { actor: LAN, secret: 'secret', services: { access: { actorOf: async () => now() } } } as unknown as Context;
}

test('events pass while the session lasts', async () => {
  const { source, send } = events();
  const followed = whileSignedIn(
    contextOf(() => LAN),
    source,
  );
  const first = followed.next();
  send('one');
  expect(await first).toEqual({ done: false, value: 'one' });
});

test.each([
  ['has ended', undefined],
  ['is now of another jurisdiction', { ...LAN, jurisdiction: 'CN' as const }],
])('a session that %s hears nothing more, and its source is ended', async (_what, now) => {
  const { source, send, ended } = events();
  const followed = whileSignedIn(
    contextOf(() => now),
    source,
  );
  const first = followed.next();
  send('one');
  expect(await first).toEqual({ done: true, value: undefined });
  expect(ended()).toBe(true);
});

test('a listener that leaves while it waits ends the source at once', async () => {
  const { source, ended } = events();
  const followed = whileSignedIn(
    contextOf(() => LAN),
    source,
  );
  const first = followed.next();
  await followed.return?.();
  expect(ended()).toBe(true);
  expect(await first).toEqual({ done: true, value: undefined });
});
