import { comparePairs } from '../../matching/pairs-table.ts';
import { posterior } from '../../matching/score.ts';
import type { Weights } from '../../matching/weights.ts';
import type { Hits } from './messages.ts';
import type { Listed } from './roster.ts';

export interface BulkPair {
  readonly held: Listed;
  readonly asked: Listed;
  readonly probability: number;
  readonly weight: number;
}

/** What the threads found, best first, at most `top` of each record asked about (0: no limit). */
export function bestPairs(
  found: readonly Hits[],
  listed: readonly Listed[],
  { weights, floor, top }: { readonly weights: Weights; readonly floor: number; readonly top: number },
): BulkPair[] {
  const all = found.flatMap((hits): BulkPair[] =>
    Array.from(hits.weight, (weight, at) => ({
      held: listed[hits.held[at] as number] as Listed,
      asked: listed[hits.asked[at] as number] as Listed,
      probability: posterior(weight, weights),
      weight,
    })),
  );
  all.sort(compare);
  const taken = new Map<Listed, number>();
  return all.filter(({ asked, probability }) => {
    const before = taken.get(asked) ?? 0;
    taken.set(asked, before + 1);
    return probability >= floor && (top === 0 || before < top);
  });
}

/** As every table of pairs is ordered. Two jurisdictions may have one id: then the number decides, whichever thread was first. */
function compare(x: BulkPair, y: BulkPair): number {
  return comparePairs(numbersOf(x), numbersOf(y)) || x.asked.number - y.asked.number || x.held.number - y.held.number;
}

function numbersOf({ held, asked, probability, weight }: BulkPair) {
  return { missingId: held.recordId, rescuedId: asked.recordId, probability, weight };
}
