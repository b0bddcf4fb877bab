import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder, runHomeward, startService } from './run-homeward.ts';
import { MISSING, RESCUED } from './tables.ts';

const RAGGED = 'VN-9,missing,VN,Too,many,cells,in,this,row,of,a,table';

// Each test starts several processes, and the machine may be busy.
describe('the commands that work with a service', { timeout: 90_000 }, () => {
  let folder = '';
  let service: Awaited<ReturnType<typeof startService>>;
  const run = (...args: string[]) => runHomeward(folder, args);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  beforeAll(async () => {
    folder = makeFolder();
    writeFileSync(join(folder, 'missing.csv'), `${MISSING}${RAGGED}\n`);
    writeFileSync(join(folder, 'rescued.csv'), RESCUED);
    service = await startService(folder);
  }, 90_000);
  afterAll(async () => {
    await service?.stop();
    removeFolder(folder);
  });

  it('import gives a receipt that adds up, and says where the rejects are', async () => {
    const { code, out, err } = await run('import', 'missing.csv', '--as', 'each', '--rejects', 'mend.csv', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      rows: 4,
      accepted: 3,
      updated: 0,
      rejected: 1,
      duplicate: 0,
      encoding: 'UTF-8',
    });
    expect(err).toContain('row 5  row: has 12 cells where the header has 11');
    expect(read('mend.csv')).toMatch(/^VN-9,.*,5,row,/m);
  });

  it('makes the same pairs as match, without the explanation', async () => {
    const imported = await run('import', 'rescued.csv', '--as', 'each', '--wait-matching', '--json');
    expect(imported).toMatchObject({ code: 0, err: '' });
    await run('export', '--pairs', '--out', 'pairs.csv');
    await run('match', 'missing.csv', 'rescued.csv', '--top', '0', '--out', 'matched.csv');
    const [header, row, ...others] = read('pairs.csv').trimEnd().split('\n');
    expect(header).toBe('missing_id,rescued_id,probability,weight');
    expect(others).toEqual([]);
    expect(row).toMatch(/^VN-2012-001,CN-2016-101,/);
    expect(read('matched.csv')).toContain(`\n${row},`);
  });

  it('knows every row again that it has exported', async () => {
    expect((await run('export', '--as', 'VN', '--ethnicity', '--out', 'vn.csv')).code).toBe(0);
    const { code, out } = await run('import', 'vn.csv', '--as', 'VN', '--json');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, rows: 3, accepted: 0, duplicate: 3 });
  });

  it('shows how a file would be understood, without sending it', async () => {
    writeFileSync(join(folder, 'theirs.csv'), 'record_id;kind;Full name;Moon\nA-1;missing;Lan;full\n');
    const { code, out } = await run('import', 'theirs.csv', '--as', 'VN', '--dry-run', '--json');
    expect(code).toBe(0);
    const { encoding, delimiter, columns, rows } = JSON.parse(out);
    expect({ encoding, delimiter }).toEqual({ encoding: 'UTF-8', delimiter: ';' });
    expect(columns.at(-1)).toMatchObject({ header: 'Moon', field: null, how: 'unknown' });
    expect(rows).toMatchObject([{ row: 2, fields: { record_id: 'A-1', jurisdiction: 'VN' } }]);
  });

  it('makes an account, which ends the demonstration, and gives it a token that is held to its role', async () => {
    const account = ['--jurisdiction', 'VN', '--agency', 'vn-lao-cai-police', '--role', 'missing-children-desk'];
    const added = await runHomeward(
      folder,
      ['user', 'add', 'lan', ...account, '--password-stdin'],
      'a long enough one\n',
    );
    expect(added.code).toBe(0);
    expect(added.err).toContain('The demonstration has ended');
    const users = JSON.parse((await run('user', 'list', '--json')).out);
    expect(users).toContainEqual(
      expect.objectContaining({ name: 'lan', roles: ['missing-children-desk'], disabled: false }),
    );
    expect(
      users.filter((user: { demonstration: boolean; disabled: boolean }) => user.demonstration && !user.disabled),
    ).toEqual([]);
    const { out: token } = await run('user', 'token', 'lan', '--days', '1');
    const elsewhere = { HOMEWARD_URL: service.url, HOMEWARD_TOKEN: token.trim() };
    const refused = await runHomeward(folder, ['export', '--pairs'], '', elsewhere);
    expect({ code: refused.code, err: refused.err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('pairs.export'),
    });
  });

  it('tells in the audit who exported what', async () => {
    const { out } = await run('audit', '--action', 'record.export', '--json');
    expect(JSON.parse(out)).toMatchObject([{ name: 'local-operator', action: 'record.export' }]);
  });

  it('finds the service with doctor', async () => {
    const { out } = await run('doctor', '--json');
    const expected = { name: 'service', ok: true, found: `runs at ${service.url}` };
    expect(JSON.parse(out).findings).toContainEqual(expected);
  });

  it('stops when asked, and leaves records that the next command opens itself', async () => {
    expect(await service.stop()).toBe(0);
    expect(existsSync(join(folder, 'home', 'service.json'))).toBe(false);
    const { code, out } = await run('export', '--as', 'VN', '--kind', 'missing');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(4);
  });
});
