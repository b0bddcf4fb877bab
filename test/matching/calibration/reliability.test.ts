import { describe, expect, it } from 'vitest';
import { createDraw } from '../../../src/matching/calibration/draw.ts';
import { reliabilityOf } from '../../../src/matching/calibration/reliability.ts';
import { AS_IT_IS, fitLine } from '../../../src/matching/calibration/straight-line.ts';

/** Pairs that are one person exactly as often as `truth` says of the probability that was told. */
function judged(count: number, truth: (probability: number) => number) {
  const draw = createDraw(11);
  return Array.from({ length: count }, (_, at) => {
    const probability = (at + 0.5) / count;
    return { probability, same: draw(1_000_000) / 1_000_000 < truth(probability), weight: 1 };
  });
}

describe('a reliability curve', () => {
  it('has ten bins of equal count, and no error where what was said was so', () => {
    const { bins, ece } = reliabilityOf(
      judged(10_000, (p) => p),
      0,
    );
    expect(bins.map((bin) => bin.pairs)).toEqual(Array.from({ length: 10 }, () => 1000));
    expect(ece).toBeLessThan(0.02);
  });

  it('tells how far from the truth was what was said', () => {
    expect(
      reliabilityOf(
        judged(10_000, (p) => p / 2),
        0,
      ).ece,
    ).toBeCloseTo(0.25, 1);
  });

  it('leaves out what is below the floor, counts by weight, and is zero of nothing', () => {
    const two = [
      { probability: 0.9, same: true, weight: 3 },
      { probability: 0.9, same: false, weight: 1 },
      { probability: 0.01, same: true, weight: 1 },
    ];
    expect(reliabilityOf(two, 0.05)).toMatchObject({ pairs: 4, ece: expect.closeTo(0.15, 5) });
    expect(reliabilityOf([], 0.05)).toEqual({ bins: [], pairs: 0, ece: 0, brier: 0 });
  });
});

describe('the line from weight to probability', () => {
  it('finds slope and shift that were planted', () => {
    const draw = createDraw(5);
    const points = Array.from({ length: 20_000 }, () => {
      const bits = draw(2000) / 100 - 10;
      const probability = 1 / (1 + 2 ** -(0.6 * bits - 1));
      return { bits, same: draw(1_000_000) / 1_000_000 < probability, weight: 1 };
    });
    const { slope, shift } = fitLine(points);
    expect(slope).toBeCloseTo(0.6, 1);
    expect(shift).toBeCloseTo(-1, 0);
  });

  it('leaves the weights as they are where there is nothing, or only one kind, to learn from', () => {
    expect(fitLine([])).toEqual(AS_IT_IS);
    expect(fitLine([{ bits: 3, same: true, weight: 1 }])).toEqual(AS_IT_IS);
  });

  it('does not run away where the two kinds are parted cleanly', () => {
    const points = [-8, -6, -5, 5, 6, 8].map((bits) => ({ bits, same: bits > 0, weight: 1 }));
    const { slope, shift } = fitLine(points);
    expect(slope).toBeGreaterThan(0.2);
    expect(slope).toBeLessThan(3);
    expect(Math.abs(shift)).toBeLessThan(2);
  });
});
