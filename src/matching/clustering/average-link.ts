// Groups that become one, the two with the highest average link first. Reference: R. Sokal & C. Michener, "A statistical method for evaluating
// systematic relationships" (1958); kept up by sums of links, as in edge contraction (M. Keuper et al., 2015), so that it costs by the number of links.
import { createHeap } from './heap.ts';

export interface Groups {
  /** What the pair says more than one that was never written, in bits of 0 or more. The best counts where it is told twice. */
  link(a: number, b: number, bits: number): void;
  /** Merges until no two groups have an average of `against` or more. */
  merge(): void;
  /** A number for the group that the item is in. */
  of(at: number): number;
}

interface Merge {
  readonly a: number;
  readonly b: number;
  /** Links between the two when this was proposed: if they have changed since, it is stale. */
  readonly bits: number;
  readonly pairs: number;
}

/** `rank`: a number per item, that decides between equals. `against`: what a pair without a link speaks against, in bits. */
export function createGroups(rank: readonly number[], against: number): Groups {
  const parent = rank.map((_, at) => at);
  const size = rank.map(() => 1);
  /** Per group: the groups it has links with, and the sum of what these say. */
  const linked = rank.map(() => new Map<number, number>());
  const heap = createHeap<Merge>(
    (x, y) => average(x) > average(y) || (average(x) === average(y) && orderOf(x) < orderOf(y)),
  );

  function orderOf({ a, b }: Merge): number {
    const first = rank[a] ?? 0;
    const second = rank[b] ?? 0;
    return Math.min(first, second) * rank.length + Math.max(first, second);
  }

  function set(a: number, b: number, bits: number): void {
    linked[a]?.set(b, bits);
    linked[b]?.set(a, bits);
  }

  function propose(a: number, b: number, bits: number): void {
    const merge = { a, b, bits, pairs: (size[a] ?? 1) * (size[b] ?? 1) };
    if (average(merge) >= against) heap.push(merge);
  }

  function isStale({ a, b, bits, pairs }: Merge): boolean {
    return linked[a]?.get(b) !== bits || (size[a] ?? 1) * (size[b] ?? 1) !== pairs;
  }

  // The group with more links stays, so that every link moves at most a logarithm of times.
  function unite(one: number, other: number): void {
    const [into, from] = (linked[one]?.size ?? 0) >= (linked[other]?.size ?? 0) ? [one, other] : [other, one];
    parent[from] = into;
    size[into] = (size[into] ?? 1) + (size[from] ?? 1);
    linked[into]?.delete(from);
    linked[from]?.delete(into);
    for (const [third, bits] of linked[from] ?? []) {
      linked[third]?.delete(from);
      set(into, third, bits + (linked[into]?.get(third) ?? 0));
    }
    linked[from]?.clear();
    for (const [third, bits] of linked[into] ?? []) propose(into, third, bits);
  }

  return {
    link(a: number, b: number, bits: number): void {
      if (a === b) return;
      set(a, b, Math.max(bits, linked[a]?.get(b) ?? 0));
    },
    merge(): void {
      for (const [a, others] of linked.entries()) for (const [b, bits] of others) if (a < b) propose(a, b, bits);
      for (let next = heap.pop(); next; next = heap.pop()) if (!isStale(next)) unite(next.a, next.b);
    },
    of(at: number): number {
      let root = at;
      while (parent[root] !== root) root = parent[root] ?? root;
      return root;
    },
  };
}

/** By pair of the two groups, the missing ones with them. */
function average({ bits, pairs }: Merge): number {
  return bits / pairs;
}
