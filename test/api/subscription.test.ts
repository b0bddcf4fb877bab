import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { type Caller, serveApi, type TestServer } from '../support/ask.ts';
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

interface Stream {
  /** Everything that has come so far. */
  text(): string;
  /** Resolves when `text` holds this. */
  has(part: string): Promise<void>;
  /** Resolves when the service has ended the stream. */
  ended: Promise<void>;
  leave(): void;
}

async function follow(caller: Caller): Promise<Stream> {
  const leaving = new AbortController();
  const response = await caller.fetch('/graphql', {
    method: 'POST',
    signal: leaving.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { suggestionAdded { id sides { __typename jurisdiction } } }' }),
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  const waiting = new Set<() => void>();
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const piece of response.body ?? []) {
      text += decoder.decode(piece, { stream: true });
      for (const look of waiting) look();
    }
  })().catch(() => undefined);
  return {
    text: () => text,
    has: (part) =>
      new Promise((resolve) => {
        const look = () => {
          if (!text.includes(part)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    ended,
    leave: () => leaving.abort(),
  };
}

async function registerPair(suffix: string): Promise<void> {
  const { missing, rescued } = lan(suffix);
  await app.register(app.officer('vn-officer', 'VN'), missing);
  await app.register(app.officer('cn-officer', 'CN'), rescued);
}

test('both holders hear of a new suggestion, each sees its own side only, and a third country hears nothing', async () => {
  const vietnamese = await follow(await server.signedIn('vn', 'VN'));
  const chinese = await follow(await server.signedIn('cn', 'CN'));
  const thai = await follow(await server.signedIn('th', 'TH'));
  await registerPair('-A');
  await Promise.all([vietnamese.has('suggestionAdded'), chinese.has('suggestionAdded')]);
  expect(vietnamese.text()).toContain('{"__typename":"PersonRecord","jurisdiction":"VN"}');
  expect(vietnamese.text()).toContain('{"__typename":"PartnerRecord","jurisdiction":"CN"}');
  expect(chinese.text()).toContain('{"__typename":"PersonRecord","jurisdiction":"CN"}');
  // A Thai pair comes through the same bus after the others: once it has arrived, theirs would have.
  const { missing, rescued } = lan('-T');
  const officer = app.officer('th-officer', 'TH');
  await app.register(officer, { ...missing, jurisdiction: 'TH' });
  await app.register(officer, { ...rescued, jurisdiction: 'TH' });
  await thai.has('"jurisdiction":"TH"');
  expect(thai.text()).not.toMatch(/"PersonRecord","jurisdiction":"(VN|CN)"/);
  for (const stream of [vietnamese, chinese, thai]) stream.leave();
});

test('a stream ends with the session that it was opened in', async () => {
  const caller = await server.signedIn('leaver', 'VN');
  const stream = await follow(caller);
  await caller.ask('mutation { signOut }');
  await registerPair('-B');
  await stream.ended;
  expect(stream.text()).not.toContain('suggestionAdded');
});

test('without a session, or without a role that reads suggestions, there is no stream', async () => {
  for (const caller of [server.callerWith('made-up'), await server.signedIn('op', 'VN', 'operator')]) {
    const response = await caller.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { suggestionAdded { id } }' }),
    });
    const text = await response.text();
    expect(text).toMatch(/SIGNED_OUT|FORBIDDEN/);
    expect(text).not.toContain('"suggestionAdded":{');
  }
});
