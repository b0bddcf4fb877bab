import { describe, expect, it } from 'vitest';
import type { Feature } from '../../../src/domain/match/evidence.ts';
import { learnLabelled } from '../../../src/matching/calibration/learn-labelled.ts';
import { DEFAULT_WEIGHTS } from '../../../src/matching/weights.ts';

const row = (feature: Feature, level: string) => ({ feature, level });
const labelled = (same: boolean, shown: ReturnType<typeof row>[], weightsVersion = DEFAULT_WEIGHTS.version) => ({
  same,
  shown,
  weightsVersion,
});
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('calibrating', () => {
  it('moves a level towards how often it was seen, among true and among false pairs', () => {
    const pairs = [
      ...many(400, labelled(true, [row('sex', 'same')])),
      ...many(100, labelled(true, [row('sex', 'different')])),
      ...many(500, labelled(false, [row('sex', 'different')])),
    ];
    const { sex } = learnLabelled(pairs, DEFAULT_WEIGHTS, 'learned-1').features;
    expect(sex['different']?.m).toBeCloseTo(0.19, 1);
    expect(sex['different']?.u).toBeGreaterThan(0.95);
  });

  it('writes a new version, leaves the old one as it was, and keeps the prior', () => {
    const before = structuredClone(DEFAULT_WEIGHTS);
    const learned = learnLabelled(many(50, labelled(true, [row('sex', 'different')])), DEFAULT_WEIGHTS, 'learned-2');
    expect(learned.version).toBe('learned-2');
    expect(learned.priorBits).toBe(DEFAULT_WEIGHTS.priorBits);
    expect(DEFAULT_WEIGHTS).toEqual(before);
  });

  it('learns nothing from no pairs, from blanks, or from scores of other weights', () => {
    const pairs = [...many(90, labelled(true, [])), ...many(90, labelled(true, [row('sex', 'different')], 'another'))];
    const { features } = learnLabelled(pairs, DEFAULT_WEIGHTS, 'learned-3');
    for (const [level, { m, u }] of Object.entries(DEFAULT_WEIGHTS.features.sex)) {
      expect(features.sex[level]?.m).toBeCloseTo(m, 10);
      expect(features.sex[level]?.u).toBeCloseTo(u, 10);
    }
  });

  it('leaves the floor of rarity alone where names are weighed by it', () => {
    const learned = learnLabelled(
      many(200, labelled(false, [row('name', 'same-letters')])),
      DEFAULT_WEIGHTS,
      'learned-4',
    );
    expect(learned.features.name['same-letters']?.u).toBe(DEFAULT_WEIGHTS.features.name['same-letters']?.u);
  });
});

describe('the weights table', () => {
  it('holds shares: every m and u above 0 and at most 1', () => {
    for (const levels of Object.values(DEFAULT_WEIGHTS.features)) {
      for (const { m, u } of Object.values(levels)) {
        expect(m > 0 && m <= 1 && u > 0 && u <= 1).toBe(true);
      }
    }
  });
});
