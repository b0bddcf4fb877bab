// The person's names: every name of one side against every name of the other, the best pair counts.

import { type Alignment, align } from '../names/align.ts';
import type { ReadName } from '../names/read-name.ts';
import type { Prepared } from '../prepare.ts';
import { type Finding, listed } from './finding.ts';

export interface NamePair {
  readonly a: ReadName;
  readonly b: ReadName;
  readonly alignment: Alignment;
  readonly level: string;
  readonly support: number;
}

const WHOLE = 0.93;
const MOST = 0.6;
const PART = 0.25;
/** Where a calling name is on either side less is proved: many share one. */
const NICKNAME_SHARE = 0.65;
const CHILD_YEARS = 10;
/** A child found this long after it went missing may well bear another family's name. */
const RENAMED_AFTER_YEARS = 1.5;

export const NAME_WORDS: Readonly<Record<string, string>> = {
  'same-letters': 'the same name, letter by letter',
  'same-tokens': 'the same name in another order, script or spelling',
  'sounds-alike': 'names that sound alike',
  close: 'names that are nearly alike',
  most: 'most of the name agrees',
  part: 'part of the name agrees',
  nickname: 'a calling name agrees',
  different: 'different names',
  'different-across-scripts': 'different names, written in different scripts',
  'renamed-child': 'different names, but a child found years later may have been renamed',
};

export function compareNames(a: Prepared, b: Prepared): Finding | undefined {
  const best = bestNamePair(a.names, b.names);
  if (!best) return undefined;
  const level = best.level === 'different' ? differentLevel(a, b, best) : best.level;
  return {
    level,
    support: best.support,
    values: () => [listed(a.names.map((name) => name.written)), listed(b.names.map((name) => name.written))],
    because: () => `${NAME_WORDS[level]}: ${best.a.written} and ${best.b.written}`,
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
  return { a, b, alignment, level: 'nickname', support: alignment.support * NICKNAME_SHARE };
}

function levelOf({ coverage, rule }: Alignment): string {
  if (coverage >= WHOLE) return rule === 'same-token' ? 'same-tokens' : rule;
  if (coverage >= MOST)
    return rule === 'close' ? 'close' : rule === 'sounds-alike' && coverage > 0.8 ? 'sounds-alike' : 'most';
  return coverage >= PART ? 'part' : 'different';
}

function differentLevel(a: Prepared, b: Prepared, pair: NamePair): string {
  if (mayBeRenamed(a, b)) return 'renamed-child';
  const han = (name: ReadName) => /\p{Script=Han}/u.test(name.written);
  return han(pair.a) === han(pair.b) ? 'different' : 'different-across-scripts';
}

function mayBeRenamed(a: Prepared, b: Prepared): boolean {
  const missing = a.record.kind === 'missing' ? a : b;
  const rescued = a.record.kind === 'missing' ? b : a;
  const lost = missing.record.eventDate?.earliest;
  const found = rescued.record.eventDate?.earliest;
  const born = missing.birth ?? rescued.birth;
  if (!lost || !found || !born || missing.record.kind === rescued.record.kind) return false;
  const lostYear = Number(lost.slice(0, 4));
  return lostYear - born.from < CHILD_YEARS && Number(found.slice(0, 4)) - lostYear >= RENAMED_AFTER_YEARS;
}
