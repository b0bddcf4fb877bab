// Labelled pairs -> new weights. The counts of each level among true and among false pairs, smoothed towards the weights in use, so that a level
// seen a few times moves a little. Reference: Fellegi & Sunter (1969), section 3.3.1, with additive smoothing.
import { FEATURES, type Feature } from '../../domain/match/evidence.ts';
import type { ShownLevel } from '../score.ts';
import type { FeatureWeights, Level, Weights } from '../weights.ts';

export interface LabelledPair {
  /** Of the features that both records tell something of. */
  readonly shown: readonly Pick<ShownLevel, 'feature' | 'level'>[];
  readonly weightsVersion: string;
  /** What people decided in the end. False pairs must have been drawn blindly: those that a matcher picked are more alike than strangers are. */
  readonly same: boolean;
}

/** As many imagined pairs stand behind the old weights. */
const SMOOTHING = 20;
/** Decisions of either outcome from which it is worth to learn: with fewer of them than imagined pairs, the old weights say more. */
export const FEWEST_DECISIONS = SMOOTHING;
/** Where rarity weighs an agreement, u is a floor for it and no share: only m is learned. What tables bring of their own has its weights elsewhere. */
const KEEPS_U: ReadonlySet<Feature> = new Set(['name', 'father', 'mother', 'relatives', 'attributes']);

/** Never edits `from`. Pairs scored under other weights are left out, because their levels may mean something else. The prior stays. */
export function learnLabelled(pairs: readonly LabelledPair[], from: Weights, version: string): Weights {
  const usable = pairs.filter((pair) => pair.weightsVersion === from.version);
  const features = Object.fromEntries(
    FEATURES.map((feature) => [feature, learn(feature, from.features[feature], usable)]),
  ) as Weights['features'];
  return { ...from, version, features };
}

function learn(feature: Feature, old: FeatureWeights, pairs: readonly LabelledPair[]): FeatureWeights {
  if (feature === 'attributes') return old;
  const same = countLevels(feature, pairs, true);
  const other = countLevels(feature, pairs, false);
  const keepU = KEEPS_U.has(feature);
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

function countLevels(feature: Feature, pairs: readonly LabelledPair[], same: boolean): Counts {
  const of = new Map<string, number>();
  let total = 0;
  for (const pair of pairs) {
    const row = pair.same === same ? pair.shown.find((one) => one.feature === feature) : undefined;
    if (!row) continue;
    of.set(row.level, (of.get(row.level) ?? 0) + 1);
    total += 1;
  }
  return { of, total };
}

function smoothed({ of, total }: Counts, level: string, before: number): number {
  return ((of.get(level) ?? 0) + SMOOTHING * before) / (total + SMOOTHING);
}
