import { expect, it } from 'vitest';
import { isVietnameseSyllable, regionalTwins } from '../../../../src/matching/names/languages/vietnamese.ts';

it.each([
  ['vo', 'vu'],
  ['vu', 'vo'],
  ['hoang', 'huynh'],
  ['phuoc', 'phuc'],
  ['my', 'mi'],
])('%s is also %s', (one, other) => {
  expect(regionalTwins(one)).toContain(other);
});

it('most syllables have no twin', () => {
  expect(regionalTwins('lan')).toEqual([]);
});

it.each(['nguyen', 'thi', 'lan', 'huynh', 'quyen', 'ma', 'giang', 'nghia', 'yen', 'truong'])(
  '%s may be Vietnamese',
  (syllable) => {
    expect(isVietnameseSyllable(syllable)).toBe(true);
  },
);

it.each(['zhang', 'shi', 'aung', 'khammany', 'wei', 'fu', ''])('%s is not Vietnamese', (syllable) => {
  expect(isVietnameseSyllable(syllable)).toBe(false);
});
