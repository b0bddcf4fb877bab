// How much two names can be worth, from the bits of the tokens that they may share: the more of a name is without a partner, the fewer levels are left.

import type { Feature } from '../../domain/match/evidence.ts';
import { MOST, PART, WHOLE } from '../features/name.ts';
import { CONFLICT_BITS } from '../names/align.ts';
import type { Bounds } from './bounds.ts';

/** Given without a shared token; a child who may have been renamed is the scan's to see. */
const DISAGREEING = ['different', 'different-across-scripts', 'like-siblings', 'none-in-common'];
const PARTLY = ['part', 'part-only', 'nickname', 'other-order'];
const CONFLICTING = ['part-only', 'most-but-not-all', 'nickname'];
const MOSTLY = ['most', 'most-but-not-all'];

const STEPS_PER_BIT = 4;
const MOST_SUPPORT = 30;
const STEPS = STEPS_PER_BIT * MOST_SUPPORT + 1;
const SLACK = 1e-3;

export interface NameBound {
  /** Where nothing is shared. */
  readonly none: number;
  /** `support`: at most so many bits agree. `left`, `leftThere`: at least so many bits of either name find no partner, of `total` in both. */
  at(support: number, left: number, leftThere: number, total: number): number;
}

export function createNameBound(bounds: Bounds, feature: Feature): NameBound {
  // As the array will hold it, so that it can be told from what is more.
  const none = Math.fround(bounds.best(feature, DISAGREEING));
  const whole = bounds
    .levels(feature)
    .filter((level) => ![...DISAGREEING, ...PARTLY, ...MOSTLY, 'renamed-child'].includes(level));
  const table = (levels: readonly string[]) =>
    Float32Array.from({ length: STEPS }, (_, step) =>
      Math.max(none, bounds.supported(feature, levels, step / STEPS_PER_BIT)),
    );
  const conflicting = table(CONFLICTING);
  const partly = table(PARTLY);
  const mostly = table([...PARTLY, ...MOSTLY]);
  const wholly = table([...PARTLY, ...MOSTLY, ...whole]);
  return {
    none,
    at(support, left, leftThere, total) {
      const step = Math.min(STEPS - 1, Math.ceil(support * STEPS_PER_BIT));
      const lost = Math.max(0, left) + Math.max(0, leftThere);
      const coverage = lost === 0 ? 1 : 1 - lost / total;
      if (coverage < PART - SLACK) return none;
      if (left >= CONFLICT_BITS + SLACK && leftThere >= CONFLICT_BITS + SLACK) return conflicting[step] ?? none;
      const levels = coverage >= WHOLE - SLACK ? wholly : coverage >= MOST - SLACK ? mostly : partly;
      return levels[step] ?? none;
    },
  };
}
