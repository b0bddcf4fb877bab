import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder, runHomeward, startService } from '../cli/run-homeward.ts';
import { MISSING, RESCUED } from '../cli/tables.ts';

const explain = (missing: string, rescued: string, ...more: string[]) => [
  'explain',
  '--missing',
  missing,
  '--rescued',
  rescued,
  ...more,
];

// Each test starts several processes, and the machine may be busy.
describe('homeward explain of a service', { timeout: 90_000 }, () => {
  let folder = '';
  let service: Awaited<ReturnType<typeof startService>>;
  let officer: Record<string, string>;

  beforeAll(async () => {
    folder = makeFolder();
    writeFileSync(join(folder, 'missing.csv'), MISSING);
    writeFileSync(join(folder, 'rescued.csv'), RESCUED.replace('CN-2016-101,rescued,CN', 'VN-101,rescued,VN'));
    service = await startService(folder);
    await runHomeward(folder, ['import', 'missing.csv', '--as', 'each']);
    await runHomeward(folder, ['import', 'rescued.csv', '--as', 'each', '--wait-matching']);
    const account = ['-j', 'VN', '-a', 'vn-lao-cai-police', '-r', 'missing-children-desk', '--password-stdin'];
    await runHomeward(folder, ['user', 'add', 'lan', ...account], 'a long enough password');
    const { out } = await runHomeward(folder, ['user', 'token', 'lan', '--json']);
    officer = { HOMEWARD_URL: service.url, HOMEWARD_TOKEN: JSON.parse(out).token };
  }, 90_000);
  afterAll(async () => {
    await service?.stop();
    removeFolder(folder);
  });
  const ask = (rescued: string, ...more: string[]) =>
    runHomeward(folder, explain('VN-2012-001', rescued, ...more), '', officer);

  it('tells an officer of both records why it was suggested, in the language asked for', async () => {
    const { code, out } = await ask('VN-101', '--language', 'vi', '--svg', 'why.svg');
    expect(code).toBe(0);
    expect(out).toContain('cùng một tên, giống từng chữ: “Giàng Thị Mỷ” và “Giàng Thị Mỷ”');
    expect(readFileSync(join(folder, 'why.svg'), 'utf8')).toContain('Giàng Thị Mỷ');
  });

  it('gives the same numbers and words as the files do', async () => {
    const files = ['--files', 'missing.csv', 'rescued.csv'];
    expect(JSON.parse((await ask('VN-101', '--json')).out)).toEqual(
      JSON.parse((await ask('VN-101', ...files, '--json')).out),
    );
  });

  it('says what to do where no suggestion brings the two together, or the account reads no cases', async () => {
    const unknown = await ask('TH-2017-102');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('no suggestion brings VN-2012-001 and TH-2017-102 together');
    const operator = await runHomeward(folder, explain('VN-2012-001', 'VN-101'));
    expect(operator.code).toBe(1);
    expect(operator.err).toContain('homeward user token NAME');
  });
});
