import type { Hit } from '../../matching/shard.ts';
import type { Hits } from './messages.ts';

/** Hits of several searches for the same records; `place` is a number of any kind. */
export interface BestOfEach {
  /** What a further hit must weigh to be among the best of the record asked about. */
  least(asked: number): number;
  add(asked: number, hit: Hit): void;
  all(): Hits;
}

/** For each record asked about the `top` best, with those equal to the last of them; all, where `top` is 0. */
export function createBestOfEach(top: number): BestOfEach {
  const hits = new Map<number, Hit[]>();
  const trimmed = (list: readonly Hit[]): Hit[] => {
    const sorted = [...list].sort((a, b) => b.weight - a.weight);
    const last = sorted[top - 1];
    return last ? sorted.filter(({ weight }) => weight >= last.weight) : sorted;
  };
  return {
    least(asked) {
      const list = hits.get(asked);
      if (top === 0 || !list || list.length < top) return Number.NEGATIVE_INFINITY;
      const best = trimmed(list);
      hits.set(asked, best);
      return (best[top - 1] as Hit).weight;
    },
    add(asked, hit) {
      const list = hits.get(asked);
      if (list) list.push(hit);
      else hits.set(asked, [hit]);
    },
    all() {
      const found = [...hits].map(([asked, list]) => [asked, top === 0 ? list : trimmed(list)] as const);
      const length = found.reduce((sum, [, list]) => sum + list.length, 0);
      const all: Hits = {
        held: new Int32Array(length),
        asked: new Int32Array(length),
        weight: new Float64Array(length),
      };
      let next = 0;
      for (const [asked, list] of found) {
        for (const { place, weight } of list) {
          all.held[next] = place;
          all.asked[next] = asked;
          all.weight[next] = weight;
          next += 1;
        }
      }
      return all;
    },
  };
}
