// Parents and relatives, by the same comparison of names. A parent who shares only the surname that child and parent share on both sides proves
// nothing new: inherited tokens count for a fifth, or one surname would be paid three times.

import { isSibling, mayBeOne } from '../family/relations.ts';
import { sharedSounds } from '../names/align.ts';
import type { ReadName } from '../names/read-name.ts';
import type { Prepared } from '../prepared.ts';
import type { Comparison } from './finding.ts';
import { bestNamePair, differentNames, type NamePair, tellOfNames, WHOLE } from './name.ts';

const INHERITED_SHARE = 0.2;
const RELATIVE_LEVELS = new Set(['same-letters', 'same-tokens', 'sounds-alike', 'close', 'other-order', 'most']);

export const FATHER = parentComparison((one) => one.fathers);
export const MOTHER = parentComparison((one) => one.mothers);

function parentComparison(of: (one: Prepared) => readonly ReadName[]): Comparison {
  return {
    compare(a, b) {
      const best = bestParents(of(a), of(b));
      if (!best) return undefined;
      const level = best.level === 'different' ? differentNames(best) : best.level;
      return { level, support: best.support - inheritedBits(a, b, best) * (1 - INHERITED_SHARE), names: best };
    },
    tell: (a, b, { names }) => tellOfNames(of(a), of(b), names),
  };
}

/** A relative who is called nothing may be the parent: that is found only where the names agree, and is no contradiction where they do not. */
function bestParents(first: readonly ReadName[], second: readonly ReadName[]): NamePair | undefined {
  if (first.length === 0 || second.length === 0 || (first.every(isUncalled) && second.every(isUncalled)))
    return undefined;
  const best = bestNamePair(first, second);
  if (!best || RELATIVE_LEVELS.has(best.level) || !(first.some(isUncalled) || second.some(isUncalled))) return best;
  return bestNamePair(
    first.filter((name) => !isUncalled(name)),
    second.filter((name) => !isUncalled(name)),
  );
}

function isUncalled({ kind }: ReadName): boolean {
  return kind === 'relative';
}

export const RELATIVES: Comparison = {
  compare(a, b) {
    const found = commonRelative(a, b);
    if (!found) return undefined;
    const { level, pair } = found;
    if (level === SIBLING) return { level, names: pair };
    const support = pair.support - inheritedBits(a, b, pair) * (1 - INHERITED_SHARE);
    return { level, support, names: level === NONE ? undefined : pair };
  },
  tell: (a, b, { names }) => tellOfNames(a.relatives, b.relatives, names),
};
const SIBLING = 'named-as-sibling';
const NONE = 'none-in-common';

function commonRelative(a: Prepared, b: Prepared): { readonly level: string; readonly pair: NamePair } | undefined {
  if (a.relatives.length === 0 && b.relatives.length === 0) return undefined;
  const best = bestRelatives(a, b);
  if (best && RELATIVE_LEVELS.has(best.level)) return { level: best.level, pair: best };
  const sibling = ownName(a, b) ?? ownName(b, a);
  if (sibling) return { level: SIBLING, pair: sibling };
  return best && { level: NONE, pair: best };
}

function bestRelatives(a: Prepared, b: Prepared): NamePair | undefined {
  let best: NamePair | undefined;
  for (const [at, first] of a.relatives.entries()) {
    const others = b.relatives.filter((_, other) => mayBeOne(a.relations[at], b.relations[other]));
    const pair = bestNamePair([first], others);
    if (pair && (!best || pair.support > best.support)) best = pair;
  }
  return best;
}

// The name that one record gives to a brother or sister is the other person's own: they are brothers and sisters, not one.
function ownName(teller: Prepared, other: Prepared): NamePair | undefined {
  if (teller.relatives.length === 0) return undefined;
  const siblings = teller.relatives.filter((_, at) => isSibling(teller.relations[at]));
  if (siblings.length === 0) return undefined;
  const pair = bestNamePair(siblings, other.names);
  if (!pair || pair.alignment.coverage < WHOLE || pair.alignment.conflict) return undefined;
  const own = bestNamePair(teller.names, other.names);
  return own && own.support >= pair.support ? undefined : pair;
}

// The surname that parent and child have on both sides, where it is what the parents agree on.
function inheritedBits(a: Prepared, b: Prepared, { a: parent, b: other, alignment }: NamePair): number {
  const inBoth = (sound: string) => bears(a, sound) && bears(b, sound);
  const inherited = parent.tokens.filter((token) => token.sounds.some(inBoth));
  if (inherited.length === 0) return 0;
  const shared = sharedSounds(parent, other, alignment);
  return inherited
    .filter((token) => token.sounds.some((sound) => shared.has(sound) && inBoth(sound)))
    .reduce((sum, token) => sum + (token.title ? 0 : token.bits), 0);
}

function bears({ names }: Prepared, sound: string): boolean {
  return names.some(({ tokens }) => tokens.some(({ sounds }) => sounds.includes(sound)));
}
