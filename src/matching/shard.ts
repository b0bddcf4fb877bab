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

/** Where few are wanted and nothing is known of how good they are, what is sought first, in bits: then less, until there are enough. */
const FIRST_ASKED = [12, 8, 4, 0, -6, Number.NEGATIVE_INFINITY] as const;

export function createShard(matcher: Matcher): Shard {
  const population = matcher.newPopulation();
  const records: Prepared[] = [];
  let weighed = 0;

  /** Those that may weigh `least` or more, the highest bound first. */
  function suspects(one: Prepared, least: number, before: number): Suspect[] {
    const found: Suspect[] = [];
    population.bounds(one, least, (place, bound, names) => {
      if (place < before) found.push({ place, bound, names });
    });
    return found.sort((a, b) => b.bound - a.bound || a.place - b.place);
  }

  function best(one: Prepared, least: number, top: number, before: number): Hit[] {
    const hits = createBest(top);
    for (const { place, bound, names } of suspects(one, least, before)) {
      const needed = Math.max(least, hits.last());
      if (bound < needed) break;
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
      if (top === 0) return best(one, least, 0, before);
      for (const asked of FIRST_ASKED) {
        const from = Math.max(asked, least);
        const hits = best(one, from, top, before);
        if (hits.length >= top || from === least) return hits;
      }
      return [];
    },
  };
}

interface Suspect {
  readonly place: number;
  readonly bound: number;
  /** The part of the bound that is names. */
  readonly names: number;
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
