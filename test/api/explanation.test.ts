// One office holds both records, so it may read why they were brought together, in its own language.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { serveApi, type TestServer } from '../support/ask.ts';
import { lan } from '../support/people.ts';

let app: TestApp;
let server: TestServer;

beforeAll(async () => {
  app = await testApp();
  server = await serveApi(app);
});
afterAll(async () => {
  await server?.close();
  await app?.close();
});

test('evidence is explained in the language that is asked for, blanks too', async () => {
  const officer = app.officer('vn-officer', 'VN');
  const { missing, rescued } = lan();
  await app.register(officer, missing);
  const found = await app.register(officer, { ...rescued, jurisdiction: 'VN' });
  const [suggestion] = await app.services.matches.ofRecord(officer, found.id);
  const caller = await server.signedIn('vn-reader', 'VN');
  const answer = await caller.ask(
    `query ($id: ID!) { suggestion(id: $id) { ... on Suggestion { evidence {
      feature because explanation zh: explanation(language: ZH) km: explanation(language: KM) } } } }`,
    { id: suggestion?.id },
  );
  expect(answer.errors).toEqual([]);
  const rows = answer.data.suggestion.evidence as Record<string, string>[];
  const sex = rows.find((row) => row['feature'] === 'SEX');
  expect(sex).toMatchObject({ zh: '性别相同：女与女', km: 'ភេទដូចគ្នា៖ ស្រី និង ស្រី' });
  expect(sex?.['explanation']).toBe(sex?.['because']);
  expect(rows.find((row) => row['feature'] === 'BLOOD')).toMatchObject({ because: '', zh: '一方或双方没有记录' });
});
