import { expect, it } from 'vitest';
import { hokkienSpellings } from '../../../../src/matching/names/languages/southern-min.ts';

it.each([
  ['tan', 'tan'],
  ['tiunn', 'teo'],
  ['tiunn', 'tio'],
  ['ngoo', 'ngoh'],
  ['khoo', 'khoo'],
  ['iap', 'yap'],
  ['iunn', 'yeo'],
  ['ui', 'wee'],
  ['ng', 'ng'],
  ['phuann', 'phua'],
  ['siau', 'siow'],
  ['lim', 'lim'],
  ['tshua', 'chua'],
  ['guan', 'nguang'],
])('%s is spelled %s', (reading, spelling) => {
  expect(hokkienSpellings(reading)).toContain(spelling);
});

it('has nothing to say of what is no syllable', () => {
  expect(hokkienSpellings('xyz')).toEqual([]);
  expect(hokkienSpellings('')).toEqual([]);
});
