import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { addAccount, PASSWORD, serveApi, type TestServer } from '../support/ask.ts';

let app: TestApp;
let server: TestServer;

beforeAll(async () => {
  app = await testApp();
  server = await serveApi(app);
  await addAccount(app, 'lan', 'VN');
});

afterAll(async () => {
  await server?.close();
  await app?.close();
});

function signIn(name: string, password: string, at = server): Promise<Response> {
  return fetch(new URL('/session', at.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-homeward-csrf': '1' },
    body: JSON.stringify({ name, password }),
  });
}

function whoIs(cookie: string): Promise<Response> {
  return fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-homeward-csrf': '1', cookie },
    body: '{"query":"{ me { name jurisdiction } }"}',
  });
}

test('name and password give a cookie that no script reads and no other site sends', async () => {
  const answer = await signIn('lan', PASSWORD);
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(answer.status).toBe(200);
  expect(cookie).toMatch(/^homeward_session=[\w-]{43};/);
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Strict');
  expect(cookie).toContain('Path=/');
  expect(cookie).not.toContain('Secure');
  const me = await whoIs(cookie.split(';')[0] ?? '');
  expect((await me.json()).data.me).toEqual({ name: 'lan', jurisdiction: 'VN' });
});

test('behind TLS the cookie is for TLS only', async () => {
  const secure = await serveApi(app, { config: { secureCookies: true } });
  const answer = await signIn('lan', PASSWORD, secure);
  await secure.close();
  expect(answer.headers.get('set-cookie')).toContain('; Secure');
});

test('a wrong password and an unknown name are answered alike', async () => {
  const [wrong, unknown] = await Promise.all([signIn('lan', 'not the password'), signIn('nobody', PASSWORD)]);
  expect(wrong.status).toBe(401);
  expect(unknown.status).toBe(401);
  expect(wrong.headers.get('set-cookie')).toBeNull();
  expect(await wrong.text()).toBe(await unknown.text());
});

test('what is no name and password is refused without being quoted', async () => {
  const answer = await signIn('', 'a secret word');
  expect(answer.status).toBe(400);
  expect(await answer.text()).not.toContain('secret word');
});

test("another site's page cannot sign a browser in or out", async () => {
  const body = JSON.stringify({ name: 'lan', password: PASSWORD });
  const headers = { 'content-type': 'application/json' };
  const signedIn = await fetch(new URL('/session', server.url), { method: 'POST', headers, body });
  const signedOut = await fetch(new URL('/session', server.url), { method: 'DELETE' });
  expect([signedIn.status, signedOut.status]).toEqual([403, 403]);
});

test('signing out ends the session itself, not only the cookie', async () => {
  const cookie = (await signIn('lan', PASSWORD)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(new URL('/session', server.url), {
    method: 'DELETE',
    headers: { 'x-homeward-csrf': '1', cookie },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('set-cookie')).toMatch(/^homeward_session=;/);
  expect((await (await whoIs(cookie)).json()).data.me).toBeNull();
});

test('signing out by mutation ends the session too', async () => {
  const caller = await server.signedIn('mai', 'VN');
  expect((await caller.ask('mutation { signOut }')).data.signOut).toBe(true);
  expect((await caller.ask('{ me { name } }')).data.me).toBeNull();
});

test('an account that is disabled is out at its next request', async () => {
  const caller = await server.signedIn('hoa', 'VN');
  const operator = await server.signedIn('op', 'VN', 'operator');
  const disabled = await operator.ask('mutation { disableUser(name: "hoa") { __typename } }');
  expect(disabled.data.disableUser.__typename).toBe('DisableUserSuccess');
  expect((await caller.ask('{ me { name } }')).data.me).toBeNull();
});

test('a cookie or a token that is none signs nobody in', async () => {
  expect((await (await whoIs('homeward_session=made-up')).json()).data.me).toBeNull();
  expect((await server.callerWith('made-up').ask('{ me { name } }')).data.me).toBeNull();
});

test('after ten wrong passwords a name is not tried again from there, and others are', async () => {
  const careful = await serveApi(app);
  for (let count = 0; count < 10; count++) await signIn('lan', 'not the password', careful);
  const eleventh = await signIn('lan', PASSWORD, careful);
  const other = await signIn('mai', PASSWORD, careful);
  await careful.close();
  expect(eleventh.status).toBe(429);
  expect(other.status).toBe(200);
});

test('an operator makes an account, and a token that is shown once and signs it in', async () => {
  const operator = await server.signedIn('op2', 'VN', 'operator');
  const agency = app.ports.defaultAgency('VN');
  const added = await operator.ask(
    `mutation ($agency: String!, $password: String!) {
      addUser(user: { name: "tuan", jurisdiction: VN, agency: $agency, roles: [LIAISON_OFFICER], password: $password }) {
        ... on User { name roles disabled }
        ... on Problem { code fields { field reason } }
      }
    }`,
    { agency, password: PASSWORD },
  );
  expect(added.data.addUser).toEqual({ name: 'tuan', roles: ['LIAISON_OFFICER'], disabled: false });
  const issued = await operator.ask('mutation { issueToken(name: "tuan", days: 1) { ... on IssuedToken { token } } }');
  const tuan = server.callerWith(issued.data.issueToken.token);
  expect((await tuan.ask('{ me { name } }')).data.me.name).toBe('tuan');
});

test('a desk makes no accounts and reads no audit', async () => {
  const desk = await server.signedIn('thu', 'VN');
  const answer = await desk.ask(
    '{ users { ... on Problem { code } } audit { ... on Problem { code } } work { ... on Problem { code } } }',
  );
  const refused = { code: 'FORBIDDEN' };
  expect(answer.data).toEqual({ users: refused, audit: refused, work: refused });
});
