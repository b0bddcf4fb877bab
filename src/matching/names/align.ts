// Two names, token by token, whatever their order: the closest tokens are paired first, up to three neighbours on one side may together be one
// token on the other (than da / Thanda), and every pair counts by its rarity. What is left over on both sides is what the names disagree on.
// References: T. Elkan & A. Monge, "The field matching problem" (1996); W. E. Winkler, term-frequency adjustment in record linkage (1989).
import { type Pairing, pairingOf } from './pairing.ts';
import type { ReadName, Span } from './read-name.ts';
import { type NameGrade, type NameRule, RULES } from './rules.ts';

export interface Alignment {
  /** Bits of agreement: the rarity of what agrees, less what the rules cost that made it agree. */
  readonly support: number;
  /** Share of both names' rarity that found a partner, 0..1. */
  readonly coverage: number;
  /** The rule that made the names agree, of several the one that lets in most. */
  readonly rule: NameRule;
  /** Whether that is the same name, one that sounds alike, or merely one that is near. */
  readonly grade: NameGrade;
  /** How far the rule holds, 0..1: less than 1 where it only nearly does. */
  readonly quality: number;
  /** Bits of what found no partner, titles apart. */
  readonly leftOver: readonly [number, number];
  /** Both names hold a token of some weight that the other lacks: they say different things, and neither is merely shorter. */
  readonly conflict: boolean;
  /** The paired tokens stand in another order than moving the surname, or turning the name round, would give. */
  readonly shuffled: boolean;
  /** What was paired; nothing, where all letters are the same. */
  readonly taken: readonly Pairing[];
}

export const CONFLICT_BITS = 2;
export const LEAST_TOTAL = 0.1;

export function align(a: ReadName, b: ReadName): Alignment {
  if (a.letters !== '' && a.letters === b.letters && !marksConflict(a.marks, b.marks)) return sameLetters(a, b);
  const found = pairings(a, b);
  if (found.length === 0) return nothingShared(a, b);
  const taken = choose(found);
  const total = Math.max(LEAST_TOTAL, a.bits + b.bits);
  let support = 0;
  let leftOfA = a.bits;
  let leftOfB = b.bits;
  for (const { from, to, bits } of taken) {
    support += bits;
    leftOfA -= countedBits(a, from);
    leftOfB -= countedBits(b, to);
  }
  const { rule, grade, quality } = decision(taken);
  return {
    support,
    coverage: Math.min(1, Math.max(0, 1 - (leftOfA + leftOfB) / total)),
    rule,
    grade,
    quality,
    leftOver: [Math.max(0, leftOfA), Math.max(0, leftOfB)],
    conflict: Math.min(leftOfA, leftOfB) >= CONFLICT_BITS,
    shuffled: isShuffled(taken),
    taken,
  };
}

/** Sounds of the paired tokens, to see whether another name agrees on the same surname only. */
export function sharedSounds(a: ReadName, b: ReadName, { rule, taken }: Alignment): ReadonlySet<string> {
  if (rule === 'same-letters') return new Set(a.tokens.flatMap((token) => token.sounds));
  const shared = new Set<string>();
  for (const { from, to } of taken) {
    addSounds(shared, a, from);
    addSounds(shared, b, to);
  }
  return shared;
}

const NOTHING: readonly Pairing[] = [];

function nothingShared(a: ReadName, b: ReadName): Alignment {
  return {
    support: 0,
    coverage: 0,
    rule: 'none',
    grade: 'close',
    quality: 0,
    leftOver: [a.bits, b.bits],
    conflict: Math.min(a.bits, b.bits) >= CONFLICT_BITS,
    shuffled: false,
    taken: NOTHING,
  };
}

function sameLetters(a: ReadName, b: ReadName): Alignment {
  return {
    support: Math.min(a.bits, b.bits) || 1,
    coverage: 1,
    rule: 'same-letters',
    grade: 'same',
    quality: 1,
    leftOver: [0, 0],
    conflict: false,
    shuffled: false,
    taken: NOTHING,
  };
}

// Whatever the titles are called on either side, they decide nothing.
function decision(taken: readonly Pairing[]): Decision {
  let worst: Pairing | undefined;
  for (const one of taken) {
    if (!isTitle(one) && (worst === undefined || weight(one) > weight(worst))) worst = one;
  }
  if (!worst) return UNDECIDED;
  const { rule, quality } = worst;
  if (rule === 'same-token' && isTurned(taken)) return { rule: 'order', grade: 'same', quality };
  return { rule, grade: RULES[rule].grade, quality };
}
type Decision = Pick<Alignment, 'rule' | 'grade' | 'quality'>;
const UNDECIDED: Decision = { rule: 'none', grade: 'close', quality: 0 };

function isTitle({ from, to }: Pairing): boolean {
  return from.title || to.title;
}

function weight({ rule, quality }: Pairing): number {
  return GRADE_WEIGHT[RULES[rule].grade] + RULES[rule].cost + (1 - quality);
}
const GRADE_WEIGHT: Readonly<Record<NameGrade, number>> = { same: 0, sound: 10, close: 20 };

function isTurned(taken: readonly Pairing[]): boolean {
  if (taken.length < 2) return false;
  const order = taken.filter((one) => !isTitle(one)).sort((x, y) => x.from.start - y.from.start);
  return order.some((one, at) => at > 0 && one.to.start < (order[at - 1]?.to.start ?? 0));
}

// A surname that moves to the other end turns the order round once; a name read backwards goes down all the way. Anything else is another name.
function isShuffled(taken: readonly Pairing[]): boolean {
  if (taken.length < 3) return false;
  const order = [...taken].sort((x, y) => x.from.start - y.from.start).map((one) => one.to.start);
  const steps = order.map((at, index) => (order[(index + 1) % order.length] ?? at) - at);
  const back = steps.filter((step) => step < 0).length;
  const backwards = steps.slice(0, -1).every((step) => step < 0);
  return back > 1 && !backwards;
}

function pairings(a: ReadName, b: ReadName): Pairing[] {
  const found: Pairing[] = [];
  const [spans, others] = [a.spans, b.spans];
  for (let at = 0; at < spans.length; at += 1) {
    for (let other = 0; other < others.length; other += 1) {
      const pairing = pairingOf(spans[at] as Span, others[other] as Span);
      if (pairing) found.push(pairing);
    }
  }
  if (found.length < 2) return found;
  return found.sort(
    (x, y) =>
      y.quality * y.bits - x.quality * x.bits ||
      y.bits - x.bits ||
      x.from.start - y.from.start ||
      x.to.start - y.to.start,
  );
}

function choose(ranked: readonly Pairing[]): Pairing[] {
  let left = 0;
  let right = 0;
  const taken: Pairing[] = [];
  for (const one of ranked) {
    const from = ((1 << one.from.count) - 1) << one.from.start;
    const to = ((1 << one.to.count) - 1) << one.to.start;
    if ((left & from) !== 0 || (right & to) !== 0) continue;
    left |= from;
    right |= to;
    taken.push(one);
  }
  return taken;
}

// Hưng and Hùng are two names; Hung may be either. So marks conflict only where both sides have written them.
function marksConflict(a: string, b: string): boolean {
  return a !== b && a !== '' && b !== '';
}

function countedBits(name: ReadName, { start, count }: Span): number {
  let sum = 0;
  for (let at = start; at < start + count; at += 1) {
    const token = name.tokens[at];
    if (token && !token.title) sum += token.bits;
  }
  return sum;
}

function addSounds(shared: Set<string>, name: ReadName, { start, count }: Span): void {
  for (let at = start; at < start + count; at += 1) {
    for (const sound of name.tokens[at]?.sounds ?? []) shared.add(sound);
  }
}
