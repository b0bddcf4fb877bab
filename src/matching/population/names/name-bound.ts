// How much two names can be worth, from the bits of the tokens that they may share: the more of a name is without a partner, the fewer levels are left.

import type { Feature } from '../../../domain/match/evidence.ts';
import { callingSupport, MOST, PART, WHOLE } from '../../features/name.ts';
import { CONFLICT_BITS, LEAST_TOTAL } from '../../names/align.ts';
import { type Bounds, stepOf } from '../bounds.ts';
import { UNITS } from './name-book.ts';

/** Given without a shared token; a child who may have been renamed is the scan's to see. */
const DISAGREEING = ['different', 'different-across-scripts', 'like-siblings', 'none-in-common'];
const PARTLY = ['part', 'part-only', 'other-order'];
const CONFLICTING = ['part-only', 'most-but-not-all'];
const MOSTLY = ['most', 'most-but-not-all'];
const CALLING = 'nickname';

const SLACK = 1e-3;
const CONFLICT = (CONFLICT_BITS + SLACK) * UNITS;

/** What of two names finds a partner and what does not, in `UNITS`. */
export interface Shared {
  /** At most so much agrees. */
  support: number;
  /** At least so much of either name finds no partner, of at most `total` in both. */
  left: number;
  leftThere: number;
  total: number;
  /** One of the two is what somebody is called. */
  calling: boolean;
}

export interface NameBound {
  /** Where nothing is shared. */
  readonly none: number;
  at(shared: Shared): number;
  /** Where it is not known whether one is a calling name. */
  atMost(shared: Omit<Shared, 'calling'>): number;
}

export function createNameBound(bounds: Bounds, feature: Feature): NameBound {
  const none = bounds.best(feature, DISAGREEING);
  const whole = bounds
    .levels(feature)
    .filter((level) => ![...DISAGREEING, ...PARTLY, ...MOSTLY, CALLING, 'renamed-child'].includes(level));
  const table = (levels: readonly string[], supportOf?: (bits: number) => number) =>
    bounds.bySupport(feature, levels, supportOf).map((bits) => Math.max(none, bits));
  const conflicting = table(CONFLICTING);
  const partly = table(PARTLY);
  const mostly = table([...PARTLY, ...MOSTLY]);
  const wholly = table([...PARTLY, ...MOSTLY, ...whole]);
  const calling = table([CALLING], callingSupport);
  const bound = {
    none,
    at({ support, left, leftThere, total, calling: isCalling }: Shared): number {
      const step = stepOf(support / UNITS);
      const coverage = 1 - (left + leftThere) / Math.max(total, LEAST_TOTAL * UNITS);
      if (coverage < PART - SLACK) return none;
      if (isCalling) return calling[step] as number;
      if (left >= CONFLICT && leftThere >= CONFLICT) return conflicting[step] as number;
      const levels = coverage >= WHOLE - SLACK ? wholly : coverage >= MOST - SLACK ? mostly : partly;
      return levels[step] as number;
    },
    atMost: (shared: Omit<Shared, 'calling'>) =>
      Math.max(bound.at({ ...shared, calling: true }), bound.at({ ...shared, calling: false })),
  };
  return bound;
}
