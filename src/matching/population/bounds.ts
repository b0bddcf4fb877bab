// What a feature can add to a pair at most, read off the weights table. Everything here errs upwards: a bound that is too low would lose a person.
import type { Feature } from '../../domain/match/evidence.ts';
import type { Weights } from '../weights.ts';

export interface Bounds {
  /** The best level of all. */
  most(feature: Feature): number;
  /** The best of these levels; 0 where the table has none of them. */
  best(feature: Feature, levels: readonly string[]): number;
  /** The best of all levels but these; minus infinity where there are no others. */
  others(feature: Feature, levels: readonly string[]): number;
  /** The best of these levels by the bits of rarity that support them, every `STEP` of a bit. */
  bySupport(feature: Feature, levels: readonly string[], supportOf?: (bits: number) => number): Float64Array;
  levels(feature: Feature): readonly string[];
}

/** Of a bit. */
export const STEP = 1 / 16;
const MOST_BITS = 40;
const STEPS = MOST_BITS / STEP + 1;

/** Where so many bits stand in a table by `STEP`, rounded up; its last place is for all that is more. */
export function stepOf(bits: number): number {
  return Math.min(STEPS - 1, Math.ceil(bits / STEP));
}

export function createBounds(weights: Weights): Bounds {
  const table = (feature: Feature) => Object.entries(weights.features[feature]);
  const bitsOf = (feature: Feature, wanted: (level: string) => boolean): number[] =>
    table(feature).flatMap(([level, { m, u }]) => (wanted(level) ? [Math.log2(m / u)] : []));
  const supported = (feature: Feature, levels: readonly string[], support: number): number =>
    table(feature).reduce(
      (best, [level, { m, u }]) =>
        levels.includes(level) ? Math.max(best, Math.log2(m) + Math.min(support, -Math.log2(u))) : best,
      Number.NEGATIVE_INFINITY,
    );
  return {
    most: (feature) => Math.max(...bitsOf(feature, () => true)),
    best(feature, levels) {
      const bits = bitsOf(feature, (level) => levels.includes(level));
      return bits.length > 0 ? Math.max(...bits) : 0;
    },
    others: (feature, levels) => Math.max(...bitsOf(feature, (level) => !levels.includes(level))),
    bySupport: (feature, levels, supportOf = (bits) => bits) =>
      Float64Array.from({ length: STEPS }, (_, step) =>
        supported(feature, levels, supportOf(step === STEPS - 1 ? Number.POSITIVE_INFINITY : step * STEP)),
      ),
    levels: (feature) => table(feature).map(([level]) => level),
  };
}
