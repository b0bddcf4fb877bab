import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

it('the doctor says how far a service is that prepares the records to compare with', async () => {
  const population = { state: 'preparing', ready: 1_200, of: 100_000 };
  const service = await listen((request, response) =>
    response.end(JSON.stringify(request.url === '/graphql' ? { data: { me: { name: 'operator' } } } : { population })),
  );
  await writeFile(join(home, 'service.json'), JSON.stringify({ url: service.url, token: 'x', pid: process.pid }));
  const findings = await checkHealth(
    readConfig({ HOMEWARD_HOME: home, GRAPH_URL: 'memory:', QUEUE_URL: 'pglite:queue' }),
  );
  await service.close();
  await rm(join(home, 'service.json'));
  expect(findings.find((one) => one.name === 'service')).toMatchObject({
    ok: true,
    found: `runs at ${service.url}, preparing the records to compare with: 1200 of 100000`,
  });
});
