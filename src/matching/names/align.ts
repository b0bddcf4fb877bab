// Two names, token by token, whatever their order: the closest tokens are paired first, up to three neighbours on one side may together be one
// token on the other (than da / Thanda), and every pair counts by its rarity. What is left over on both sides is what the names disagree on.
// References: T. Elkan & A. Monge, "The field matching problem" (1996); W. E. Winkler, term-frequency adjustment in record linkage (1989).
import { closeness } from '../text/similarity.ts';
import type { NameToken, ReadName, Span } from './read-name.ts';

export interface Alignment {
  /** Bits of agreement: the rarity of what agrees, less what "nearly" costs. */
  readonly support: number;
  /** Share of both names' rarity that found a partner, 0..1. */
  readonly coverage: number;
  /** The weakest way in which a paired token agreed. */
  readonly rule: 'same-letters' | 'same-token' | 'sounds-alike' | 'close';
  /** Both names hold a token of some weight that the other lacks: they say different things, and neither is merely shorter. */
  readonly conflict: boolean;
  /** The paired tokens stand in another order than moving the surname, or turning the name round, would give. */
  readonly shuffled: boolean;
  /** Sounds of the paired tokens, to see whether another name agrees on the same surname only. */
  readonly shared: ReadonlySet<string>;
}

interface Pairing {
  readonly from: Span;
  readonly to: Span;
  readonly quality: number;
  readonly bits: number;
}

/** How close two plain forms must be to be paired at all, and what each grade of closeness is worth. */
const CLOSE_ENOUGH = 0.86;
const SOUND_QUALITY = 0.88;
const SOUND_COST = 1;
const CLOSE_COST = 2.5;
const CLOSE_QUALITY = 0.7;
const MARKS_CONFLICT = 0.8;
const EXACT = 0.99;
const CONFLICT_BITS = 2;
const LEAST_BITS = 0.1;
const MOST_LETTERS_MORE = 3;
/** Fuzzy comparison needs something to compare. */
const SHORTEST_FUZZY = 4;

export function align(a: ReadName, b: ReadName): Alignment {
  if (a.letters !== '' && a.letters === b.letters && !marksConflict(a.marks, b.marks)) {
    return { support: Math.min(a.bits, b.bits) || 1, coverage: 1, ...WHOLE_NAME, shared: soundsOf(a.tokens) };
  }
  const taken = choose(pairings(a, b));
  const total = Math.max(LEAST_BITS, a.bits + b.bits);
  let support = 0;
  let leftOfA = a.bits;
  let leftOfB = b.bits;
  let worst = 1;
  const shared = new Set<string>();
  for (const { from, to, quality, bits } of taken) {
    support += bits;
    leftOfA -= countedBits(a, from);
    leftOfB -= countedBits(b, to);
    if (!from.title) worst = Math.min(worst, quality);
    for (const [name, { start, count }] of [
      [a, from],
      [b, to],
    ] as const) {
      for (const token of name.tokens.slice(start, start + count)) for (const sound of token.sounds) shared.add(sound);
    }
  }
  return {
    support,
    coverage: Math.min(1, Math.max(0, 1 - (leftOfA + leftOfB) / total)),
    rule: ruleOf(worst),
    conflict: Math.min(leftOfA, leftOfB) >= CONFLICT_BITS,
    shuffled: isShuffled(taken),
    shared,
  };
}

const WHOLE_NAME = { rule: 'same-letters', conflict: false, shuffled: false } as const;

// A surname that moves to the other end turns the order round once; a name read backwards goes down all the way. Anything else is another name.
function isShuffled(taken: readonly Pairing[]): boolean {
  const order = [...taken].sort((x, y) => x.from.start - y.from.start).map((one) => one.to.start);
  const steps = order.map((at, index) => (order[(index + 1) % order.length] ?? at) - at);
  const back = steps.filter((step) => step < 0).length;
  const backwards = steps.slice(0, -1).every((step) => step < 0);
  return order.length > 2 && back > 1 && !backwards;
}

function ruleOf(worst: number): Alignment['rule'] {
  if (worst >= EXACT) return 'same-token';
  return worst >= MARKS_CONFLICT ? 'sounds-alike' : 'close';
}

function pairings(a: ReadName, b: ReadName): Pairing[] {
  const found: Pairing[] = [];
  for (const from of a.spans) {
    for (const to of b.spans) {
      if (from.count > 1 && to.count > 1) continue;
      const quality = spanQuality(from, to);
      if (quality > 0) found.push({ from, to, quality, bits: agreedBits(from, to, quality) });
    }
  }
  return found.sort(
    (x, y) =>
      y.quality * y.bits - x.quality * x.bits ||
      y.bits - x.bits ||
      x.from.start - y.from.start ||
      x.to.start - y.to.start,
  );
}

/** Bits of agreement if these two were paired, 0 where they can not be. A function of the two alone, so that an index may bound sums of it. */
export function pairingBits(from: Span, to: Span): number {
  const quality = from.count > 1 && to.count > 1 ? 0 : spanQuality(from, to);
  return quality > 0 ? agreedBits(from, to, quality) : 0;
}

function agreedBits(from: Span, to: Span, quality: number): number {
  const rarity = from.raw === to.raw ? Math.min(from.bits, to.bits) : Math.min(from.soundBits, to.soundBits);
  const cost = quality >= EXACT ? 0 : quality >= MARKS_CONFLICT ? SOUND_COST : CLOSE_COST;
  return Math.max(LEAST_BITS, rarity * quality - cost);
}

function spanQuality(a: Span, b: Span): number {
  if (a.raw === b.raw) return 1;
  // Two characters of one sound are two names that a clerk may have taken for one another; of a similar sound, simply two names.
  if (a.han && b.han) return a.forms[0] === b.forms[0] ? SOUND_QUALITY : 0;
  let best = 0;
  for (let at = 0; at < a.forms.length; at += 1) {
    for (let other = 0; other < b.forms.length; other += 1) {
      best = Math.max(best, formQuality(a.forms[at] ?? '', b.forms[other] ?? '', a.sounds[at] === b.sounds[other]));
    }
  }
  if (best < 1) return best;
  return marksConflict(a.marks, b.marks) ? MARKS_CONFLICT : 1;
}

function formQuality(a: string, b: string, sameSound: boolean): number {
  if (a === b) return 1;
  if (sameSound) return SOUND_QUALITY;
  if (Math.min(a.length, b.length) < SHORTEST_FUZZY || Math.abs(a.length - b.length) > MOST_LETTERS_MORE) return 0;
  return closeness(a, b) >= CLOSE_ENOUGH ? CLOSE_QUALITY : 0;
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

function soundsOf(tokens: readonly NameToken[]): ReadonlySet<string> {
  return new Set(tokens.flatMap((token) => token.sounds));
}
