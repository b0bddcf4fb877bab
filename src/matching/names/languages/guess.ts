// Which language a Latin-lettered name is likely in, from its marks, the build of its syllables and the tokens it shares with each language's table.
// A guess with its probability, for reading and for rarity only: nobody is told what language a person speaks.
import type { NameReference } from '../../reference.ts';
import type { NameLanguage } from '../rarity.ts';
import { isVietnameseSyllable } from './vietnamese.ts';

export interface LanguageGuess {
  readonly language: NameLanguage;
  readonly probability: number;
}

/** Share of people that a token in no table is taken to have, where the language allows such a token at all. */
const UNLISTED = 2 ** -11;
const IMPOSSIBLE = 2 ** -16;
const CLEAR = 0.6;
const REMEMBERED = 50_000;

export interface LanguageGuesser {
  /** Of a name in plain Latin letters, the likeliest first; the probabilities add up to one. */
  guess(plainTokens: readonly string[]): readonly LanguageGuess[];
}

export function createLanguageGuesser(
  reference: Pick<NameReference, 'tokenShares'>,
  isPinyin: (syllable: string) => boolean,
): LanguageGuesser {
  let remembered = new Map<string, Float64Array>();
  const tables = [...reference.tokenShares].filter(([language]) => language !== 'und');

  function likelihood(language: NameLanguage, shares: ReadonlyMap<string, number>, token: string): number {
    const share = shares.get(token);
    if (share !== undefined) return share;
    if (language === 'vie' && !isVietnameseSyllable(token)) return IMPOSSIBLE;
    return UNLISTED;
  }

  /** In bits, for each of `tables`. */
  function likelihoods(token: string): Float64Array {
    const known = remembered.get(token);
    if (known) return known;
    const bits = Float64Array.from(tables, ([language, shares]) => Math.log2(likelihood(language, shares, token)));
    if (remembered.size >= REMEMBERED) remembered = new Map();
    remembered.set(token, bits);
    return bits;
  }

  return {
    guess(tokens) {
      const each = tokens.map(likelihoods);
      const scores: [NameLanguage, number][] = tables.map(([language], at) => [
        language,
        each.reduce((sum, one) => sum + (one[at] ?? 0), 0),
      ]);
      scores.push([
        'zho',
        tokens.reduce((sum, token) => sum + Math.log2(isPinyin(token) ? CHINESE_SYLLABLE : IMPOSSIBLE), 0),
      ]);
      return asProbabilities(scores);
    },
  };
}
/** One of some four hundred syllables, and the commoner are met more often. */
const CHINESE_SYLLABLE = 1 / 150;

/** The language to go by, `und` where none is clear. */
export function clearLanguage(guesses: readonly LanguageGuess[]): NameLanguage {
  const [first] = guesses;
  return first && first.probability >= CLEAR ? first.language : 'und';
}

function asProbabilities(scores: readonly [NameLanguage, number][]): LanguageGuess[] {
  const most = Math.max(...scores.map(([, score]) => score));
  const odds = scores.map(([language, score]) => [language, 2 ** (score - most)] as const);
  const total = odds.reduce((sum, [, one]) => sum + one, 0);
  return odds
    .map(([language, one]) => ({ language, probability: one / total }))
    .sort((a, b) => b.probability - a.probability || (a.language < b.language ? -1 : 1));
}
