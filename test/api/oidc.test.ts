import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OidcConfig } from '../../src/api/config.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { addAccount, serveApi, type TestServer } from '../support/ask.ts';
import { browser, CLIENT_ID, CLIENT_SECRET, openIdProvider, type TestProvider } from '../support/openid-provider.ts';

const SUBJECT = 'subject-of-lan';

let app: TestApp;
let provider: TestProvider;
let server: TestServer;
let start: URL;

beforeAll(async () => {
  app = await testApp();
  provider = await openIdProvider(SUBJECT);
  server = await serveApi(app, { config: { oidc: oidcAt(provider.issuer) } });
  start = new URL('/session/oidc', server.url);
  provider.trust(new URL('/session/oidc/callback', server.url).href);
});

afterAll(async () => {
  await server?.close();
  await provider?.close();
  await app?.close();
});

function oidcAt(issuer: string): OidcConfig {
  return { issuer, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, name: 'Test ministry', allowInsecure: true };
}

const isCallback = (address: URL) => address.pathname === '/session/oidc/callback';

test('somebody whom the provider vouches for, but whom nobody here knows, is told so and is not signed in', async () => {
  const user = browser();
  const { next } = await user.follow(start, isCallback);
  const answer = await user.get(next ?? start);
  expect(answer.status).toBe(401);
  expect(await answer.text()).toContain('not known here');
  expect(user.cookie(start, 'homeward_session')).toBeUndefined();
});

test('the way there carries a code challenge, a state and a nonce', async () => {
  const { searchParams } = new URL((await browser().get(start)).headers.get('location') ?? '');
  expect(searchParams.get('response_type')).toBe('code');
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  for (const name of ['code_challenge', 'state', 'nonce']) expect(searchParams.get(name)?.length).toBeGreaterThan(20);
});

test('what the browser keeps meanwhile is sealed, unreadable for scripts, and goes to the callback only', async () => {
  const answer = await browser().get(start);
  const [cookie = ''] = answer.headers.getSetCookie();
  const state = new URL(answer.headers.get('location') ?? '').searchParams.get('state') ?? '';
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Lax');
  expect(cookie).toContain('Path=/session/oidc');
  expect(Buffer.from(cookie.split(/[=;]/)[1] ?? '', 'base64url').toString('latin1')).not.toContain(state);
});

test('the sign-in page learns that there is a provider, and its name', async () => {
  const answer = await server.callerWith('none').ask('{ installation { singleSignOn } }');
  expect(answer.data.installation.singleSignOn).toBe('Test ministry');
});

test('a provider that does not answer is said to be away, and asked again the next time', async () => {
  const away = await serveApi(app, { config: { oidc: oidcAt('http://127.0.0.1:9') } });
  const answer = await fetch(new URL('/session/oidc', away.url), { redirect: 'manual' });
  await away.close();
  expect(answer.status).toBe(503);
  expect((await answer.json()).error.code).toBe('UNAVAILABLE');
});

test('without a provider in the configuration there is no such way in', async () => {
  const local = await serveApi(app);
  const answer = await fetch(new URL('/session/oidc/callback?code=x', local.url), {
    headers: { accept: 'application/json' },
  });
  await local.close();
  expect(answer.status).toBe(404);
});

test('with an account of that subject, signing in ends on the first page with a strict session cookie', async () => {
  await addAccount(app, 'lan', 'VN', 'missing-children-desk', { oidcSubject: `${provider.issuer}|${SUBJECT}` });
  const user = browser();
  const { response, next } = await user.follow(start, ({ pathname }) => pathname === '/');
  expect(next?.href).toBe(new URL('/', server.url).href);
  const set = response.headers.getSetCookie().find((one) => one.startsWith('homeward_session='));
  expect(set).toContain('HttpOnly');
  expect(set).toContain('SameSite=Strict');
  expect(user.cookie(start, 'homeward_oidc')).toBe('');
  const me = await server.callerWith(user.cookie(start, 'homeward_session') ?? '').ask('{ me { name } }');
  expect(me.data.me.name).toBe('lan');
});

test('a changed state is refused', async () => {
  const user = browser();
  const { next } = await user.follow(start, isCallback);
  next?.searchParams.set('state', 'another');
  expect((await user.get(next ?? start)).status).toBe(401);
  expect(user.cookie(start, 'homeward_session')).toBeUndefined();
});

test("another browser's return, or one without the sealed cookie, is refused", async () => {
  const user = browser();
  const other = browser();
  const { next } = await user.follow(start, isCallback);
  await other.get(start);
  expect((await other.get(next ?? start)).status).toBe(401);
  expect((await browser().get(next ?? start)).status).toBe(401);
});

test('the same return does not sign in twice', async () => {
  const user = browser();
  const { next } = await user.follow(start, isCallback);
  const again = next ?? start;
  expect((await user.get(again)).status).toBe(303);
  expect((await user.get(again)).status).toBe(401);
});
