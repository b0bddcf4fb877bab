// How nearly two Latin spellings sound alike: the least cost of turning the phones of one into those of the other, as a share of what they weigh.
// Reference: R. Wagner & M. Fischer, "The String-to-String Correction Problem" (1974), with the costs of phones.ts.
import { CHEAPEST, dropCost, type Phones, phonesOf, substitutionCost } from './phones.ts';

/** Longer spellings are cut: the work is quadratic. */
const LONGEST = 40;
const REMEMBERED = 100_000;

let memory = new Map<string, Phones>();

/** The phones of a plain form, one object for all that hold the form. */
export function heard(plain: string): Phones {
  const known = memory.get(plain);
  if (known) return known;
  const phones = phonesOf(plain.slice(0, LONGEST));
  if (memory.size >= REMEMBERED) memory = new Map();
  memory.set(plain, phones);
  return phones;
}

/** 0..1, symmetric; 1 for spellings of one sound. 0 where they cannot reach `least`, which saves the work. */
export function nearness(a: Phones, b: Phones, least: number): number {
  const weight = (a.weight + b.weight) / 2;
  const most = (1 - least) * weight;
  if (weight === 0 || leastCost(a, b) > most) return 0;
  const cost = costBetween(a.codes, b.codes, most);
  return cost > most ? 0 : 1 - cost / weight;
}

/** The least that differing families and lengths can cost, without looking at the order. */
function leastCost(a: Phones, b: Phones): number {
  const longer = Math.abs(a.codes.length - b.codes.length);
  if (a.families === b.families) return longer * CHEAPEST;
  return Math.max(longer, ones(a.families & ~b.families), ones(b.families & ~a.families)) * CHEAPEST;
}

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

const rows = [new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1)] as const;

function costBetween(a: Uint8Array, b: Uint8Array, most: number): number {
  let [previous, current]: readonly [Float64Array, Float64Array] = rows;
  previous[0] = 0;
  for (let at = 0; at < b.length; at += 1) previous[at + 1] = (previous[at] ?? 0) + dropCost(b[at] ?? 0);
  for (const code of a) {
    if (fillRow(code, b, previous, current) > most) return Number.POSITIVE_INFINITY;
    [previous, current] = [current, previous];
  }
  return previous[b.length] ?? 0;
}

/** The next row of the table of costs; gives back its least. */
function fillRow(code: number, b: Uint8Array, previous: Float64Array, current: Float64Array): number {
  const dropped = dropCost(code);
  let left = (previous[0] ?? 0) + dropped;
  let best = left;
  current[0] = left;
  for (let at = 0; at < b.length; at += 1) {
    const other = b[at] ?? 0;
    const cost = Math.min(
      (previous[at] ?? 0) + substitutionCost(code, other),
      (previous[at + 1] ?? 0) + dropped,
      left + dropCost(other),
    );
    current[at + 1] = cost;
    left = cost;
    if (cost < best) best = cost;
  }
  return best;
}
