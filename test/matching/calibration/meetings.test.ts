import { describe, expect, it } from 'vitest';
import { createDraw } from '../../../src/matching/calibration/draw.ts';
import { meetings, randomPairs } from '../../../src/matching/calibration/meetings.ts';

const anyPair = () => true;
const keys = (pairs: readonly { a: number; b: number }[]) =>
  pairs.map(({ a, b }) => `${Math.min(a, b)}-${Math.max(a, b)}`).sort();

describe('pairs that have something in common', () => {
  it('are found once each, however much they share, and no others', () => {
    const values = [['x', 'y'], ['x', 'y', 'z'], ['z'], ['nothing else']];
    const met = meetings(values, { most: 1000, draw: createDraw(1), isPair: anyPair });
    expect(keys(met)).toEqual(['0-1', '1-2']);
    expect(met.every(({ weight }) => weight === 1)).toBe(true);
  });

  it('are those that may be compared', () => {
    const values = [['x'], ['x'], ['x'], ['x']];
    const isPair = (a: number, b: number) => a % 2 !== b % 2;
    expect(keys(meetings(values, { most: 1000, draw: createDraw(1), isPair }))).toEqual(['0-1', '0-3', '1-2', '2-3']);
  });

  it('are sampled where very many share a value, and the sample stands for about as many as there are', () => {
    const values = Array.from({ length: 1000 }, (_, at) => ['everybody', `pair ${at >> 1}`]);
    const met = meetings(values, { most: 5000, draw: createDraw(7), isPair: anyPair });
    expect(met.length).toBeLessThan(6000);
    const rare = met.filter(({ weight }) => weight === 1);
    expect(keys(rare)).toHaveLength(500);
    const stoodFor = met.reduce((sum, { weight }) => sum + weight, 0);
    expect(stoodFor / ((1000 * 999) / 2)).toBeCloseTo(1, 1);
  });

  it('are the same in every run', () => {
    const values = Array.from({ length: 300 }, (_, at) => [`v${at % 3}`]);
    const once = () => meetings(values, { most: 500, draw: createDraw(5), isPair: anyPair });
    expect(once()).toEqual(once());
  });
});

describe('pairs drawn blindly', () => {
  it('are never of one record with itself, and end where no two may be compared', () => {
    const drawn = randomPairs(3, { count: 100, draw: createDraw(2), isPair: anyPair });
    expect(drawn.every(({ a, b }) => a !== b && a < 3 && b < 3)).toBe(true);
    expect(randomPairs(3, { count: 100, draw: createDraw(2), isPair: () => false })).toEqual([]);
    expect(randomPairs(1, { count: 100, draw: createDraw(2), isPair: anyPair })).toEqual([]);
  });
});
