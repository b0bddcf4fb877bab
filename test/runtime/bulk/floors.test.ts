import { describe, expect, it } from 'vitest';
import { createFloors, newFloors } from '../../../src/runtime/bulk/floors.ts';

describe('the floors that threads share', () => {
  const shared = newFloors(3);
  const [one, other] = [createFloors(shared), createFloors(shared)];

  it('are unknown until one tells', () => {
    expect(one.of(0)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('are seen by the other, never above the weight itself, so that a tie is no loss', () => {
    for (const weight of [11.123456, -3.99999, 0]) {
      const floors = createFloors(newFloors(1));
      floors.raise(0, weight);
      expect(floors.of(0)).toBeLessThanOrEqual(weight);
      expect(floors.of(0)).toBeCloseTo(weight, 2);
    }
    one.raise(1, 20);
    expect(other.of(1)).toBe(20);
  });

  it('only rise', () => {
    one.raise(2, 5);
    other.raise(2, 4);
    other.raise(2, Number.NEGATIVE_INFINITY);
    expect(one.of(2)).toBe(5);
  });

  it('keep to weights that a number of 32 bits can tell', () => {
    const floors = createFloors(newFloors(1));
    floors.raise(0, Number.POSITIVE_INFINITY);
    expect(floors.of(0)).toBeGreaterThan(1_000_000);
  });
});
