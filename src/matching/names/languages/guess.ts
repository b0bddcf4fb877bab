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
  /** The likeliest for a name in plain Latin letters. */
  guess(plainTokens: readonly string[]): LanguageGuess;
}

export function createLanguageGuesser(
  reference: Pick<NameReference, 'tokenShares'>,
  isPinyin: (syllable: string) => boolean,
): LanguageGuesser {
  let remembered = new Map<string, Float64Array>();
  const tables = [...reference.tokenShares].filter(([language]) => language !== 'und');
  const languages = [...tables.map(([language]) => language), 'zho'];

  function likelihood(language: NameLanguage, shares: ReadonlyMap<string, number>, token: string): number {
    const share = shares.get(token);
    if (share !== undefined) return share;
    if (language === 'vie' && !isVietnameseSyllable(token)) return IMPOSSIBLE;
    return UNLISTED;
  }

  /** In bits, for each of `languages`. */
  function likelihoods(token: string): Float64Array {
    const known = remembered.get(token);
    if (known) return known;
    const bits = Float64Array.from([
      ...tables.map(([language, shares]) => Math.log2(likelihood(language, shares, token))),
      Math.log2(isPinyin(token) ? CHINESE_SYLLABLE : IMPOSSIBLE),
    ]);
    if (remembered.size >= REMEMBERED) remembered = new Map();
    remembered.set(token, bits);
    return bits;
  }

  return {
    guess(tokens) {
      const each = tokens.map(likelihoods);
      const scores = languages.map((_, at) => each.reduce((sum, one) => sum + (one[at] ?? 0), 0));
      const most = Math.max(...scores);
      const odds = scores.map((score) => 2 ** (score - most));
      let best = 0;
      for (let at = 1; at < odds.length; at += 1) if (isLikelier(at, best, odds)) best = at;
      const total = odds.reduce((sum, one) => sum + one, 0);
      return { language: languages[best] ?? 'und', probability: (odds[best] ?? 0) / total };
    },
  };

  /** Of two as likely the one whose code comes first. */
  function isLikelier(one: number, other: number, odds: readonly number[]): boolean {
    const [a = 0, b = 0] = [odds[one], odds[other]];
    return a > b || (a === b && (languages[one] ?? '') < (languages[other] ?? ''));
  }
}
/** One of some four hundred syllables, and the commoner are met more often. */
const CHINESE_SYLLABLE = 1 / 150;

/** The language to go by, `und` where none is clear. */
export function clearLanguage({ language, probability }: LanguageGuess): NameLanguage {
  return probability >= CLEAR ? language : 'und';
}
