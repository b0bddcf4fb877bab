import { describe, expect, it } from 'vitest';
import { findDependences, withDependences } from '../../../src/matching/calibration/dependence.ts';
import type { Pattern } from '../../../src/matching/calibration/em.ts';

const pattern = (town: string, post: string, weight: number): Pattern => ({
  shown: [
    { field: 'town', level: town, ...(town === 'same' && { ownU: -5 }) },
    { field: 'post', level: post, ...(post === 'same' && { ownU: -11 }) },
  ],
  weight,
});

/** Strangers: those of one town have posts alike half the time, others hardly ever. */
const STRANGERS = [
  pattern('same', 'alike', 500),
  pattern('same', 'different', 500),
  pattern('different', 'alike', 90),
  pattern('different', 'different', 89_910),
];

describe('columns that say one thing twice', () => {
  it('are found: the later leans on the earlier, with the shares of strangers who agree on that', () => {
    const found = findDependences(STRANGERS, ['town', 'post']);
    expect([...found.keys()]).toEqual(['post']);
    expect(found.get('post')?.column).toBe('town');
    expect(found.get('post')?.u.alike).toBeCloseTo(0.5, 1);
  });

  it('are not seen where agreeing on one says nothing of the other, or too few agree', () => {
    const apart = [
      pattern('same', 'alike', 10),
      pattern('same', 'different', 990),
      pattern('different', 'alike', 900),
      pattern('different', 'different', 89_100),
    ];
    expect(findDependences(apart, ['town', 'post']).size).toBe(0);
    const few = STRANGERS.map((one) => ({ ...one, weight: one.weight / 100 }));
    expect(findDependences(few, ['town', 'post']).size).toBe(0);
  });

  it('count less where the other agrees, by what one value is rarer than the other, and in full where it does not', () => {
    const found = findDependences(STRANGERS, ['town', 'post']);
    const [alike, same, apart] = withDependences(
      [pattern('same', 'alike', 1), pattern('same', 'same', 1), pattern('different', 'same', 1)],
      found,
    );
    expect(alike?.shown[1]?.ownU).toBeCloseTo(-1, 1);
    expect(same?.shown[1]?.ownU).toBe(-6);
    expect(apart?.shown[1]?.ownU).toBe(-11);
  });
});
