import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWebRoutes } from '../../src/api/http/web-files.ts';
import { type Listening, listen } from '../support/listen.ts';

let directory: string;
let built: Listening;
let missing: Listening;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'homeward-web-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<title>the application</title>');
  await writeFile(join(directory, 'assets', 'main-1a2b.js'), 'run()');
  built = await listen(express().use(createWebRoutes(directory)));
  missing = await listen(express().use(createWebRoutes(join(directory, 'nothing'))));
});

afterAll(async () => {
  await built?.close();
  await missing?.close();
  await rm(directory, { recursive: true, force: true });
});

function page(at: Listening, path: string): Promise<Response> {
  return fetch(new URL(path, at.url), { headers: { accept: 'text/html' } });
}

test('every address that looks like a page is the application, which is not kept by the browser', async () => {
  for (const path of ['/', '/suggestions/sug_1', '/records?kind=missing']) {
    const answer = await page(built, path);
    expect(await answer.text()).toContain('the application');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
});

test('its parts, named by their content, are kept for ever; one that is not there is not the application', async () => {
  const part = await fetch(new URL('/assets/main-1a2b.js', built.url));
  expect(await part.text()).toBe('run()');
  expect(part.headers.get('cache-control')).toContain('immutable');
  expect((await page(built, '/assets/main-0000.js')).status).toBe(404);
  expect((await page(built, '/favicon.ico')).status).toBe(404);
});

test('no address leads out of its directory', async () => {
  const answer = await page(built, '/assets/..%2f..%2f..%2fetc%2fpasswd');
  expect(await answer.text()).not.toContain('root:');
});

test('where it is not built, a page says so and what to do', async () => {
  const answer = await page(missing, '/');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('npm run build:web');
});
