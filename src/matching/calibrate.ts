// Labelled pairs -> new weights. The counts of each level among true and among false pairs, smoothed towards the weights in use, so that a level
// seen a few times moves a little. Reference: Fellegi & Sunter (1969), section 3.3.1, with additive smoothing.
import { FEATURES, type Feature, type PairScore } from '../domain/match/evidence.ts';
import type { FeatureWeights, Level, Weights } from './weights.ts';

export interface LabelledScore {
  readonly score: Pick<PairScore, 'evidence' | 'weightsVersion'>;
  /** What people decided in the end. */
  readonly same: boolean;
}

/** As many imagined pairs stand behind the old weights. */
const SMOOTHING = 20;
/** Where rarity weighs an agreement, u is a floor for it and no share: only m is learned. */
const WEIGHED_BY_RARITY: ReadonlySet<Feature> = new Set(['name', 'father', 'mother', 'relatives']);

/** Never edits `from`. Pairs scored under other weights are left out, because their levels may mean something else. The prior stays. */
export function calibrate(pairs: readonly LabelledScore[], from: Weights, version: string): Weights {
  const usable = pairs.filter((pair) => pair.score.weightsVersion === from.version);
  const features = Object.fromEntries(
    FEATURES.map((feature) => [feature, learn(feature, from.features[feature], usable)]),
  ) as Weights['features'];
  return { version, priorBits: from.priorBits, features };
}

function learn(feature: Feature, old: FeatureWeights, pairs: readonly LabelledScore[]): FeatureWeights {
  const same = countLevels(feature, pairs, true);
  const other = countLevels(feature, pairs, false);
  const keepU = WEIGHED_BY_RARITY.has(feature);
  return Object.fromEntries(
    Object.entries(old).map(([level, { m, u }]): [string, Level] => [
      level,
      { m: smoothed(same, level, m), u: keepU ? u : smoothed(other, level, u) },
    ]),
  );
}

interface Counts {
  readonly of: ReadonlyMap<string, number>;
  readonly total: number;
}

function countLevels(feature: Feature, pairs: readonly LabelledScore[], same: boolean): Counts {
  const of = new Map<string, number>();
  let total = 0;
  for (const pair of pairs) {
    const row = pair.same === same ? pair.score.evidence.find((one) => one.feature === feature) : undefined;
    if (!row || row.verdict === 'blank') continue;
    of.set(row.level, (of.get(row.level) ?? 0) + 1);
    total += 1;
  }
  return { of, total };
}

function smoothed({ of, total }: Counts, level: string, before: number): number {
  return ((of.get(level) ?? 0) + SMOOTHING * before) / (total + SMOOTHING);
}
