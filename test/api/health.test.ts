import { afterAll, beforeAll, expect, it } from 'vitest';
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
  await server.close();
  await app.close();
});

it('readiness tells how many records are prepared to be compared with, without keeping anybody waiting for them', async () => {
  const ready = async () => (await fetch(new URL('/health/ready', server.url))).json();
  expect(await ready()).toEqual({ status: 'ready', population: { state: 'absent', ready: 0, of: 0 } });
  await app.register(app.officer('vn', 'VN'), lan().missing);
  expect(await ready()).toEqual({ status: 'ready', population: { state: 'ready', ready: 1, of: 1 } });
});
