// Two names, token by token, whatever their order: the closest tokens are paired first, up to three neighbours on one side may together be one
// token on the other (than da / Thanda), and every pair counts by its rarity. What is left over on both sides is what the names disagree on.
// References: T. Elkan & A. Monge, "The field matching problem" (1996); W. E. Winkler, term-frequency adjustment in record linkage (1989).
import { closeness } from '../text/similarity.ts';
import { soundOf } from '../text/sound.ts';
import type { NameToken, ReadName } from './read-name.ts';

export interface Alignment {
  /** Bits of agreement: the rarity of what agrees, less what "nearly" costs. */
  readonly support: number;
  /** Share of both names' rarity that found a partner, 0..1. */
  readonly coverage: number;
  /** The weakest way in which a paired token agreed. */
  readonly rule: 'same-letters' | 'same-token' | 'sounds-alike' | 'close';
  /** Sounds of the paired tokens, to see whether another name agrees on the same surname only. */
  readonly shared: ReadonlySet<string>;
}

interface Pairing {
  readonly from: number;
  readonly fromCount: number;
  readonly to: number;
  readonly toCount: number;
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
const MOST_JOINED = 3;
/** Fuzzy comparison needs something to compare. */
const SHORTEST_FUZZY = 4;

export function align(a: ReadName, b: ReadName): Alignment {
  if (a.letters !== '' && a.letters === b.letters && !marksConflict(a.written, b.written)) {
    const support = Math.min(a.bits, b.bits) || 1;
    return { support, coverage: 1, rule: 'same-letters', shared: soundsOf(a.tokens) };
  }
  const taken = choose(pairings(a.tokens, b.tokens));
  const total = Math.max(0.1, a.bits + b.bits);
  let support = 0;
  let covered = 0;
  let worst = 1;
  const shared = new Set<string>();
  for (const one of taken) {
    const first = a.tokens.slice(one.from, one.from + one.fromCount);
    const second = b.tokens.slice(one.to, one.to + one.toCount);
    support += one.bits;
    covered += one.quality * (countedBits(first) + countedBits(second));
    if (!first.every((token) => token.title)) worst = Math.min(worst, one.quality);
    for (const token of [...first, ...second]) for (const sound of token.sounds) shared.add(sound);
  }
  return { support, coverage: Math.min(1, covered / total), rule: ruleOf(worst), shared };
}

function ruleOf(worst: number): Alignment['rule'] {
  if (worst >= 0.99) return 'same-token';
  return worst >= MARKS_CONFLICT ? 'sounds-alike' : 'close';
}

function pairings(a: readonly NameToken[], b: readonly NameToken[]): Pairing[] {
  const found: Pairing[] = [];
  for (let from = 0; from < a.length; from += 1) {
    for (let to = 0; to < b.length; to += 1) {
      pairUp(found, a, b, { from, fromCount: 1, to, toCount: 1 });
      for (let joined = 2; joined <= MOST_JOINED; joined += 1) {
        if (to + joined <= b.length) pairUp(found, a, b, { from, fromCount: 1, to, toCount: joined });
        if (from + joined <= a.length) pairUp(found, a, b, { from, fromCount: joined, to, toCount: 1 });
      }
    }
  }
  return found.sort(
    (x, y) => y.quality * y.bits - x.quality * x.bits || y.bits - x.bits || x.from - y.from || x.to - y.to,
  );
}

function pairUp(
  found: Pairing[],
  a: readonly NameToken[],
  b: readonly NameToken[],
  at: Omit<Pairing, 'quality' | 'bits'>,
): void {
  const first = a.slice(at.from, at.from + at.fromCount);
  const second = b.slice(at.to, at.to + at.toCount);
  if (first.length + second.length > 2 && [...first, ...second].some((token) => token.title)) return;
  const quality = first.length + second.length === 2 ? tokenQuality(first[0], second[0]) : joinedQuality(first, second);
  if (quality === 0) return;
  const rarity = Math.min(sumBits(first), sumBits(second));
  const cost = quality >= 0.99 ? 0 : quality >= MARKS_CONFLICT ? SOUND_COST : CLOSE_COST;
  found.push({ ...at, quality, bits: Math.max(0.1, rarity * quality - cost) });
}

function tokenQuality(a: NameToken | undefined, b: NameToken | undefined): number {
  if (!a || !b) return 0;
  if (a.raw === b.raw) return 1;
  let best = 0;
  for (const [at, form] of a.forms.entries()) {
    for (const [other, otherForm] of b.forms.entries()) {
      best = Math.max(best, formQuality(form, otherForm, a.sounds[at] === b.sounds[other]));
    }
  }
  if (best < 1) return best;
  const sameScript = isHan(a.raw) === isHan(b.raw);
  if (isHan(a.raw) && sameScript) return SOUND_QUALITY;
  return marksConflict(a.raw, b.raw) ? MARKS_CONFLICT : 1;
}

function formQuality(a: string, b: string, sameSound: boolean): number {
  if (a === b) return 1;
  if (sameSound) return SOUND_QUALITY;
  if (Math.min(a.length, b.length) < SHORTEST_FUZZY) return 0;
  return closeness(a, b) >= CLOSE_ENOUGH ? CLOSE_QUALITY : 0;
}

function joinedQuality(a: readonly NameToken[], b: readonly NameToken[]): number {
  const first = join(a);
  const second = join(b);
  return formQuality(first, second, soundOf(first) === soundOf(second));
}

function join(tokens: readonly NameToken[]): string {
  return tokens.map((token) => token.forms[0] ?? '').join('');
}

function choose(ranked: readonly Pairing[]): Pairing[] {
  let left = 0;
  let right = 0;
  const taken: Pairing[] = [];
  for (const one of ranked) {
    const from = ((1 << one.fromCount) - 1) << one.from;
    const to = ((1 << one.toCount) - 1) << one.to;
    if ((left & from) !== 0 || (right & to) !== 0) continue;
    left |= from;
    right |= to;
    taken.push(one);
  }
  return taken;
}

// Hưng and Hùng are two names; Hung may be either. So marks conflict only where both sides have written them.
function marksConflict(a: string, b: string): boolean {
  const first = marksOf(a);
  const second = marksOf(b);
  return first !== '' && second !== '' && first !== second;
}

const COMBINING = /\p{Script=Inherited}/gu;

function marksOf(text: string): string {
  return (text.normalize('NFD').match(COMBINING) ?? []).join('');
}

function isHan(raw: string): boolean {
  return /\p{Script=Han}/u.test(raw);
}

function sumBits(tokens: readonly NameToken[]): number {
  return tokens.reduce((sum, token) => sum + token.bits, 0);
}

function countedBits(tokens: readonly NameToken[]): number {
  return tokens.reduce((sum, token) => sum + (token.title ? 0 : token.bits), 0);
}

function soundsOf(tokens: readonly NameToken[]): ReadonlySet<string> {
  return new Set(tokens.flatMap((token) => token.sounds));
}
