// How a pair is written: the one place, so that `match` and `export --pairs` agree to the byte.
import type { PairScore } from '../domain/match/evidence.ts';

export const PAIR_COLUMNS = ['missing_id', 'rescued_id', 'probability', 'weight', 'explanation'] as const;

export function probabilityText(probability: number): string {
  return probability.toFixed(6);
}

/** Bits. */
export function weightText(weight: number): string {
  return (weight === 0 ? 0 : weight).toFixed(4);
}

/** A JSON object: `weights` (the version), then per feature its bits, level, verdict and because. Blank features are shown as blank. */
export function explanationText(score: Pick<PairScore, 'evidence' | 'weightsVersion'>): string {
  const rows = score.evidence.map(({ feature, bits, level, verdict, because }) => [
    feature,
    { bits: Number(weightText(bits)), level, verdict, because },
  ]);
  return JSON.stringify({ weights: score.weightsVersion, ...Object.fromEntries(rows) });
}

/** A pair without its explanation: what `export --pairs` writes, and what `match` is sorted by. */
export interface PairNumbers {
  readonly missingId: string;
  readonly rescuedId: string;
  readonly probability: number;
  readonly weight: number;
}

/** Best first: probability, then weight, then the two ids in code-unit order. */
export function comparePairs(x: PairNumbers, y: PairNumbers): number {
  return (
    y.probability - x.probability ||
    y.weight - x.weight ||
    codeUnits(x.missingId, y.missingId) ||
    codeUnits(x.rescuedId, y.rescuedId)
  );
}

function codeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A text, or digits of ours: a writer of tables guards the first against being taken for a formula, and a negative weight is none. */
type PairCell = string | { readonly plain: string };

/** The first four cells of a row. */
export function pairNumbersRow(pair: PairNumbers): PairCell[] {
  const numbers = [probabilityText(pair.probability), weightText(pair.weight)];
  return [pair.missingId, pair.rescuedId, ...numbers.map((plain) => ({ plain }))];
}

/** The cells of one row, in the order of `PAIR_COLUMNS`; `explanation` as `explanationText` makes it. */
export function pairRow(pair: PairNumbers & { readonly explanation: string }): PairCell[] {
  return [...pairNumbersRow(pair), pair.explanation];
}
