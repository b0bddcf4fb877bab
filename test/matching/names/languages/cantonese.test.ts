import { expect, it } from 'vitest';
import { cantoneseReadings, cantoneseSpellings } from '../../../../src/matching/names/languages/cantonese.ts';

it.each([
  ['zoeng', 'cheung'],
  ['can', 'chan'],
  ['wong', 'wong'],
  ['wong', 'vong'],
  ['joeng', 'yeung'],
  ['joeng', 'ieong'],
  ['jip', 'yip'],
  ['keoi', 'kui'],
  ['gwok', 'kwok'],
  ['gwok', 'kuok'],
  ['ng', 'ng'],
  ['zau', 'chau'],
  ['zau', 'chow'],
  ['syun', 'suen'],
  ['luk', 'luk'],
  ['hoeng', 'heung'],
])('%s is spelled %s', (jyutping, spelling) => {
  expect(cantoneseSpellings(jyutping)).toContain(spelling);
});

it('one spelling is read as each of the syllables that are spelled so', () => {
  expect(cantoneseReadings(['zoeng', 'coeng', 'wong']).get('cheung')).toEqual(['zoeng', 'coeng']);
});
