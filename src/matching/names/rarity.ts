// How much agreeing on a name token tells, in bits: -log2 of the share of people who have it (term frequency, as in Fellegi-Sunter linkage).
import type { MatchReference } from '../reference.ts';
import { soundOf } from '../text/sound.ts';
import { pinyinOf } from './han.ts';

export interface Rarity {
  latin(plain: string): number;
  han(character: string): number;
}

const LEAST_BITS = 0.4;
const MOST_BITS = 12;
/** A token in no table, by its length: short syllables meet by chance, long ones hardly ever. */
const UNLISTED_BITS: readonly number[] = [2, 2.5, 4.2, 5.6, 6.8, 7.8, 8.8, 9.8, 10.5];
const UNLISTED_HAN_BITS = 11;

export function createRarity(reference: MatchReference): Rarity {
  const shares = new Map(reference.tokenShares);
  for (const [character, share] of reference.hanShares) addShare(shares, pinyinOf(character), share);
  const bySound = new Map<string, number>();
  for (const [plain, share] of shares) addShare(bySound, soundOf(plain), share);
  return {
    latin(plain) {
      const share = shares.get(plain) ?? bySound.get(soundOf(plain));
      const unlisted = UNLISTED_BITS[Math.min(plain.length, UNLISTED_BITS.length - 1)] ?? LEAST_BITS;
      return share === undefined ? unlisted : bitsOf(share);
    },
    han(character) {
      const share = reference.hanShares.get(character);
      return share === undefined ? UNLISTED_HAN_BITS : bitsOf(share);
    },
  };
}

// Syllables that are common in two languages are worth what they are worth in the commoner one; homophones within Chinese add up.
function addShare(shares: Map<string, number>, plain: string, share: number): void {
  if (plain !== '') shares.set(plain, Math.min(1, (shares.get(plain) ?? 0) + share));
}

function bitsOf(share: number): number {
  return Math.min(MOST_BITS, Math.max(LEAST_BITS, -Math.log2(share)));
}
