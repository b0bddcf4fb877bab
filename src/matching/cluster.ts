// Pairs -> groups of records that are one person: connected components over the pairs at or above the threshold (union-find, R. Tarjan, 1975).
import type { PersonRecord } from '../domain/people/person-record.ts';

export interface ClusterRow {
  readonly recordId: string;
  /** The smallest record id of the cluster, in code-unit order. */
  readonly clusterId: string;
  /** The weakest link that holds the record in its cluster: the best pair it has there. 1 for a record that stands alone. */
  readonly probability: number;
}

interface Link {
  readonly a: PersonRecord;
  readonly b: PersonRecord;
  readonly score: { readonly probability: number };
}

export function clustersOf(records: readonly PersonRecord[], links: readonly Link[], threshold: number): ClusterRow[] {
  const position = new Map(records.map((record, at) => [record, at]));
  const parent = records.map((_, at) => at);
  const best = new Map<PersonRecord, number>();
  for (const { a, b, score } of links) {
    const first = position.get(a);
    const second = position.get(b);
    if (score.probability < threshold || first === undefined || second === undefined) continue;
    parent[rootOf(parent, first)] = rootOf(parent, second);
    for (const one of [a, b]) best.set(one, Math.max(best.get(one) ?? 0, score.probability));
  }
  const smallest = new Map<number, string>();
  for (const [at, { recordId }] of records.entries()) {
    const root = rootOf(parent, at);
    const known = smallest.get(root);
    if (known === undefined || recordId < known) smallest.set(root, recordId);
  }
  return records.map((record, at) => ({
    recordId: record.recordId,
    clusterId: smallest.get(rootOf(parent, at)) ?? record.recordId,
    probability: best.get(record) ?? 1,
  }));
}

function rootOf(parent: number[], at: number): number {
  let root = at;
  while (parent[root] !== root) root = parent[root] ?? root;
  for (let next = at; next !== root; ) {
    const above = parent[next] ?? root;
    parent[next] = root;
    next = above;
  }
  return root;
}
