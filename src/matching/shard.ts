// Records kept ready to be compared with one after another: an upper bound for all of them first, then the exact weight of those that are left, the
// likeliest first, until none that is left can still be among the best.
import type { Matcher, Prepared } from './matcher.ts';

export interface Shard {
  readonly length: number;
  /** Returns its place: 0, 1, 2... */
  add(one: Prepared): number;
  at(place: number): Prepared;
  /**
   * Every record below `before` whose weight with `one` is `least` or more, in no order. With `top` above 0, of these only the `top` of the greatest
   * weight, and whoever has the same weight as the last of them.
   */
  search(one: Prepared, wanted: { readonly least: number; readonly top: number; readonly before?: number }): Hit[];
  /** Pairs that were weighed in full so far. */
  readonly weighed: number;
}

export interface Hit {
  readonly place: number;
  readonly weight: number;
}

/** Where few are wanted and nothing is known of how good they are, what is sought first, in bits; if there are not enough, everything. */
const FIRST_ASKED = 3;

export function createShard(matcher: Matcher): Shard {
  const population = matcher.newPopulation();
  const records: Prepared[] = [];
  const suspects = createSuspects();
  let weighed = 0;

  function best(one: Prepared, least: number, top: number, before: number): Hit[] {
    const hits = createBest(top);
    suspects.clear();
    population.bounds(one, least, (place, bound, names) => {
      if (place < before) suspects.add(place, bound, names);
    });
    for (const { place, bound, names } of suspects.inOrder()) {
      const needed = Math.max(least, hits.last());
      if (bound < needed) continue;
      weighed += 1;
      const weight = matcher.weighAtLeast(one, records[place] as Prepared, needed, names);
      if (weight !== undefined) hits.add({ place, weight });
    }
    return hits.all();
  }

  return {
    get length() {
      return records.length;
    },
    get weighed() {
      return weighed;
    },
    add(one) {
      population.put(String(records.length), one);
      return records.push(one) - 1;
    },
    at: (place) => records[place] as Prepared,
    search(one, { least, top, before = records.length }) {
      const from = Math.max(least, top === 0 ? least : FIRST_ASKED);
      const hits = best(one, from, top, before);
      return hits.length >= top || from === least ? hits : best(one, least, top, before);
    },
  };
}

interface Suspect {
  readonly place: number;
  readonly bound: number;
  /** The part of the bound that is names. */
  readonly names: number;
}

/** Records that an upper bound does not rule out, in order of the bound to a quarter of a bit, the highest first. */
function createSuspects() {
  const byBound = new Map<number, Suspect[]>();
  return {
    add(place: number, bound: number, names: number): void {
      const step = Math.floor(bound * 4);
      const list = byBound.get(step);
      if (list) list.push({ place, bound, names });
      else byBound.set(step, [{ place, bound, names }]);
    },
    *inOrder(): Generator<Suspect> {
      for (const step of [...byBound.keys()].sort((a, b) => b - a)) yield* byBound.get(step) ?? [];
    },
    clear: () => byBound.clear(),
  };
}

/** Keeps the `top` greatest, and those equal to the least of them; all, where `top` is 0. */
function createBest(top: number) {
  let hits: Hit[] = [];
  let least = Number.NEGATIVE_INFINITY;
  return {
    /** What a hit must reach to be kept. */
    last: () => least,
    add(hit: Hit): void {
      hits.push(hit);
      if (top === 0 || hits.length < top) return;
      hits.sort((a, b) => b.weight - a.weight);
      least = (hits[top - 1] as Hit).weight;
      hits = hits.filter(({ weight }) => weight >= least);
    },
    all: () => hits,
  };
}
