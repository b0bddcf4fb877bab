// Parents and relatives, by the same comparison of names. A parent who shares only the surname that child and parent share on both sides proves
// nothing new: inherited tokens count for a fifth, or one surname would be paid three times.

import { isSibling, mayBeOne } from '../family/relations.ts';
import type { ReadName } from '../names/read-name.ts';
import type { Prepared } from '../prepared.ts';
import { type Finding, listed } from './finding.ts';
import { bestNamePair, differentNames, type NamePair, WHOLE } from './name.ts';

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
  const best = bestParents(first, second);
  if (!best) return undefined;
  const level = best.level === 'different' ? differentNames(best) : best.level;
  return {
    level,
    support: best.support - inheritedBits(a, b, best) * (1 - INHERITED_SHARE),
    values: () => [listed(first.map((name) => name.written)), listed(second.map((name) => name.written))],
    facts: () => ({ a: best.a.written, b: best.b.written, rule: best.alignment.rule }),
  };
}

/** A relative who is called nothing may be the parent: that is found only where the names agree, and is no contradiction where they do not. */
function bestParents(first: readonly ReadName[], second: readonly ReadName[]): NamePair | undefined {
  if (first.every(isUncalled) && second.every(isUncalled)) return undefined;
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

export function compareRelatives(a: Prepared, b: Prepared): Finding | undefined {
  if (a.relatives.length === 0 && b.relatives.length === 0) return undefined;
  const best = bestRelatives(a, b);
  if (best && RELATIVE_LEVELS.has(best.level)) return relativesFinding(a, b, best.level, best);
  const sibling = ownName(a, b) ?? ownName(b, a);
  if (sibling) return relativesFinding(a, b, 'named-as-sibling', sibling);
  return best && relativesFinding(a, b, 'none-in-common', best);
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
  const siblings = teller.relatives.filter((_, at) => isSibling(teller.relations[at]));
  if (siblings.length === 0) return undefined;
  const pair = bestNamePair(siblings, other.names);
  if (!pair || pair.alignment.coverage < WHOLE || pair.alignment.conflict) return undefined;
  const own = bestNamePair(teller.names, other.names);
  return own && own.support >= pair.support ? undefined : pair;
}

function relativesFinding(a: Prepared, b: Prepared, level: string, pair: NamePair): Finding {
  const none = level === 'none-in-common';
  return {
    level,
    ...(level !== 'named-as-sibling' && {
      support: pair.support - inheritedBits(a, b, pair) * (1 - INHERITED_SHARE),
    }),
    values: () => [listed(a.relatives.map((name) => name.written)), listed(b.relatives.map((name) => name.written))],
    facts: () => (none ? {} : { a: pair.a.written, b: pair.b.written, rule: pair.alignment.rule }),
  };
}

function inheritedBits(a: Prepared, b: Prepared, { a: parent, alignment }: NamePair): number {
  return parent.tokens
    .filter((token) =>
      token.sounds.some((sound) => alignment.shared.has(sound) && a.ownSounds.has(sound) && b.ownSounds.has(sound)),
    )
    .reduce((sum, token) => sum + (token.title ? 0 : token.bits), 0);
}
