// Marks on the body, whatever language they are told in, weighed by how rare they are. What one side does not tell was not seen, or healed, or was not
// asked: marks that do not meet contradict little.
import type { MarkKind, Side } from '../body/mark-words.ts';
import { NEIGHBOURS } from '../body/mark-words.ts';
import { bitsOfMark, type Mark } from '../body/read-mark.ts';
import { type Comparison, listedWritten } from './finding.ts';

/** Best agreement first. */
const LEVELS = [
  'same-kind-part-and-side',
  'same-kind-and-part',
  'same-part',
  'other-side',
  'same-kind',
  'nothing-alike',
] as const;
type MarkLevel = (typeof LEVELS)[number];

/** Only these are weighed by rarity: the others say too little of what the mark is, or where. */
const WEIGHED: ReadonlySet<string> = new Set(['same-kind-part-and-side', 'same-kind-and-part']);
const SIZE_BITS = 0.6;
/** A second mark is told by both less often than the first. */
const NEXT_COST = 0.7;
const LEAST_SUPPORT = 0.1;

interface MarkPair {
  readonly a: Mark;
  readonly b: Mark;
  readonly level: MarkLevel;
  readonly bits: number;
}

export const MARKS: Comparison = {
  compare(a, b) {
    const pairs = pairsOf(a.marks, b.marks);
    const best = pairs[0];
    if (!best) return undefined;
    if (!WEIGHED.has(best.level)) return { level: best.level };
    const alike = alikeOf(pairs);
    const support = supportOf(alike, a.marks.length * b.marks.length);
    return { level: alike.length > 1 ? SEVERAL : best.level, support };
  },
  tell(a, b, { level }) {
    const pairs = pairsOf(a.marks, b.marks);
    const shown = level === SEVERAL ? alikeOf(pairs) : pairs.slice(0, 1);
    return {
      values: [listedWritten(a.marks), listedWritten(b.marks)],
      facts:
        level === 'nothing-alike'
          ? {}
          : {
              a: listedWritten(shown.map((pair) => pair.a)),
              b: listedWritten(shown.map((pair) => pair.b)),
              alike: shown.flatMap(inCommon),
            },
    };
  },
};
const SEVERAL = 'several-alike';

function alikeOf(pairs: readonly MarkPair[]): MarkPair[] {
  return disjoint(pairs.filter(({ level }) => WEIGHED.has(level)));
}

/** Kind, part and side that both tell: for a reader who can not read the other's language. */
function inCommon({ a, b }: MarkPair): string[] {
  return [a.kind === b.kind && a.kind, a.part === b.part && a.part, a.side === b.side && a.side].filter(
    (word) => typeof word === 'string',
  );
}

/** Every mark against every other, the best pairs first. */
function pairsOf(first: readonly Mark[], second: readonly Mark[]): MarkPair[] {
  const pairs: MarkPair[] = [];
  for (const a of first) {
    if (isTold(a)) for (const b of second) if (isTold(b)) pairs.push(pairOf(a, b));
  }
  if (pairs.length < 2) return pairs;
  return pairs.sort((x, y) => LEVELS.indexOf(x.level) - LEVELS.indexOf(y.level) || y.bits - x.bits);
}

function pairOf(a: Mark, b: Mark): MarkPair {
  const level = levelOf(a, b);
  return { a, b, level, bits: a.kind && WEIGHED.has(level) ? bitsOf(a, b, a.kind, level) : 0 };
}

function isTold({ kind, part }: Mark): boolean {
  return kind !== undefined || part !== undefined;
}

function disjoint(pairs: readonly MarkPair[]): MarkPair[] {
  const taken: MarkPair[] = [];
  for (const pair of pairs) if (!taken.some(({ a, b }) => a === pair.a || b === pair.b)) taken.push(pair);
  return taken;
}

function bitsOf(a: Mark, b: Mark, kind: MarkKind, level: MarkLevel): number {
  const size = a.size && b.size ? (a.size === b.size ? SIZE_BITS : -SIZE_BITS) : 0;
  return bitsOfMark(kind, true, level === 'same-kind-part-and-side') + size;
}

// The more marks there are the likelier two of them meet by chance.
function supportOf(pairs: readonly MarkPair[], chances: number): number {
  const bits = pairs.reduce((sum, pair) => sum + pair.bits, 0);
  return Math.max(LEAST_SUPPORT, bits - NEXT_COST * (pairs.length - 1) - Math.log2(chances));
}

function levelOf(a: Mark, b: Mark): MarkLevel {
  const kind = sameKind(a.kind, b.kind);
  if (a.part && a.part === b.part) return onOnePart(kind, a.side, b.side);
  if (!kind) return 'nothing-alike';
  const near = NEIGHBOURS.some((parts) => parts.has(a.part ?? '') && parts.has(b.part ?? ''));
  return near && !opposite(a.side, b.side) ? 'same-part' : 'same-kind';
}

function onOnePart(kind: boolean, a: Side | undefined, b: Side | undefined): MarkLevel {
  if (!kind) return opposite(a, b) ? 'nothing-alike' : 'same-part';
  if (opposite(a, b)) return 'other-side';
  return a && b ? 'same-kind-part-and-side' : 'same-kind-and-part';
}

function opposite(a: Side | undefined, b: Side | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Kinds that one eye takes for the other: a burn heals into a scar, and a mole may be called a birthmark. */
export const TAKEN_FOR: readonly ReadonlySet<MarkKind>[] = [
  new Set<MarkKind>(['scar', 'burn', 'gunshot or stab wound']),
  new Set<MarkKind>(['mole', 'birthmark', 'lump']),
  new Set<MarkKind>(['finger', 'missing or extra finger']),
  new Set<MarkKind>(['cleft lip', 'scar']),
];

function sameKind(a: MarkKind | undefined, b: MarkKind | undefined): boolean {
  if (!a || !b) return false;
  return a === b || TAKEN_FOR.some((kinds) => kinds.has(a) && kinds.has(b));
}
