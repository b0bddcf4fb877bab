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
  /** The best of these levels where so many bits of rarity support them. */
  supported(feature: Feature, levels: readonly string[], support: number): number;
  levels(feature: Feature): readonly string[];
}

export function createBounds(weights: Weights): Bounds {
  const table = (feature: Feature) => Object.entries(weights.features[feature]);
  const bitsOf = (feature: Feature, wanted: (level: string) => boolean): number[] =>
    table(feature).flatMap(([level, { m, u }]) => (wanted(level) ? [Math.log2(m / u)] : []));
  return {
    most: (feature) => Math.max(...bitsOf(feature, () => true)),
    best(feature, levels) {
      const bits = bitsOf(feature, (level) => levels.includes(level));
      return bits.length > 0 ? Math.max(...bits) : 0;
    },
    others: (feature, levels) => Math.max(...bitsOf(feature, (level) => !levels.includes(level))),
    supported: (feature, levels, support) =>
      table(feature).reduce(
        (best, [level, { m, u }]) =>
          levels.includes(level) ? Math.max(best, Math.log2(m) + Math.min(support, -Math.log2(u))) : best,
        Number.NEGATIVE_INFINITY,
      ),
    levels: (feature) => table(feature).map(([level]) => level),
  };
}
