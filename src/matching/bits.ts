// The weights table in bits, worked out once for as long as the table lives.
import type { Feature } from '../domain/match/evidence.ts';
import type { Finding } from './features/finding.ts';
import type { FeatureWeights, Level, Weights } from './weights.ts';

export interface FeatureBits {
  /** Of a finding; throws where the table lacks its level. */
  of(finding: Finding): number;
  /** No finding that the table weighs is worth more. */
  readonly most: number;
}

export type Bits = Readonly<Record<Feature, FeatureBits>>;

const known = new WeakMap<Weights, Bits>();

export function bitsBy(weights: Weights): Bits {
  let bits = known.get(weights);
  if (!bits) {
    const entries = Object.entries(weights.features).map(([feature, table]) => [
      feature,
      featureBits(table, (level) => `weights ${weights.version} have no level ${level} of ${feature}`),
    ]);
    bits = Object.fromEntries(entries) as Bits;
    known.set(weights, bits);
  }
  return bits;
}

interface LevelBits {
  readonly all: number;
  readonly ofM: number;
  readonly u: number;
}

function featureBits(table: FeatureWeights, lacking: (level: string) => string): FeatureBits {
  const levels = new Map(Object.entries(table).map(([level, weight]) => [level, levelBits(weight)]));
  // Agreeing on something common never counts worse than agreeing on nothing.
  const least = (levels.get('different') ?? levels.get('none-in-common'))?.all ?? Number.NEGATIVE_INFINITY;
  return {
    of({ level, support, bits }) {
      if (bits !== undefined) return bits;
      const weight = levels.get(level);
      if (!weight) throw new Error(lacking(level));
      if (support === undefined || support === 0) return weight.all;
      return Math.max(weight.ofM - Math.log2(Math.max(weight.u, 2 ** -Math.max(0, support))), least);
    },
    most: Math.max(0, ...[...levels.values()].map(({ all }) => all)),
  };
}

function levelBits({ m, u }: Level): LevelBits {
  return { all: Math.log2(m / u), ofM: Math.log2(m), u };
}
