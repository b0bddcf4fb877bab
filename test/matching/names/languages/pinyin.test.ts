import { expect, it } from 'vitest';
import { createPinyinCutter } from '../../../../src/matching/names/languages/pinyin.ts';

const SYLLABLES = new Set(['zhang', 'yuan', 'peng', 'yu', 'xi', 'an', 'xian', 'chi', 'en', 'li', 'na', 'lin', 'a']);
const cut = createPinyinCutter((plain) => SYLLABLES.has(plain));

it.each([
  ['zhangyuan', ['zhang', 'yuan']],
  ['pengyu', ['peng', 'yu']],
  ['xian', ['xian']],
  ['lina', ['li', 'na']],
])('%s is cut into %j', (plain, syllables) => {
  expect(cut(plain)).toEqual(syllables);
});

it.each(['chien', 'nguyen', '', 'zhangx', 'li'.repeat(500)])('%s is no pinyin', (plain) => {
  expect(cut(plain)).toBeUndefined();
});
