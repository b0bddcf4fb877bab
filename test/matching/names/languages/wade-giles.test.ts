import { expect, it } from 'vitest';
import { wadeGilesOf, wadeGilesReadings } from '../../../../src/matching/names/languages/wade-giles.ts';

it.each([
  ['zhang', 'chang'],
  ['qing', "ch'ing"],
  ['xue', 'hsüeh'],
  ['jun', 'chün'],
  ['dong', 'tung'],
  ['tong', "t'ung"],
  ['cai', "ts'ai"],
  ['zi', 'tzu'],
  ['shi', 'shih'],
  ['ri', 'jih'],
  ['yu', 'yü'],
  ['you', 'yu'],
  ['guo', 'kuo'],
  ['gui', 'kuei'],
  ['xiong', 'hsiung'],
  ['bian', 'pien'],
  ['jie', 'chieh'],
  ['luo', 'lo'],
  ['ma', 'ma'],
])('%s is written %s', (pinyin, written) => {
  expect(wadeGilesOf(pinyin)).toBe(written);
});

it('a spelling that lost its apostrophe and its umlaut stands for every syllable that it may have been', () => {
  const readings = wadeGilesReadings(['zhu', 'chu', 'ju', 'qu', 'zhou', 'ma']);
  expect(readings.get('chu')).toEqual(['zhu', 'ju', 'qu']);
  expect(readings.get('chou')).toEqual(['zhou']);
  expect(readings.has('ma')).toBe(false);
});
