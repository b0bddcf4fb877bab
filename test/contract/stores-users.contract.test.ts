import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session, User } from '../../src/ports/stores.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';
import { AT, LATER } from '../support/stored.ts';

describe.each(graphsUnderTest())('user store: $name', ({ open }) => {
  let db: OpenGraph;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  const user = (name: string, given: Partial<User> = {}): User => ({
    ...{
      id: db.clock.newId('usr'),
      name,
      jurisdiction: 'VN',
      agency: 'vn-police',
      roles: ['investigator', 'operator'],
    },
    ...{ disabled: false, demonstration: false },
    ...given,
  });
  const keep = async (one: User) => {
    await db.graph.write((stores) => stores.users.put(one));
    return one;
  };
  const session = (of: User, secretHash = 'secret-hash'): Session => ({
    ...{ id: db.clock.newId('ses'), secretHash, user: of.id, kind: 'browser', createdAt: AT, expiresAt: LATER },
  });

  it('finds a user by name, id and subject', async () => {
    const one = await keep(user('lan', { passwordHash: '$argon2id$x', oidcSubject: 'issuer|1' }));
    await keep(user('other', { oidcSubject: 'issuer|2' }));
    const found = await db.graph.read(async ({ users }) => [
      await users.byName('lan'),
      await users.byId(one.id),
      await users.byOidcSubject('issuer|1'),
    ]);
    expect(found).toEqual([one, one, one]);
  });

  it('finds nobody where nobody is', async () => {
    await keep(user('lan'));
    const found = await db.graph.read(async ({ users }) => [
      await users.byName('Lan'),
      await users.byId(db.clock.newId('usr')),
      await users.byOidcSubject('issuer|1'),
      await users.bySession('none'),
    ]);
    expect(found).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('replaces what was known of a user, also by nothing', async () => {
    const one = await keep(user('lan', { passwordHash: '$argon2id$x' }));
    const { passwordHash: _gone, ...without } = one;
    await keep({ ...without, disabled: true });
    expect(await db.graph.read((stores) => stores.users.byName('lan'))).toEqual({ ...without, disabled: true });
  });

  it('refuses a name that is another id’s', async () => {
    const one = await keep(user('lan'));
    await expect(keep(user('lan'))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await db.graph.read((stores) => stores.users.byName('lan'))).toEqual(one);
  });

  it('lets one of two new users have a name', async () => {
    const outcomes = await Promise.allSettled([keep(user('lan')), keep(user('lan'))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.graph.read((stores) => stores.users.list())).toHaveLength(1);
  });

  it('lists users by name', async () => {
    await keep(user('b'));
    await keep(user('a'));
    const names = (await db.graph.read((stores) => stores.users.list())).map(({ name }) => name);
    expect(names).toEqual(['a', 'b']);
  });

  it('opens and ends a session', async () => {
    const one = await keep(user('lan'));
    const opened = session(one);
    await db.graph.write((stores) => stores.users.openSession(opened));
    const bySession = () => db.graph.read((stores) => stores.users.bySession('secret-hash'));
    expect(await bySession()).toEqual({ session: opened, user: one });
    await db.graph.write((stores) => stores.users.endSession('secret-hash'));
    expect(await bySession()).toBeUndefined();
    await db.graph.write((stores) => stores.users.endSession('secret-hash'));
  });

  it('opens no session for nobody', async () => {
    const opening = db.graph.write((stores) => stores.users.openSession(session(user('lan'))));
    await expect(opening).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
