// What GraphQL servers let through by default, and this one does not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { type Caller, serveApi, type TestServer } from '../support/ask.ts';

const SECRET = 'Nguyễn Thị Lan';

let app: TestApp;
let server: TestServer;
let desk: Caller;

beforeAll(async () => {
  app = await testApp();
  server = await serveApi(app);
  desk = await server.signedIn('desk', 'VN');
});

afterAll(async () => {
  await server?.close();
  await app?.close();
});

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-homeward-csrf': '1', ...headers },
    body,
  });
}

test('GET is refused, with and without a query, and shows no page to try queries on', async () => {
  for (const path of ['/graphql', '/graphql?query={me{name}}']) {
    const answer = await fetch(new URL(path, server.url), { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(405);
    expect(await answer.text()).not.toContain('GraphiQL');
  }
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/graphql',
])('a body of %s is refused', async (type) => {
  expect((await post('{"query":"{me{name}}"}', { 'content-type': type })).status).toBe(415);
});

test("a request that another site's page could send, without the header, is refused", async () => {
  const answer = await fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `homeward_session=${desk.secret}` },
    body: '{"query":"mutation{signOut}"}',
  });
  expect(answer.status).toBe(403);
  expect((await desk.ask('{ me { name } }')).data.me.name).toBe('desk');
});

test('several queries in one request are refused', async () => {
  const answer = await post('[{"query":"{me{name}}"},{"query":"{me{name}}"}]');
  expect(await answer.text()).not.toContain('"data"');
});

test('sixteen aliases are refused, also of a field that the default list lets pass', async () => {
  const aliases = (count: number, field: string) =>
    `{ ${Array.from({ length: count }, (_one, index) => `a${index}: ${field}`).join(' ')} }`;
  expect((await desk.ask(aliases(15, 'me { name }'))).errors).toEqual([]);
  expect((await desk.ask(aliases(16, 'me { name }'))).errors[0]?.message).toContain('Aliases limit');
  expect((await desk.ask(aliases(16, '__typename'))).errors[0]?.message).toContain('Aliases limit');
});

test('five directives are refused, and so are more than a thousand tokens', async () => {
  expect((await desk.ask(`{ me { name ${'@include(if: true) '.repeat(5)} } }`)).errors[0]?.message).toContain(
    'Directives limit',
  );
  expect((await desk.ask(`{ me { ${'name '.repeat(1100)} } }`)).errors[0]?.message).toContain('Token limit');
});

test('a query deeper than eight levels is refused before anything is read', async () => {
  const records =
    'records { ... on RecordConnection { edges { node { suggestions { sides { ... on PersonRecord { suggestions { sides { ... on PersonRecord { names { written } } } } } } } } } } }';
  const answer = await desk.ask(`{ ${records} }`);
  expect(answer.errors[0]?.message).toContain('depth');
});

test('a query that would open too many objects is refused', async () => {
  const page = (name: string) => `${name}: records(first: 100) {
    ... on RecordConnection { edges { node { history { written { source } } suggestions { evidence { bits } sides { ... on PersonRecord { names { written } } } } } } }
  }`;
  expect((await desk.ask(`{ ${page('a')} ${page('b')} }`)).errors).toEqual([]);
  expect((await desk.ask(`{ ${page('a')} ${page('b')} ${page('c')} }`)).errors[0]?.message).toContain('complexity');
});

test('a misspelt field is not told which field it may have meant', async () => {
  const answer = await desk.ask('{ recordz { __typename } }');
  expect(answer.errors[0]?.message).not.toMatch(/did you mean/i);
});

test('in production the schema is not told', async () => {
  const production = await serveApi(app, { config: { production: true } });
  const answer = await production.callerWith(desk.secret).ask('{ __schema { types { name } } }');
  await production.close();
  expect(answer.data ?? null).toBeNull();
  expect((await desk.ask('{ __schema { queryType { name } } }')).data.__schema.queryType.name).toBe('Query');
});

test('a bug is answered with an id only, and the log has that id and no value', async () => {
  const failing = {
    ...app.services,
    records: {
      ...app.services.records,
      list: () => Promise.reject(new TypeError(`cannot read ${SECRET}`)),
    },
  };
  const broken = await serveApi(app, { services: failing });
  const answer = await broken.callerWith(desk.secret).ask('{ records { __typename } }');
  await broken.close();
  const errorId = answer.errors[0]?.extensions?.['errorId'];
  expect(errorId).toMatch(/^[\w-]{12}$/);
  expect(answer.errors[0]?.message).toContain(errorId);
  expect(answer.text).not.toContain(SECRET);
  expect(broken.logged.join('\n')).toContain(errorId);
  expect(broken.logged.join('\n')).toContain('TypeError');
  expect(broken.logged.join('\n')).not.toContain(SECRET);
});

test('a body that is no JSON is refused without being quoted', async () => {
  const answer = await post('{"a":Lan}');
  expect(answer.status).toBe(400);
  expect(await answer.text()).not.toContain('Lan');
});

test('a body of more than a mebibyte is refused', async () => {
  expect((await post(`{"query":"${' '.repeat(1024 * 1024)}"}`)).status).toBe(413);
});

test('without a session there is only the sign-in page to know; the rest is a typed refusal', async () => {
  const answer = await post(
    JSON.stringify({
      query: `{ me { name } installation { demonstration singleSignOn }
        records { ... on Problem { code } } search(text: "x") { ... on Problem { code } }
        jurisdictions { ... on Problem { code } } users { ... on Problem { code } } }`,
    }),
  );
  const refused = { code: 'SIGNED_OUT' };
  expect((await answer.json()).data).toEqual({
    me: null,
    installation: { demonstration: false, singleSignOn: null },
    records: refused,
    search: refused,
    jurisdictions: refused,
    users: refused,
  });
});

test('every page carries the security headers, and does not say what serves it', async () => {
  const { headers } = await fetch(new URL('/health/live', server.url));
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('browsers are told to upgrade to TLS only where there is TLS', async () => {
  const secure = await serveApi(app, { config: { secureCookies: true } });
  const withTls = (await fetch(new URL('/health/live', secure.url))).headers;
  await secure.close();
  const without = (await fetch(new URL('/health/live', server.url))).headers;
  expect(withTls.get('content-security-policy')).toContain('upgrade-insecure-requests');
  expect(withTls.get('strict-transport-security')).toContain('max-age');
  expect(without.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  expect(without.get('strict-transport-security')).toBeNull();
});

test('an address that asks too often is told to wait', async () => {
  const strict = await serveApi(app, { config: { requestsPerMinute: 2 } });
  const statuses: number[] = [];
  for (let count = 0; count < 3; count++) statuses.push((await fetch(new URL('/nothing.js', strict.url))).status);
  await strict.close();
  expect(statuses).toEqual([404, 404, 429]);
});
