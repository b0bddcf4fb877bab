import type { Facts } from '../../domain/match/evidence.ts';
import type { Prepared } from '../prepared.ts';

/** What one feature says of a pair, before its weight. */
export interface Finding {
  /** A level of the weights table. */
  readonly level: string;
  /** Bits of rarity behind an agreement, where the feature is weighed by it. */
  readonly support?: number | undefined;
  /** The weight itself, where the values carry their weights with them. */
  readonly bits?: number;
  /** The two names that decided, where it is names that are compared. */
  readonly names?: DecidingNames | undefined;
}

export interface DecidingNames {
  readonly a: { readonly written: string };
  readonly b: { readonly written: string };
  readonly alignment: { readonly rule: string };
}

/** What the words of the level are made from (src/matching/explain/words). */
export interface Told {
  /**
   * By custom `a` and `b` are the values that decided, `rule` the id of the rule that fired, `notes` ids of circumstances that were allowed for.
   */
  readonly facts: Facts;
  /** All the written values of either side. */
  readonly values: readonly [string, string];
}

/** Of a and b in canonical order, so that it need not be symmetric by itself. Most pairs are compared only, and few are told of. */
export interface Comparison {
  /** Undefined when either side is blank. */
  readonly compare: (a: Prepared, b: Prepared) => Finding | undefined;
  /** Of a pair in which `compare` found this. */
  readonly tell: (a: Prepared, b: Prepared, finding: Finding) => Told;
}

/** All the written values of one side, as an explanation shows them. */
export function listed(values: readonly string[]): string {
  return values.join('; ');
}

export function listedWritten(values: readonly { readonly written: string }[]): string {
  return listed(values.map(({ written }) => written));
}
