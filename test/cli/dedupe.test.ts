import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { folderWith, runHomeward } from './run-homeward.ts';
import { MISSING } from './tables.ts';

it('homeward dedupe puts a child that was reported twice in one cluster, and everybody else alone', async () => {
  const twice = MISSING.split('\n')[1]?.replace('VN-2012-001', 'VN-2015-777').replace('1998-05-12', '1998-05');
  const folder = folderWith({ 'all.csv': `${MISSING}${twice}\n` });
  const { code, out } = await runHomeward(folder, [
    'dedupe',
    'all.csv',
    '--out',
    'clusters.csv',
    '--pairs',
    'pairs.csv',
    '--json',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ file: { records: 4 }, persons: 3, pairs: 1, leftOut: 1 });
  const rows = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, name), 'utf8'), { columns: true });
  const clusters = new Map(rows('clusters.csv').map((row) => [row['record_id'], row['cluster_id']]));
  expect(clusters.size).toBe(4);
  expect(clusters.get('VN-2015-777')).toBe(clusters.get('VN-2012-001'));
  expect(clusters.get('VN-2012-002')).not.toBe(clusters.get('VN-2012-003'));
  expect(rows('pairs.csv')).toHaveLength(1);
});
