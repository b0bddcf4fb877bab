// The person's names: every name of one side against every name of the other, the best pair counts.

import { type Alignment, align } from '../names/align.ts';
import type { ReadName } from '../names/read-name.ts';
import type { Prepared } from '../prepared.ts';
import { type Comparison, type DecidingNames, listedWritten, type Told } from './finding.ts';

export interface NamePair {
  readonly a: ReadName;
  readonly b: ReadName;
  readonly alignment: Alignment;
  readonly level: string;
  readonly support: number;
}

export const WHOLE = 0.93;
export const MOST = 0.6;
export const PART = 0.25;
/** Where a calling name is on either side less is proved: many share one. */
const NICKNAME_SHARE = 0.65;
const MOST_NICKNAME_BITS = 7.5;
const CHILD_YEARS = 10;
/** A child found this long after it went missing may well bear another family's name. */
const RENAMED_AFTER_YEARS = 1.5;

export const NAME: Comparison = {
  compare(a, b) {
    const best = bestNamePair(a.names, b.names);
    if (!best) return undefined;
    const level = best.level === 'different' ? differentLevel(a, b, best) : siblingLevel(a, b, best.level);
    return { level, support: level === 'like-siblings' ? undefined : best.support, names: best };
  },
  tell: (a, b, { names }) => tellOfNames(a.names, b.names, names),
};

export function tellOfNames(first: readonly ReadName[], second: readonly ReadName[], names?: DecidingNames): Told {
  return {
    values: [listedWritten(first), listedWritten(second)],
    facts: names ? { a: names.a.written, b: names.b.written, rule: names.alignment.rule } : {},
  };
}

/** Undefined when either side has no name. */
export function bestNamePair(first: readonly ReadName[], second: readonly ReadName[]): NamePair | undefined {
  let best: NamePair | undefined;
  for (const a of first) {
    for (const b of second) {
      const pair = judge(a, b);
      if (!best || pair.support > best.support) best = pair;
    }
  }
  return best;
}

function judge(a: ReadName, b: ReadName): NamePair {
  const alignment = align(a, b);
  const calling = a.kind === 'nickname' || b.kind === 'nickname';
  const level = levelOf(alignment);
  if (!calling || level === 'different')
    return { a, b, alignment, level, support: level === 'different' ? 0 : alignment.support };
  // A calling name is often one token of the full name, so a small coverage of the full name is to be expected.
  return {
    a,
    b,
    alignment,
    level: 'nickname',
    support: callingSupport(alignment.support),
  };
}

export function callingSupport(bits: number): number {
  return Math.min(MOST_NICKNAME_BITS, bits * NICKNAME_SHARE);
}

function levelOf({ coverage, rule, grade, conflict, shuffled }: Alignment): string {
  if (coverage < PART) return 'different';
  if (conflict) return coverage >= MOST ? 'most-but-not-all' : 'part-only';
  if (shuffled) return 'other-order';
  if (coverage >= WHOLE) return rule === 'same-letters' ? rule : WHOLE_LEVELS[grade];
  return coverage >= MOST ? 'most' : 'part';
}

/** "Sounds alike" stays apart from "the same name", by whichever rule it is the same. */
const WHOLE_LEVELS: Readonly<Record<Alignment['grade'], string>> = {
  same: 'same-tokens',
  sound: 'sounds-alike',
  close: 'close',
};

// Brothers and sisters share the surname, the parents and the home; what the surname alone proves, the parents prove already.
function siblingLevel(a: Prepared, b: Prepared, level: string): string {
  if (level !== 'part-only' && level !== 'most-but-not-all') return level;
  return shareParent(a.fathers, b.fathers) || shareParent(a.mothers, b.mothers) ? 'like-siblings' : level;
}

function shareParent(first: readonly ReadName[], second: readonly ReadName[]): boolean {
  const best = bestNamePair(first, second);
  return best !== undefined && best.alignment.coverage >= WHOLE && !best.alignment.conflict;
}

function differentLevel(a: Prepared, b: Prepared, pair: NamePair): string {
  return mayBeRenamed(a, b) ? 'renamed-child' : differentNames(pair);
}

/** Across scripts a name may simply have been taken down by ear beyond recognition. */
export function differentNames({ a, b }: Pick<NamePair, 'a' | 'b'>): string {
  return a.latin === b.latin ? 'different' : 'different-across-scripts';
}

function mayBeRenamed(a: Prepared, b: Prepared): boolean {
  if (a.record.kind === b.record.kind) return false;
  const [missing, rescued] = a.record.kind === 'missing' ? [a, b] : [b, a];
  const born = missing.birth ?? rescued.birth;
  if (!missing.event || !rescued.event || !born) return false;
  const lost = missing.event.year;
  return lost - born.from < CHILD_YEARS && rescued.event.year - lost >= RENAMED_AFTER_YEARS;
}
