import { describe, expect, it } from 'vitest';
import { folderWith, runHomeward } from './run-homeward.ts';

describe('homeward', () => {
  it('lists its commands, exit codes and examples in --help', async () => {
    const { code, out } = await runHomeward(folderWith({}), ['--help']);
    expect(code).toBe(0);
    for (const command of [
      'match',
      'explain',
      'dedupe',
      'serve',
      'work',
      'doctor',
      'migrate',
      'seed',
      'import',
      'export',
      'rematch',
      'user',
      'audit',
    ]) {
      expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    }
    expect(out).toMatch(/Exit codes\n\s+0 {2}done/);
    expect(out).toContain('Examples');
  });

  it.each([
    ['an unknown command', ['mtch'], "unknown command 'mtch'"],
    [
      'a value that cannot be',
      ['match', 'a.csv', 'b.csv', '--out', 'c.csv', '--top', '-1'],
      'whole number of 0 or more',
    ],
    ['tables that do not go together', ['export', '--pairs', '--decisions'], '--pairs and --decisions are two files'],
    ['options that do not go together', ['export', '--pairs', '--as', 'VN'], '--pairs writes all pairs'],
  ])('ends with 2 on %s and says how it is used', async (_what, args, sentence) => {
    const { code, out, err } = await runHomeward(folderWith({}), args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).toContain('--help');
    expect(out).toBe('');
  });
});
