import type { Facts } from '../../domain/match/evidence.ts';
import type { Prepared } from '../prepared.ts';

/** What one feature says of a pair, before its weight: undefined when either side is blank. */
export interface Finding {
  /** A level of the weights table. */
  readonly level: string;
  /** Bits of rarity behind an agreement, where the feature is weighed by it. */
  readonly support?: number;
  /** The weight itself, where the values carry their weights with them. */
  readonly bits?: number;
  /**
   * What the words of the level are made from (src/matching/explain/words), for the pairs that are kept only. By custom `a` and `b` are the
   * values that decided, `rule` the id of the rule that fired, `notes` ids of circumstances that were allowed for.
   */
  readonly facts: () => Facts;
  readonly values: () => readonly [string, string];
}

/** `a` and `b` come in canonical order, so a comparison need not be symmetric by itself. */
export type Comparison = (a: Prepared, b: Prepared) => Finding | undefined;

/** All the written values of one side, as an explanation shows them. */
export function listed(values: readonly string[]): string {
  return values.join('; ');
}
