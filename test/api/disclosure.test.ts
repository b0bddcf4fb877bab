// Two jurisdictions, one pair of records that the matcher brings together. Whatever door the partner tries, it learns no more than its tier.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OwnRecord } from '../../src/services/services.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type Caller, serveApi, type TestServer, unknownId } from '../support/ask.ts';
import { lan } from '../support/people.ts';

/** Stands in the Chinese record's free text only: it may never reach the Vietnamese officer. */
const CANARY = 'Zzcanaryhouse';

let app: TestApp;
let server: TestServer;
let vietnamese: Caller;
let hidden: OwnRecord;
let own: OwnRecord;
let suggestion: string;

beforeAll(async () => {
  app = await testApp();
  server = await serveApi(app);
  vietnamese = await server.signedIn('vn-desk', 'VN');
  const { missing, rescued } = lan();
  const chinese = app.officer('cn-desk', 'CN');
  own = await app.register(app.officer('vn-officer', 'VN'), missing);
  hidden = await app.register(chinese, {
    ...rescued,
    clues: [CANARY],
    narrative: CANARY,
    nicknames: [CANARY],
    source: CANARY,
  });
  const [found] = await app.services.matches.ofRecord(chinese, hidden.id);
  suggestion = found?.id ?? '';
});

afterAll(async () => {
  await server?.close();
  await app?.close();
});

const VIEW = `
  fragment View on Suggestion {
    id band probability weight weightsVersion mineToDecide
    evidence { feature level bits because explanation(language: ZH) values }
    judgements { note by }
    sides {
      __typename kind jurisdiction agency sex
      ... on PersonRecord { id recordId names { written } clues narrative written { clues narrative source } }
      ... on PartnerRecord { tier ageBand withheld ask }
    }
  }`;

test('the two records have been suggested, so that there is something to leak', () => {
  expect(suggestion).toMatch(/^sug_/);
});

test("a partner's record is null by its id, the same as an id that nothing has", async () => {
  const query = 'query ($id: ID!) { node(id: $id) { id __typename } nodes(ids: [$id]) { id } }';
  const answer = await vietnamese.ask(query, { id: hidden.id });
  const nothing = await vietnamese.ask(query, { id: unknownId('rec') });
  expect(answer.data).toEqual({ node: null, nodes: [null] });
  expect(answer.text).toBe(nothing.text);
  expect((await vietnamese.ask(query, { id: own.id })).data.node.id).toBe(own.id);
});

test.each([
  ['record', 'query ($id: ID!) { answer: record(id: $id) { __typename ... on Problem { code message } } }'],
  [
    'closeRecord',
    'mutation ($id: ID!) { answer: closeRecord(id: $id, version: 1, reason: FOUND) { ... on Problem { code message } } }',
  ],
  [
    'reopenRecord',
    'mutation ($id: ID!) { answer: reopenRecord(id: $id, version: 1) { ... on Problem { code message } } }',
  ],
  [
    'correctRecord',
    'mutation ($id: ID!) { answer: correctRecord(id: $id, version: 1, record: { recordId: "x", kind: "rescued" }) { ... on Problem { code message } } }',
  ],
])("%s refuses a partner's record in the words for one that does not exist", async (_name, query) => {
  const answer = await vietnamese.ask(query, { id: hidden.id });
  const nothing = await vietnamese.ask(query, { id: unknownId('rec') });
  expect(answer.data.answer.code).toBe('NOT_FOUND');
  expect(answer.text).toBe(nothing.text);
});

test("a suggestion shows the partner's side by tier: no id, name, place, word or number of it", async () => {
  const query = `query ($id: ID!) { suggestion(id: $id) { ...View } node(id: $id) { ...View } } ${VIEW}`;
  const answer = await vietnamese.ask(query, { id: suggestion });
  expect(answer.errors).toEqual([]);
  const [mine, theirs] = answer.data.suggestion.sides;
  expect(mine).toMatchObject({ __typename: 'PersonRecord', id: own.id });
  expect(theirs).toMatchObject({ __typename: 'PartnerRecord', jurisdiction: 'CN' });
  expect(answer.data.suggestion).toMatchObject({ probability: null, weight: null });
  expectNothingOf(answer.text);
});

test('evidence across a border has no words, in no language', async () => {
  const query = 'query ($id: ID!) { suggestion(id: $id) { ...View } }';
  const { evidence } = (await vietnamese.ask(`${query} ${VIEW}`, { id: suggestion })).data.suggestion;
  expect(evidence.length).toBeGreaterThan(0);
  for (const row of evidence) expect(row).toMatchObject({ because: null, explanation: null, level: null });
});

test("lists, a record's own suggestions and the search box tell no more", async () => {
  const lists = `query ($own: ID!) {
    suggestions(first: 50) { ... on SuggestionConnection { edges { cursor node { ...View } } } }
    records(first: 50) { ... on RecordConnection { edges { node { id recordId } } } }
    record(id: $own) { ... on PersonRecord { suggestions { ...View } history { written { clues } } } }
  } ${VIEW}`;
  const answer = await vietnamese.ask(lists, { own: own.id });
  expect(answer.errors).toEqual([]);
  expect(answer.data.suggestions.edges).toHaveLength(1);
  expect(answer.data.records.edges).toHaveLength(1);
  expectNothingOf(answer.text);
  for (const text of [CANARY, 'Vu Thi My Chi', 'CN-LAN', '+84912345678']) {
    const search = 'query ($text: String!) { search(text: $text) { ... on SearchSuccess { data { record { id } } } } }';
    expectNothingOf((await vietnamese.ask(search, { text })).text);
  }
});

test('the holder does see its own record, canary and all', async () => {
  const chinese = await server.signedIn('cn-reader', 'CN');
  const answer = await chinese.ask('query ($id: ID!) { node(id: $id) { ... on PersonRecord { clues } } }', {
    id: hidden.id,
  });
  expect(answer.data.node.clues).toEqual([CANARY]);
});

test('an operator runs the machine and reads no record', async () => {
  const operator = await server.signedIn('op', 'VN', 'operator');
  const answer = await operator.ask(
    'query ($id: ID!) { record(id: $id) { ... on Problem { code } } records { ... on Problem { code } } node(id: $id) { id } }',
    { id: own.id },
  );
  expect(answer.data).toEqual({ record: { code: 'FORBIDDEN' }, records: { code: 'FORBIDDEN' }, node: null });
});

test('nothing that was asked or answered here stands in the log', () => {
  expect(server.logged.join('\n')).not.toContain(CANARY);
});

function expectNothingOf(text: string): void {
  for (const secret of [CANARY, hidden.id, 'CN-LAN', 'Vu Thi My Chi', 'Vu A Pao', '河口']) {
    expect(text).not.toContain(secret);
  }
}
