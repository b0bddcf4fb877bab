// Parents and relatives, by the same comparison of names. A parent who shares only the surname that child and parent share on both sides proves
// nothing new: inherited tokens count for a fifth, or one surname would be paid three times.

import type { ReadName } from '../names/read-name.ts';
import type { Prepared } from '../prepared.ts';
import { type Finding, listed } from './finding.ts';
import { bestNamePair, differentNames, type NamePair } from './name.ts';

const INHERITED_SHARE = 0.2;
const RELATIVE_LEVELS = new Set(['same-letters', 'same-tokens', 'sounds-alike', 'close', 'other-order', 'most']);

export function compareFathers(a: Prepared, b: Prepared): Finding | undefined {
  return compareParents(a, b, a.fathers, b.fathers);
}

export function compareMothers(a: Prepared, b: Prepared): Finding | undefined {
  return compareParents(a, b, a.mothers, b.mothers);
}

function compareParents(
  a: Prepared,
  b: Prepared,
  first: readonly ReadName[],
  second: readonly ReadName[],
): Finding | undefined {
  const best = bestNamePair(first, second);
  if (!best) return undefined;
  const level = best.level === 'different' ? differentNames(best) : best.level;
  return {
    level,
    support: best.support - inheritedBits(a, b, best) * (1 - INHERITED_SHARE),
    values: () => [listed(first.map((name) => name.written)), listed(second.map((name) => name.written))],
    facts: () => ({ a: best.a.written, b: best.b.written }),
  };
}

export function compareRelatives(a: Prepared, b: Prepared): Finding | undefined {
  const best = bestNamePair(a.relatives, b.relatives);
  if (!best) return undefined;
  const found = RELATIVE_LEVELS.has(best.level);
  return {
    level: found ? best.level : 'none-in-common',
    support: best.support - inheritedBits(a, b, best) * (1 - INHERITED_SHARE),
    values: () => [listed(a.relatives.map((name) => name.written)), listed(b.relatives.map((name) => name.written))],
    facts: () => (found ? { a: best.a.written, b: best.b.written } : {}),
  };
}

function inheritedBits(a: Prepared, b: Prepared, { a: parent, alignment }: NamePair): number {
  return parent.tokens
    .filter((token) =>
      token.sounds.some((sound) => alignment.shared.has(sound) && a.ownSounds.has(sound) && b.ownSounds.has(sound)),
    )
    .reduce((sum, token) => sum + (token.title ? 0 : token.bits), 0);
}
