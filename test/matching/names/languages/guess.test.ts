import { describe, expect, it } from 'vitest';
import { clearLanguage, createLanguageGuesser } from '../../../../src/matching/names/languages/guess.ts';

const guesser = createLanguageGuesser(
  {
    tokenShares: new Map([
      ['vie', new Map([['lan', 0.01]])],
      [
        'mya',
        new Map([
          ['lan', 0.01],
          ['khin', 0.02],
        ]),
      ],
    ]),
  },
  () => false,
);

describe('the language of plain Latin letters', () => {
  it('is the one whose people bear all of the tokens', () => {
    const guess = guesser.guess(['khin', 'lan']);
    expect(guess.language).toBe('mya');
    expect(clearLanguage(guess)).toBe('mya');
  });

  it('is not clear where two are as likely', () => {
    const guess = guesser.guess(['lan']);
    expect(guess.probability).toBeCloseTo(0.5, 2);
    expect(clearLanguage(guess)).toBe('und');
  });
});
