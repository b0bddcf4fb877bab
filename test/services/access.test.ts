import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DomainError } from '../../src/domain/errors.ts';
import { type TestApp, testApp } from '../support/app.ts';

const PASSWORD = 'correct horse battery';

describe('signing in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    await app.services.access.addUser(app.operator, user('thu'));
  });
  afterAll(() => app.close());

  const user = (name: string) => ({
    name,
    jurisdiction: 'VN' as const,
    agency: app.ports.defaultAgency('VN'),
    roles: ['missing-children-desk'],
    password: PASSWORD,
  });

  it('opens a session that knows who acts, and ends it', async () => {
    const { secret, actor } = await app.services.access.signIn('thu', PASSWORD);
    expect(actor).toMatchObject({ name: 'thu', jurisdiction: 'VN', roles: ['missing-children-desk'] });
    expect(await app.services.access.actorOf(secret)).toEqual(actor);
    await app.services.access.signOut(secret);
    expect(await app.services.access.actorOf(secret)).toBeUndefined();
  });

  it('refuses a wrong name and a wrong password in the same words', async () => {
    const wrong = await app.services.access.signIn('thu', 'wrong').catch((error: DomainError) => error);
    const unknown = await app.services.access.signIn('nobody', PASSWORD).catch((error: DomainError) => error);
    expect(wrong).toMatchObject({ code: 'SIGNED_OUT' });
    expect(unknown).toEqual(wrong);
  });

  it('ends every session of an account that is disabled', async () => {
    await app.services.access.addUser(app.operator, user('quang'));
    const { secret } = await app.services.access.signIn('quang', PASSWORD);
    await app.services.access.disableUser(app.operator, 'quang');
    expect(await app.services.access.actorOf(secret)).toBeUndefined();
    await expect(app.services.access.signIn('quang', PASSWORD)).rejects.toMatchObject({ code: 'SIGNED_OUT' });
  });

  it('keeps no password and no session secret in clear', async () => {
    const { secret } = await app.services.access.signIn('thu', PASSWORD);
    const kept = JSON.stringify(await app.services.access.listUsers(app.operator));
    expect(kept).not.toContain(PASSWORD);
    const session = await app.graph.read((stores) => stores.users.bySession(app.keys.hash('token', secret)));
    expect(JSON.stringify(session)).not.toContain(secret);
    expect(session?.user.passwordHash).toMatch(/^\$argon2id\$/);
  });

  it('names every field of an account that cannot be made', async () => {
    const bad = { name: 'x', jurisdiction: 'VN' as const, agency: 'nowhere', roles: ['king'], password: 'short' };
    const refusal = await app.services.access.addUser(app.operator, bad).catch((error: DomainError) => error);
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect((refusal as DomainError).problems.map((one) => one.field)).toEqual(['name', 'roles', 'password']);
    await expect(app.services.access.addUser(app.operator, { ...user('linh'), agency: 'nowhere' })).rejects.toThrow(
      /known are/,
    );
    await expect(app.services.access.addUser(app.operator, user('thu'))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('gives one OpenID subject to one account only', async () => {
    const single = (name: string) => ({ ...user(name), oidcSubject: 'https://id.example|42' });
    await app.services.access.addUser(app.operator, single('hoa'));
    await expect(app.services.access.addUser(app.operator, single('hue'))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await app.services.access.signInBySubject('https://id.example|42')).actor.name).toBe('hoa');
  });

  it('lets only an operator manage accounts', async () => {
    const desk = app.officer('desk', 'VN');
    await expect(app.services.access.addUser(desk, user('mai'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.services.access.issueToken(desk, 'thu', 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.services.access.audit(desk, { limit: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('issues a token that acts as the account it was made for', async () => {
    const { token } = await app.services.access.issueToken(app.operator, 'thu', 1);
    expect(await app.services.access.actorOf(token)).toMatchObject({ name: 'thu' });
  });

  it('writes down that the operator issued a token, not the account that it acts as', async () => {
    const thu = (await app.services.access.listUsers(app.operator)).find((one) => one.name === 'thu');
    await app.services.access.issueToken(app.operator, 'thu', 1);
    const [line] = await app.services.access.audit(app.operator, { action: 'user.token', limit: 1 });
    expect(line?.actor).toBe(app.operator.userId);
    expect(line?.subjects).toContain(thu?.id);
  });

  it('writes down who signed in, and for whom an account was made', async () => {
    const entries = await app.services.access.audit(app.operator, { limit: 100 });
    expect(entries.map((one) => one.action)).toEqual(
      expect.arrayContaining(['session.open', 'user.add', 'user.token']),
    );
  });
});
