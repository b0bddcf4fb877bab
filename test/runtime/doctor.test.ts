import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/runtime/config.ts';
import { checkHealth } from '../../src/runtime/doctor.ts';
import { listen } from '../support/listen.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'homeward-doctor-'));
});
afterAll(() => rm(home, { recursive: true }));

async function graphFinding(settings: Readonly<Record<string, string>>) {
  const config = readConfig({ HOMEWARD_HOME: home, QUEUE_URL: 'pglite:queue', ...settings });
  return (await checkHealth(config)).find((one) => one.name === 'graph');
}

it('the doctor asks a graph that it may open', async () => {
  expect(await graphFinding({ GRAPH_URL: 'memory:' })).toMatchObject({
    ok: true,
    found: 'embedded, opens and answers',
  });
});

it('the doctor does not call a Neo4j well that never answers, and says how to mend it', async () => {
  const deaf = await listen((_request, response) => response.destroy());
  const url = deaf.url.replace('http:', 'bolt:');
  const found = await graphFinding({ GRAPH_URL: url, GRAPH_PASSWORD: 'x' });
  await deaf.close();
  expect(found?.ok).toBe(false);
  expect(found?.mend).toContain('GRAPH_PASSWORD');
});
