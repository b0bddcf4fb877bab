// Rarity from shares that a weights version brings along, where it was learned from people of other languages than the tables know.
import type { NameShares } from '../weights.ts';
import { pinyinOf } from './han.ts';
import type { Rarity } from './rarity.ts';

const LEAST_BITS = 0.4;
const MOST_BITS = 12;

/** An unlisted token is as rare as the count makes it, however short it is. */
export function createCountedRarity({ shares, unlisted }: NameShares): Rarity {
  const bits = (form: string) => {
    const share = Object.hasOwn(shares, form) ? (shares[form] ?? unlisted) : unlisted;
    return Math.min(MOST_BITS, Math.max(LEAST_BITS, -Math.log2(share)));
  };
  return { latin: bits, han: (character) => bits(pinyinOf(character)) };
}
