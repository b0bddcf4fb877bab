// What officers decided in the service, taken out of it and learned from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/casework/actor.ts';
import type { SuggestionId } from '../../src/domain/ids.ts';
import { DEFAULT_WEIGHTS } from '../../src/matching/weights.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { addAccount, serveApi, type TestServer } from '../support/ask.ts';
import { lan } from '../support/people.ts';
import { makeFolder, removeFolder, runHomeward } from './run-homeward.ts';

const SAME = { verdict: 'same', method: 'interview', note: 'PRIVATE-NOTE' } as const;
const DIFFERENT = { verdict: 'different', method: 'photograph', note: '' } as const;

// Each test starts a process, and the machine may be busy.
describe('homeward export --decisions', { timeout: 90_000 }, () => {
  let app: TestApp;
  let server: TestServer;
  const folder = makeFolder();
  const run = async (account: string, ...args: string[]) => {
    const { token } = await app.services.access.issueToken(app.operator, account, 1);
    return runHomeward(folder, args, '', { HOMEWARD_URL: server.url, HOMEWARD_TOKEN: token });
  };
  const rows = () => readFileSync(join(folder, 'decisions.csv'), 'utf8').trimEnd().split('\n');

  beforeAll(async () => {
    app = await testApp();
    server = await serveApi(app);
    await addAccount(app, 'op', 'VN', 'operator');
    await addAccount(app, 'desk', 'VN');
    const [vn, cn] = [app.officer('vn', 'VN'), app.officer('cn', 'CN')];
    const [same, different, half] = [await pair(vn, cn, 'A'), await pair(vn, cn, 'B'), await pair(vn, cn, 'C')];
    const { decide } = app.services.matches;
    await decide(vn, same, SAME);
    await decide(cn, same, SAME);
    await decide(cn, different, DIFFERENT);
    await decide(vn, half, SAME);
    await app.settle();
  }, 90_000);
  afterAll(async () => {
    await server?.close();
    await app?.close();
    removeFolder(folder);
  });

  async function pair(vn: Actor, cn: Actor, name: string): Promise<SuggestionId> {
    const { missing, rescued } = lan(`-${name}`);
    const report = await app.register(vn, missing);
    const found = await app.register(cn, rescued);
    const all = await app.graph.read((stores) => stores.suggestions.forRecords([report.id]));
    const one = all.find((suggestion) => suggestion.records.includes(found.id));
    if (!one) throw new Error('the pair was not suggested');
    return one.id;
  }

  it('writes the pairs that were decided and no others, by their ids', async () => {
    expect(await run('op', 'export', '--decisions', '--out', 'decisions.csv')).toMatchObject({ code: 0 });
    const [header, ...decided] = rows();
    expect(header).toBe('missing_id,rescued_id,same,decided_at,weights_version');
    const when = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`;
    expect(decided.sort()).toEqual([
      expect.stringMatching(new RegExp(`^VN-LAN-A,CN-LAN-A,yes,${when},${DEFAULT_WEIGHTS.version}$`)),
      expect.stringMatching(new RegExp(`^VN-LAN-B,CN-LAN-B,no,${when},${DEFAULT_WEIGHTS.version}$`)),
    ]);
  });

  it('is read by calibrate, which says that so few teach nothing', async () => {
    for (const kind of ['missing', 'rescued'])
      expect(await run('op', 'export', '--as', 'each', '--kind', kind, '--out', `${kind}.csv`)).toMatchObject({
        code: 0,
      });
    await run('op', 'export', '--decisions', '--out', 'decisions.csv');
    const args = 'calibrate missing.csv rescued.csv --decisions decisions.csv --out weights.json'.split(' ');
    const { code, err } = await runHomeward(folder, args);
    expect(code).toBe(1);
    expect(err).toContain('1 of one person and 1 of different persons');
    expect(err).not.toContain('not in the files');
  });

  it('is for an operator, and stands in the audit', async () => {
    expect(await run('desk', 'export', '--decisions')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('pairs.export'),
    });
    await run('op', 'export', '--decisions');
    const [entry] = await app.services.access.audit(app.operator, { action: 'decisions.export', limit: 1 });
    expect(entry?.subjects).toEqual([]);
  });

  it('keeps a pair that was ruled out when its record is closed', async () => {
    const vn = app.officer('vn', 'VN');
    const { items } = await app.graph.read((stores) => stores.suggestions.page({ kind: 'match', limit: 100 }));
    const out = items.find(({ state }) => state === 'ruled-out');
    const held = await app.graph.read((stores) => stores.records.find(out?.records ?? []));
    const report = held.find(({ jurisdiction }) => jurisdiction === 'VN');
    if (!report) throw new Error('there is no report of the pair that was ruled out');
    await app.services.records.close(vn, report.id, report.version, 'found');
    await app.settle();
    const decided = [];
    for await (const row of app.services.matches.exportDecisions(app.operator)) decided.push(row);
    expect(decided.map(({ rescuedId, same }) => [rescuedId, same])).toContainEqual(['CN-LAN-B', false]);
  });
});
