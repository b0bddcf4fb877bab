import { describe, expect, it } from 'vitest';
import { khmerReadings } from '../../../../src/matching/text/scripts/khmer.ts';

describe('Khmer', () => {
  it.each([
    ['a vowel in the first register', 'តា', 'ta'],
    ['the same sign in the second', 'ទា', 'tea'],
    ['a register shifted to the first', 'ម៉ា', 'ma'],
    ['a register shifted to the second', 'ស៊ី', 'sy'],
    ['a cluster, whose stop decides the register', 'ស្រី', 'srey'],
    ['a b that is hard before a subscript', 'ប្រុស', 'pros'],
    ['silent final subscripts', 'មិត្ត', 'mit'],
    ['a doubled consonant between vowels', 'បញ្ញា', 'banhea'],
    ['an unwritten o', 'ជន', 'chon'],
    ['an unwritten a before a doubled final', 'ធនណ្ណ', 'thonan'],
    ['a short ea before k', 'លក្ខ', 'leak'],
    ['a vowel of its own', 'ឧដុង្គ', 'udong'],
    ['a nasal mark', 'កំពត', 'kampot'],
    ['a nasal mark before ng', 'ខ្លាំង', 'khlang'],
    ['a silenced letter', 'ប្រយោជន៍', 'prayoch'],
  ])('reads %s', (_what, written, read) => {
    expect(khmerReadings(written)[0]).toBe(read);
  });

  it.each([
    ['សុខ', 'sok'],
    ['ចាន់', 'chan'],
    ['បូផា', 'bopha'],
    ['តារា', 'dara'],
    ['រតនៈ', 'ratanak'],
    ['ពិសី', 'pisey'],
    ['ចិន្តា', 'chenda'],
    ['សុភ័ក្រ', 'sopheak'],
    ['ធារ៉ា', 'theara'],
    ['សិទ្ធ', 'seth'],
    ['ភ្នំពេញ', 'phnompenh'],
    ['បាត់ដំបង', 'batdambang'],
    ['សៀមរាប', 'siemreap'],
    ['តាកែវ', 'takeo'],
  ])('%s may be read %s, as it is spelled', (written, spelled) => {
    expect(khmerReadings(written)).toContain(spelled);
  });
});
