import { expect, it } from 'vitest';
import { compact } from '../../../src/matching/text/compact.ts';

it('keeps what a list holds, and one list stands for all that hold nothing', () => {
  expect(compact([3, 1, 2])).toEqual([3, 1, 2]);
  expect(compact([])).toEqual([]);
  expect(compact([])).toBe(compact([]));
});
