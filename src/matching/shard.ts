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
  /** Pairs so far that no bound ruled out, and that were weighed: in full, or as far as it took to see that they weigh too little. */
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
    for (const at of suspects.inOrder()) {
      const needed = Math.max(least, hits.last());
      if (suspects.bound(at) < needed) break;
      weighed += 1;
      const place = suspects.place(at);
      const weight = matcher.weighAtLeast(one, records[place] as Prepared, needed, suspects.names(at));
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

/** Records that an upper bound does not rule out, in parallel arrays, because there are many and most are looked at no further. */
function createSuspects() {
  let places = new Int32Array(FIRST_ROOM);
  let bounds = new Float64Array(FIRST_ROOM);
  let names = new Float64Array(FIRST_ROOM);
  let count = 0;
  return {
    /** `ofNames`: the part of the bound that is names. */
    add(place: number, bound: number, ofNames: number): void {
      if (count === places.length) {
        places = copied(places, new Int32Array(count * 2));
        bounds = copied(bounds, new Float64Array(count * 2));
        names = copied(names, new Float64Array(count * 2));
      }
      places[count] = place;
      bounds[count] = bound;
      names[count] = ofNames;
      count += 1;
    },
    place: (at: number) => places[at] as number,
    bound: (at: number) => bounds[at] as number,
    names: (at: number) => names[at] as number,
    /** Positions in order of the bound, the highest first, among equals the earliest. */
    inOrder: (): Uint32Array =>
      Uint32Array.from({ length: count }, (_, at) => at).sort(
        (a, b) => (bounds[b] as number) - (bounds[a] as number) || a - b,
      ),
    clear(): void {
      count = 0;
    },
  };
}
const FIRST_ROOM = 1024;

function copied<A extends Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
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
