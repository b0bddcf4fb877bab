import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../src/matching/weights.ts';
import { loadDemo } from '../../src/runtime/reference/fixtures-data.ts';
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

  describe('from decisions', () => {
    const demo = loadDemo();
    const lines = readFileSync(join(dirname(demo.missing), 'pairs.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const ids = lines.map((line) => line.split(',').slice(0, 2) as [string, string]);
    const decisions = (same: number, different: number) =>
      [
        'missing_id,rescued_id,same,decided_at,weights_version',
        ...ids.slice(0, same).map(([a, b]) => `${a},${b},yes,2026-01-01,w`),
        ...ids.slice(0, different).map(([a], n) => `${a},${ids[(n + 1) % ids.length]?.[1]},no,2026-01-01,w`),
      ].join('\n');
    const calibrate = (folder: string) =>
      runHomeward(folder, [
        'calibrate',
        demo.missing,
        demo.rescued,
        ...'--decisions decisions.csv --out weights.json --json'.split(' '),
      ]);

    it('judges by nothing but the decided pairs, and keeps the prior', async () => {
      // Half of the true pairs are undecided: taken for false, the likeliest pairs of all would count as errors.
      const folder = folderWith({ 'decisions.csv': decisions(24, 24) });
      const { code, out } = await calibrate(folder);
      expect(code).toBe(0);
      const receipt = JSON.parse(out);
      expect(receipt.learnedFrom).toMatch(/, \d+ decisions counted$/);
      expect(receipt.priorBits).toBe(DEFAULT_WEIGHTS.priorBits);
      expect(receipt.reliability.pairs).toBeGreaterThan(0);
      expect(receipt.reliability.brier).toBeLessThan(0.1);
    }, 60_000);

    it('learns nothing from a few, and says how many there must be', async () => {
      const folder = folderWith({ 'decisions.csv': decisions(30, 2) });
      const { code, err } = await calibrate(folder);
      expect(code).toBe(1);
      expect(err).toMatch(
        /too few decisions .*\d+ of one person and 2 of different persons, and 20 of either are needed/,
      );
      expect(existsSync(join(folder, 'weights.json'))).toBe(false);
    }, 60_000);

    it('does not mix with labels', async () => {
      const folder = folderWith({ ...files, 'decisions.csv': decisions(1, 1) });
      const { code, err } = await runHomeward(
        folder,
        'calibrate list.csv --labels truth.csv --decisions decisions.csv --out weights.json'.split(' '),
      );
      expect(code).not.toBe(0);
      expect(err).toContain('--labels');
    });
  });
});
