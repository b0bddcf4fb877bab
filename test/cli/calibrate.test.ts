import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { linkageTable } from './linkage-table.ts';
import { folderWith, runHomeward } from './run-homeward.ts';

const table = linkageTable(7, 80);
const files = { 'truth.csv': table.truth, 'columns.json': table.mapping, 'list.csv': table.csv };

function f1Of(clusters: Record<string, string>[]): number {
  const clusterOf = new Map(clusters.map(({ record_id = '', cluster_id = '' }) => [record_id, cluster_id]));
  const sizes = new Map<string, number>();
  for (const id of clusterOf.values()) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const said = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const hits = table.truth
    .trim()
    .split('\n')
    .slice(1)
    .filter((line) => {
      const [a = '', b = ''] = line.split(',');
      return clusterOf.get(a) === clusterOf.get(b);
    }).length;
  return (2 * hits) / (said + table.pairs);
}

describe('homeward calibrate', () => {
  it('learns from a packed table of which nobody knows who is who, and dedupe then finds who is', async () => {
    const folder = folderWith(files);
    writeFileSync(join(folder, 'list.csv.gz'), gzipSync(table.csv));
    const learned = await runHomeward(folder, [
      'calibrate',
      'list.csv.gz',
      '--mapping',
      'columns.json',
      '--out',
      'weights.json',
      '--json',
    ]);
    expect(learned).toMatchObject({ code: 0 });
    const receipt = JSON.parse(learned.out);
    expect(receipt.truePairs / table.pairs).toBeGreaterThan(0.8);
    expect(receipt.truePairs / table.pairs).toBeLessThan(1.25);
    const weights = JSON.parse(readFileSync(join(folder, 'weights.json'), 'utf8'));
    expect(weights.version).toBe(receipt.version);
    expect(Object.keys(weights.attributes)).toEqual(['town', 'post']);

    const deduped = await runHomeward(
      folder,
      'dedupe list.csv.gz --mapping columns.json --weights weights.json --out clusters.csv --pairs pairs.csv --json'.split(
        ' ',
      ),
    );
    expect(deduped).toMatchObject({ code: 0 });
    const rows = (name: string): Record<string, string>[] =>
      parse(readFileSync(join(folder, name), 'utf8'), { columns: true });
    expect(f1Of(rows('clusters.csv'))).toBeGreaterThan(0.95);
    const explanation = JSON.parse(rows('pairs.csv')[0]?.['explanation'] ?? '{}');
    expect(explanation.weights).toBe(receipt.version);
    expect(explanation.attributes.because).toContain('town');
  }, 60_000);

  it('counts labelled pairs, and prints how often what was told was so', async () => {
    const folder = folderWith(files);
    const { code, out } = await runHomeward(
      folder,
      'calibrate list.csv --mapping columns.json --labels truth.csv --out weights.json'.split(' '),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/probability +pairs +said +was so/);
    expect(out).toMatch(/expected calibration error 0\.\d+/);
    const weights = JSON.parse(readFileSync(join(folder, 'weights.json'), 'utf8'));
    expect(weights.calibration.slope).toBeGreaterThan(0);
  });

  it.each([
    ['no JSON', '{', 'it is not JSON'],
    ['no table of weights', '{"version": "x"}', 'priorBits'],
  ])('refuses weights that are %s, and says what is wrong', async (_, text, why) => {
    const folder = folderWith({ ...files, 'weights.json': text });
    const { code, err } = await runHomeward(
      folder,
      'dedupe list.csv --mapping columns.json --weights weights.json --out clusters.csv'.split(' '),
    );
    expect(code).toBe(1);
    expect(err).toContain(why);
  });

  it('refuses labels that name nobody in the file', async () => {
    const folder = folderWith({ ...files, 'other.csv': 'missing_id,rescued_id\nx,y\n' });
    const { code, err } = await runHomeward(
      folder,
      'calibrate list.csv --mapping columns.json --labels other.csv --out weights.json'.split(' '),
    );
    expect(code).toBe(1);
    expect(err).toContain('names no pair');
  });
});
