// A record's life and a suggestion's decision, through the schema.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { type Caller, serveApi, type TestServer } from '../support/ask.ts';
import { lan } from '../support/people.ts';

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

const RECORD = `... on PersonRecord {
  id version state closeReason names { written script language } birth { earliest latest precision }
  bloodType written { recordId nicknames extra { column value } } history { version change }
}`;
const PROBLEM = '... on Problem { code message fields { field reason } }';

const REGISTER = `mutation ($record: RecordInput!) { answer: registerRecord(record: $record) { ${RECORD} ${PROBLEM} } }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $record: RecordInput!) {
  answer: correctRecord(id: $id, version: $version, record: $record) { ${RECORD} ${PROBLEM} } }`;

const input = {
  recordId: 'VN-100',
  kind: 'missing',
  names: ['Nguyễn Thị Hương', '阮氏香'],
  nicknames: ['', 'Bé Hương'],
  birthDate: '1998-05',
  bloodType: 'ab+',
  extra: [{ column: 'case officer', value: 'Tâm' }],
};

test('a record is registered for the own jurisdiction, keeps what was written and shows what was read', async () => {
  const { data } = await desk.ask(REGISTER, { record: input });
  expect(data.answer).toMatchObject({
    version: 1,
    state: 'OPEN',
    closeReason: null,
    names: [
      { written: 'Nguyễn Thị Hương', script: 'LATIN', language: 'vie' },
      { written: '阮氏香', script: 'HAN' },
      { written: 'Bé Hương', script: 'LATIN' },
    ],
    birth: { earliest: '1998-05-01', latest: '1998-05-31', precision: 'MONTH' },
    bloodType: 'AB+',
    written: { recordId: 'VN-100', nicknames: ['Bé Hương'], extra: [{ column: 'case officer', value: 'Tâm' }] },
  });
});

test('what cannot be read is refused field by field, without repeating a value', async () => {
  const { data, text } = await desk.ask(REGISTER, {
    record: { ...input, recordId: 'VN-101', birthDate: 'yesterday', sex: 'unsaid' },
  });
  expect(data.answer.code).toBe('INVALID_INPUT');
  expect(data.answer.fields.map(({ field }: { field: string }) => field).sort()).toEqual(['birth_date', 'sex']);
  expect(text).not.toMatch(/yesterday|unsaid/);
});

test("the holder's own id is taken once", async () => {
  const { data } = await desk.ask(REGISTER, { record: input });
  expect(data.answer.code).toBe('CONFLICT');
});

test('a correction keeps the version before, and one on an old version is refused', async () => {
  const { data } = await desk.ask(REGISTER, { record: { ...input, recordId: 'VN-102' } });
  const { id } = data.answer;
  const record = { ...input, recordId: 'VN-102', bloodType: 'O' };
  const corrected = await desk.ask(CORRECT, { id, version: 1, record });
  expect(corrected.data.answer).toMatchObject({
    version: 2,
    bloodType: 'O',
    history: [
      { version: 2, change: 'CORRECTED' },
      { version: 1, change: 'REGISTERED' },
    ],
  });
  const late = await desk.ask(CORRECT, { id, version: 1, record });
  expect(late.data.answer.code).toBe('CONFLICT');
});

test('a record is closed with a reason, and reopened', async () => {
  const { data } = await desk.ask(REGISTER, { record: { ...input, recordId: 'VN-103' } });
  const { id } = data.answer;
  const closing = `mutation ($id: ID!) { answer: closeRecord(id: $id, version: 1, reason: FOUND) { ${RECORD} ${PROBLEM} } }`;
  const closed = await desk.ask(closing, { id });
  expect(closed.data.answer).toMatchObject({ state: 'CLOSED', closeReason: 'FOUND' });
  const reopening = `mutation ($id: ID!, $version: Int!) { answer: reopenRecord(id: $id, version: $version) { ${RECORD} ${PROBLEM} } }`;
  const reopened = await desk.ask(reopening, { id, version: closed.data.answer.version });
  expect(reopened.data.answer).toMatchObject({ state: 'OPEN', closeReason: null });
});

test('a list is paged to its end by its cursors, each record once', async () => {
  const query = `query ($after: String) { records(first: 2, after: $after) { ... on RecordConnection {
    edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await desk.ask(query, { after });
    seen.push(...data.records.edges.map(({ node }: { node: { id: string } }) => node.id));
    after = data.records.pageInfo.hasNextPage ? data.records.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen.length).toBeGreaterThan(2);
  expect(new Set(seen).size).toBe(seen.length);
});

test('each side decides for itself: the second decision is not known to the first until it has its own', async () => {
  const { missing, rescued } = lan();
  await app.register(app.officer('vn-officer', 'VN'), missing);
  await app.register(app.officer('cn-officer', 'CN'), rescued);
  const partner = await server.signedIn('cn-desk', 'CN');
  const list = '{ suggestions { ... on SuggestionConnection { edges { node { id state mineToDecide } } } } }';
  const { data } = await desk.ask(list);
  const [{ node }] = data.suggestions.edges;
  expect(node).toMatchObject({ state: 'PROPOSED', mineToDecide: true });

  const decide = `mutation ($id: ID!) { answer: decideSuggestion(id: $id, verdict: SAME, method: INTERVIEW, note: "seen by us") {
    ... on Suggestion { state mineToDecide judgements { side verdict note } } ${PROBLEM} } }`;
  const theirs = await partner.ask(decide, { id: node.id });
  expect(theirs.data.answer).toMatchObject({
    mineToDecide: false,
    judgements: [{ verdict: 'SAME', note: 'seen by us' }],
  });
  const before = await desk.ask(list);
  expect(before.data.suggestions.edges[0].node).toEqual(node);
  const ours = await desk.ask(decide, { id: node.id });
  expect(ours.data.answer.state).toBe('BOTH');
  expect(ours.data.answer.judgements.map(({ note }: { note: string | null }) => note).sort()).toEqual([
    null,
    'seen by us',
  ]);
});

test('the words that a person typed into the search box find an own record, with what to highlight', async () => {
  const { data } = await desk.ask(
    '{ search(text: "huong") { ... on SearchSuccess { data { matched ranges { start end } record { recordId } } } } }',
  );
  expect(data.search.data.length).toBeGreaterThan(0);
  expect(data.search.data[0].record.recordId).toMatch(/^VN-10/);
  expect(data.search.data[0].ranges.length).toBeGreaterThan(0);
});
