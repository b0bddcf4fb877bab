/** Ids, probability and weight of a pair: what an export of pairs tells. */
export interface PairNumbers {
  readonly missingId: string;
  readonly rescuedId: string;
  readonly probability: number;
  /** Bits. */
  readonly weight: number;
}

/** Best first; equals by their ids in code-unit order, so that every writer of pairs writes the same table. */
export function comparePairs(x: PairNumbers, y: PairNumbers): number {
  return (
    y.probability - x.probability ||
    y.weight - x.weight ||
    codeUnits(x.missingId, y.missingId) ||
    codeUnits(x.rescuedId, y.rescuedId)
  );
}

function codeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
