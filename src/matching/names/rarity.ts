// How much agreeing on a name token tells, in bits: -log2 of the share of people who have it (term frequency, as in Fellegi-Sunter linkage), in the
// language of the name where that can be told, else in the language where it is commonest.
import type { NameReference } from '../reference.ts';
import { soundOf } from '../text/sound.ts';
import { pinyinOf } from './han.ts';

/** ISO 639-3, or `und` where a name's language is not clear. */
export type NameLanguage = string;

export interface Rarity {
  latin(plain: string, language?: NameLanguage): number;
  han(character: string): number;
}

const LEAST_BITS = 0.4;
const MOST_BITS = 12;
/**
 * A token in no table, by its length: short syllables meet by chance, long ones hardly ever. A list that tells no frequencies adds nothing to this:
 * that a Thai family name is listed says that it exists, not how many bear it (by law of 1913 one family only).
 */
const UNLISTED_BITS: readonly number[] = [2, 2.5, 4.2, 5.6, 6.8, 7.8, 8.8, 9.8, 10.5, 11, 11.5, 12];
/** Where a language's table is large, what is not in it is rarer than its rarest. */
const UNLISTED_IN: ReadonlyMap<NameLanguage, number> = new Map([
  ['vie', 10.5],
  ['zho', 10.5],
  ['mya', 9.5],
]);
const UNLISTED_HAN_BITS = 11;

export function createRarity(reference: Pick<NameReference, 'tokenShares' | 'hanShares'>): Rarity {
  const byLanguage = new Map([...reference.tokenShares].map(([language, shares]) => [language, new Map(shares)]));
  const chinese = byLanguage.get('zho') ?? new Map<string, number>();
  for (const [character, share] of reference.hanShares) addShare(chinese, pinyinOf(character), share);
  byLanguage.set('zho', chinese);
  const anywhere = new Map<string, number>();
  for (const shares of byLanguage.values()) {
    for (const [plain, share] of shares) anywhere.set(plain, Math.max(share, anywhere.get(plain) ?? 0));
  }
  byLanguage.set('und', anywhere);
  const bySound = new Map([...byLanguage].map(([language, shares]) => [language, foldedShares(shares)]));

  return {
    latin(plain, language = 'und') {
      const share =
        byLanguage.get(language)?.get(plain) ??
        bySound.get(language)?.get(soundOf(plain)) ??
        (UNLISTED_IN.has(language) ? undefined : bySound.get('und')?.get(soundOf(plain)));
      if (share !== undefined) return bitsOf(share);
      return UNLISTED_IN.get(language) ?? UNLISTED_BITS[Math.min(plain.length, UNLISTED_BITS.length - 1)] ?? LEAST_BITS;
    },
    han(character) {
      const share = reference.hanShares.get(character);
      return share === undefined ? UNLISTED_HAN_BITS : bitsOf(share);
    },
  };
}

function foldedShares(shares: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const folded = new Map<string, number>();
  for (const [plain, share] of shares) addShare(folded, soundOf(plain), share);
  return folded;
}

// Homophones within one language add up.
function addShare(shares: Map<string, number>, plain: string, share: number): void {
  if (plain !== '') shares.set(plain, Math.min(1, (shares.get(plain) ?? 0) + share));
}

function bitsOf(share: number): number {
  return Math.min(MOST_BITS, Math.max(LEAST_BITS, -Math.log2(share)));
}
