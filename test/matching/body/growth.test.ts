import { expect, it } from 'vitest';
import { medianHeight } from '../../../src/matching/body/growth.ts';

it.each([
  [0, 'female', 49],
  [0.5, 'male', 67.5],
  [5, 'female', 109.5],
  [10, 'male', 138],
  [13.5, 'female', 158.25],
  [19, 'male', 176.5],
  [40, 'male', 176.5],
  [-1, 'female', 49],
] as const)('at %s years the median of a %s is %s cm', (age, sex, height) => {
  expect(medianHeight(age, sex)).toBe(height);
});

it('of a child whose sex is not known lies between the two', () => {
  const height = medianHeight(15, undefined);
  expect(height).toBeGreaterThan(medianHeight(15, 'female'));
  expect(height).toBeLessThan(medianHeight(15, 'male'));
});
