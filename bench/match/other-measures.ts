// Names by themselves, and clusters.
import type { Row } from './tables.ts';

export interface NameMeasures {
  readonly languages: string;
  readonly rows: number;
  readonly negatives: number;
  readonly auc: number;
  readonly recallAtPrecision95: number;
}

const LEAST_ROWS = 100;

/** All rows first, then each pair of languages that has rows enough. `pairs` and `scores` are the same rows in the same order. */
export function measureNames(pairs: readonly Row[], scores: readonly Row[]): NameMeasures[] {
  const groups = new Map<string, { bits: number; same: boolean }[]>();
  for (const [at, { lang_a = '', lang_b = '', label }] of pairs.entries()) {
    const one = { bits: Number(scores[at]?.['bits']), same: label === '1' };
    for (const group of ['all', [lang_a, lang_b].sort().join('-')])
      groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups]
    .filter(([, rows]) => rows.length >= LEAST_ROWS)
    .sort(([, x], [, y]) => y.length - x.length)
    .map(([languages, rows]) => ({
      languages,
      rows: rows.length,
      negatives: rows.filter(({ same }) => !same).length,
      ...curveOf(rows),
    }));
}

/** Area under the ROC curve with ties shared, and the most recall at a precision of .95. */
function curveOf(rows: readonly { readonly bits: number; readonly same: boolean }[]) {
  const ordered = [...rows].sort((x, y) => y.bits - x.bits);
  const positives = ordered.filter(({ same }) => same).length;
  const negatives = ordered.length - positives;
  let [hits, area, recallAtPrecision95] = [0, 0, 0];
  for (let at = 0; at < ordered.length; ) {
    const [hitsBefore, atBefore, bits] = [hits, at, ordered[at]?.bits];
    for (; at < ordered.length && ordered[at]?.bits === bits; at += 1) if (ordered[at]?.same) hits += 1;
    const misses = at - atBefore - (hits - hitsBefore);
    area += misses * ((hitsBefore + hits) / 2);
    if (hits / at >= 0.95) recallAtPrecision95 = hits / positives;
  }
  return { auc: area / Math.max(1, positives * negatives), recallAtPrecision95 };
}

export interface ClusterMeasures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Pairwise, over the closure. `truth`: id_l and id_r, every true pair once. */
export function measureClusters(clusters: readonly Row[], truth: readonly Row[]): ClusterMeasures {
  const clusterOf = new Map(clusters.map(({ record_id = '', cluster_id = '' }) => [record_id, cluster_id]));
  const sizes = new Map<string, number>();
  for (const id of clusterOf.values()) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const predicted = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const hits = truth.filter(({ id_l = '', id_r = '' }) => {
    const cluster = clusterOf.get(id_l);
    return cluster !== undefined && cluster === clusterOf.get(id_r);
  }).length;
  return {
    precision: hits / Math.max(1, predicted),
    recall: hits / Math.max(1, truth.length),
    f1: (2 * hits) / Math.max(1, predicted + truth.length),
  };
}
