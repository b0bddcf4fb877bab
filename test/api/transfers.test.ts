// Files in, tables out.
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RECORD_COLUMNS } from '../../src/domain/people/record-fields.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type Caller, serveApi, type TestServer, unknownId } from '../support/ask.ts';
import { lan } from '../support/people.ts';

const TABLE = ['record_id,kind,names', 'VN-1,missing,Trần Văn Năm', 'VN-2,found,Lê Thị Sáu', ''].join('\n');

let app: TestApp;
let server: TestServer;
let desk: Caller;
let operator: Caller;

beforeAll(async () => {
  app = await testApp();
  server = await serveApi(app, { config: { importLimit: 1024 * 1024 } });
  desk = await server.signedIn('desk', 'VN');
  operator = await server.signedIn('op', 'VN', 'operator');
});

afterAll(async () => {
  await server?.close();
  await app?.close();
});

function pieces(count: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (sent++ < count) controller.enqueue(new Uint8Array(64 * 1024).fill(0x61));
      else controller.close();
    },
  });
}

/** Node's fetch sends a stream as it is read only when told so. */
function upload(caller: Caller, path: string, body: BodyInit, headers: Record<string, string> = {}) {
  return caller.fetch(path, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

test('a file is taken in as it comes, its receipt adds up, and its rejects come back as a table to mend', async () => {
  const started = await upload(desk, '/imports?as=VN', TABLE, { 'content-type': 'text/csv' });
  expect(started.status).toBe(202);
  const { id } = await started.json();
  await app.settle();
  const answer = await desk.ask(
    `query ($id: ID!) {
      import(id: $id) { ... on Import {
        state rows accepted updated duplicate rejected
        rejects(first: 1) { edges { cursor node { row field severity cells { column value } } } pageInfo { hasNextPage } }
      } }
    }`,
    { id },
  );
  expect(answer.data.import).toMatchObject({ state: 'FINISHED', rows: 2, accepted: 1, duplicate: 0, rejected: 1 });
  expect(answer.data.import.rejects.edges[0].node).toMatchObject({ row: 3, field: 'kind', severity: 'REJECT' });

  const table = await desk.fetch(`/imports/${id}/rejects.csv`);
  expect(table.headers.get('content-disposition')).toContain('attachment');
  const [header, row] = (await table.text()).split('\n');
  expect(header).toBe('record_id,kind,names,row,field,reason');
  expect(row).toContain('VN-2,found,Lê Thị Sáu,3,kind');
});

test('a few rows are taken in by mutation too', async () => {
  const csv = 'record_id,kind,names\nVN-7,missing,Phạm Bảy\n';
  const started = await desk.ask('mutation ($csv: String!) { importRecords(csv: $csv) { ... on Import { id } } }', {
    csv,
  });
  await app.settle();
  const answer = await desk.ask('query ($id: ID!) { node(id: $id) { ... on Import { state accepted } } }', {
    id: started.data.importRecords.id,
  });
  expect(answer.data.node).toEqual({ state: 'FINISHED', accepted: 1 });
});

test('a file beyond the limit is refused while it comes in, whatever it says of its size', async () => {
  const answer = await upload(desk, '/imports?as=VN', pieces(20)).catch((error: Error) => error);
  // The service may hang up before a caller that still sends has read the answer; either way nothing was started.
  if (answer instanceof Response) expect(answer.status).toBe(413);
  const declared = await upload(desk, '/imports?as=VN', new Uint8Array(1024 * 1024 + 1));
  expect(declared.status).toBe(413);
  const listed = await desk.ask('{ imports { ... on ImportsSuccess { data { size } } } }');
  for (const { size } of listed.data.imports.data) expect(size).toBeLessThan(1024);
});

test('a file that says it is too large is refused before any of it is sent', async () => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { authorization: `Bearer ${desk.secret}`, 'content-length': String(1024 * 1024 + 1) };
    request(new URL('/imports', server.url), { method: 'POST', headers }, resolve).on('error', reject).flushHeaders();
  });
  expect(answer.statusCode).toBe(413);
  answer.destroy();
});

test('a preview shows what was recognised and keeps nothing', async () => {
  const answer = await upload(desk, '/imports/preview', TABLE);
  expect(answer.status).toBe(200);
  const preview = await answer.json();
  expect(preview.columns.map((column: { field: string }) => column.field)).toEqual(['record_id', 'kind', 'names']);
  expect(preview.rows).toHaveLength(2);
});

test('a preview reads no further than the rows it shows, and still answers', async () => {
  const rows = Array.from({ length: 100 }, (_one, index) => `VN-P${index},missing,Tên ${index}`);
  const answer = await upload(
    desk,
    '/imports/preview',
    ['record_id,kind,names', ...rows, 'x'.repeat(500_000)].join('\n'),
  );
  expect(answer.status).toBe(200);
});

test('a desk imports for its own jurisdiction, and nobody for one that does not exist', async () => {
  expect((await upload(desk, '/imports?as=CN', TABLE)).status).toBe(403);
  expect((await upload(desk, '/imports?as=each', TABLE)).status).toBe(403);
  expect((await upload(desk, '/imports?as=FR', TABLE)).status).toBe(400);
});

test('without a session no file is taken in and no table goes out', async () => {
  const nobody = server.callerWith('made-up');
  expect((await upload(nobody, '/imports?as=VN', TABLE)).status).toBe(401);
  expect((await upload(nobody, '/imports/preview', TABLE)).status).toBe(401);
  for (const path of [
    '/exports/records',
    '/exports/pairs',
    '/exports/decisions',
    `/imports/${unknownId('imp')}/rejects.csv`,
  ]) {
    expect((await nobody.fetch(path)).status).toBe(401);
  }
});

test("another site's page cannot make a browser send a file", async () => {
  const answer = await fetch(new URL('/imports?as=VN', server.url), {
    method: 'POST',
    headers: { cookie: `homeward_session=${desk.secret}`, 'content-type': 'text/plain' },
    body: TABLE,
  });
  expect(answer.status).toBe(403);
});

test("a partner's import is no import", async () => {
  const chinese = await server.signedIn('cn-desk', 'CN');
  const { id } = await (await upload(desk, '/imports', 'record_id,kind\nVN-9,other\n')).json();
  await app.settle();
  const query = 'query ($id: ID!) { import(id: $id) { ... on Problem { code } } node(id: $id) { id } }';
  expect((await chinese.ask(query, { id })).data).toEqual({ import: { code: 'NOT_FOUND' }, node: null });
  expect((await chinese.fetch(`/imports/${id}/rejects.csv`)).status).toBe(404);
  expect((await desk.fetch(`/imports/${id}/rejects.csv`)).status).toBe(200);
});

test('records go out as Record CSV, without ethnicity unless it is asked for', async () => {
  const { missing } = lan();
  await app.register(app.officer('vn-officer', 'VN'), { ...missing, ethnicity: 'Hmong' });
  const plain = await (await desk.fetch('/exports/records?as=VN&kind=missing')).text();
  const whole = await (await desk.fetch('/exports/records?as=VN&kind=missing&ethnicity=yes')).text();
  expect(plain).toContain('Vừ Thị Mỷ Chí');
  expect(plain).not.toContain('Hmong');
  expect(whole).toContain('Hmong');
  expect(whole.split('\n')[0]).toBe(RECORD_COLUMNS.join(','));
});

test("a partner's records and the pairs are not for a desk, and are refused before a byte of the table", async () => {
  for (const path of ['/exports/records?as=CN', '/exports/records?as=each', '/exports/pairs', '/exports/decisions']) {
    const answer = await desk.fetch(path);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toContain('application/json');
  }
});

test('the operator takes every open pair: ids and numbers only', async () => {
  const { rescued } = lan();
  await app.register(app.officer('cn-officer', 'CN'), rescued);
  const answer = await operator.fetch('/exports/pairs');
  const [header, ...rows] = (await answer.text()).trimEnd().split('\n');
  expect(header).toBe('missing_id,rescued_id,probability,weight');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/^VN-LAN,CN-LAN,[01]\.\d{6},-?\d+\.\d{4}$/);
});
