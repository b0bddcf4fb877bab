import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/matching/lexicon/lexicon.ts';

const lexicon = createLexicon([
  { term: 'river', words: 'river|แม่น้ำ|sông' },
  { term: 'mother', words: 'mother|แม่' },
  { term: 'bridge', words: 'cầu treo|cầu' },
  { term: 'tea', words: 'តែ_' },
  { words: 'river dance' },
]);
const termsIn = (text: string) => lexicon.find(text).map(({ term }) => term);

describe('a word in a text', () => {
  it.each([
    ['the river', ['river']],
    ['two rivers', ['river']],
    ['driver', []],
    ['riverbank', []],
    ['river dance', []],
    ['แม่น้ำโขง', ['river']],
    ['แม่โขง', ['mother']],
    ['cầu treo', ['bridge']],
    ['qua cau treo', ['bridge']],
    ['cau', []],
    ['ផឹកតែ', ['tea']],
    ['តែងតែង', []],
    ['mother by the river', ['mother', 'river']],
  ])('%j holds %j', (text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  it('is found where it stands', () => {
    expect(lexicon.find('by the rivers')).toEqual([{ term: 'river', at: 7, end: 13 }]);
  });

  it('is looked for in whatever text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { at, end } of lexicon.find(text)) expect(at < end && end <= text.length).toBe(true);
      }),
    );
  });
});
