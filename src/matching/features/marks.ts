// Marks on the body, whatever language they are told in: the kind of mark, the part of the body, the side.

import type { Mark, Prepared } from '../prepared.ts';
import { clean, withWordEdges } from '../text/plain.ts';
import { type Finding, listed } from './finding.ts';
import { BODY_PARTS, MARK_KINDS, type MarkKind, NEIGHBOURS, SIDES, type Side } from './mark-words.ts';

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

const KINDS = MARK_KINDS.map(([kind, pattern]) => [kind, withWordEdges(pattern)] as const);
const PARTS = BODY_PARTS.map(([part, pattern]) => [part, withWordEdges(pattern)] as const);

export function readMark(written: string): Mark {
  const text = clean(written).toLowerCase();
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  const part = PARTS.find(([, pattern]) => pattern.test(text))?.[0];
  const side = SIDES.find(([, pattern]) => pattern.test(text))?.[0];
  return { written, ...(kind && { kind }), ...(part && { part }), ...(side && { side }) };
}

export function compareMarks(a: Prepared, b: Prepared): Finding | undefined {
  const firstKnown = a.marks.filter((mark) => mark.kind ?? mark.part);
  const secondKnown = b.marks.filter((mark) => mark.kind ?? mark.part);
  let best: { level: MarkLevel; pair: readonly [Mark, Mark] } | undefined;
  for (const first of firstKnown) {
    for (const second of secondKnown) {
      const level = levelOf(first, second);
      if (!best || LEVELS.indexOf(level) < LEVELS.indexOf(best.level)) best = { level, pair: [first, second] };
    }
  }
  if (!best) return undefined;
  const { level, pair } = best;
  return {
    level,
    values: () => [listed(a.marks.map((mark) => mark.written)), listed(b.marks.map((mark) => mark.written))],
    facts: () => (level === 'nothing-alike' ? {} : { a: pair[0].written, b: pair[1].written }),
  };
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

// A burn heals into a scar, and a mole may be called a birthmark; the other kinds are not taken for one another.
function sameKind(a: MarkKind | undefined, b: MarkKind | undefined): boolean {
  if (!a || !b) return false;
  return a === b || (isScar(a) && isScar(b)) || (isSpot(a) && isSpot(b));
}

function isScar(kind: MarkKind): boolean {
  return kind === 'scar' || kind === 'burn';
}

function isSpot(kind: MarkKind): boolean {
  return kind === 'mole' || kind === 'birthmark';
}
