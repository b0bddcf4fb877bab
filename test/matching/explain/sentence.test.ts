import { describe, expect, it } from 'vitest';
import { type Explained, sentenceOf } from '../../../src/matching/explain/sentence.ts';
import { ENGLISH } from '../../../src/matching/explain/words/en.ts';

describe('a sentence', () => {
  const said = (row: Explained) => sentenceOf(ENGLISH, row);

  it('leaves out the clauses whose facts are not there', () => {
    const level = 'several-in-common';
    expect(said({ feature: 'clues', level, facts: { ideas: ['tea', 'cave'] } })).toBe('both tell of tea, cave');
    expect(said({ feature: 'clues', level, facts: { ideas: ['tea', 'cave'], fragment: 'kh' } })).toBe(
      "a remembered beginning of a place's name fits: kh; both tell of tea, cave",
    );
  });

  it('gives one day once, and a whole year or month by its name', () => {
    const facts = { a: '1998-05-12/1998-05-12', b: '1998-01-01/1998-12-31' };
    expect(said({ feature: 'birth', level: 'same-year', facts })).toBe(
      'the same year of birth: born 1998-05-12 and 1998',
    );
  });

  it('takes a value for text, never for a place to be filled', () => {
    const facts = { a: '{b}', b: '$& {words}' };
    expect(said({ feature: 'name', level: 'close', facts })).toBe('names that are nearly alike: {b} and $& {words}');
  });

  it('is not made for a level that has no words', () => {
    expect(said({ feature: 'name', level: 'of another year', facts: {} })).toBeUndefined();
  });
});
