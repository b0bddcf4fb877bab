// The costs of names/phones.ts in whole numbers, which a walk adds up by the million, and what two runs of phones cost at least, by sums over each that do
// not look at the order. A sum bounds the cost from below if a substitution changes it by no more than it costs, and so does dropping a phone.
import { dropCost, PHONE_CODES, phoneWeight, substitutionCost } from '../../names/phones.ts';

/** Weights are told in tenths and shares of them in thousandths, so costs in ten-thousandths: a share of a weight is a cost. */
const WEIGHT_UNITS = 10;
export const SHARE_UNITS = 1000;
const COST_UNITS = WEIGHT_UNITS * SHARE_UNITS;
const ROUNDING = 1e-6;

/** `SUBSTITUTED[(a << CODE_BITS) | b]`, by the codes of two phones, rounded down. */
export const CODE_BITS = 7;
export const SUBSTITUTED = new Int16Array(PHONE_CODES.length << CODE_BITS);
for (const a of PHONE_CODES) {
  for (const b of PHONE_CODES) SUBSTITUTED[(a << CODE_BITS) | b] = costUnits(substitutionCost(a, b));
}

/** By the code of a phone: what it weighs, what dropping it costs, and the least that it can be turned into nothing for, by way of any others. */
export const WEIGHT = Uint8Array.from(PHONE_CODES, (code) => Math.round(phoneWeight(code) * WEIGHT_UNITS));
export const MOST_WEIGHT = Math.max(...WEIGHT);
export const DROPPED = Int16Array.from(PHONE_CODES, (code) => costUnits(dropCost(code)));
export const VANISHED = cheapestWays();

/**
 * Which phones another may be taken for, or which may be dropped, with so much left to spend: a bit for each code in `WORDS` words from
 * `(code * SLACKS + (left + SLACK - 1 >> SLACK_BITS)) * WORDS` on, where the code `DROP` stands for dropping one.
 */
export const SLACK_BITS = 9;
export const SLACK = 1 << SLACK_BITS;
export const MOST_SLACK = Math.ceil(Math.max(...SUBSTITUTED, ...DROPPED) / SLACK) * SLACK;
export const SLACKS = MOST_SLACK / SLACK + 1;
export const DROP = PHONE_CODES.length;
export const WORD_BITS = 5;
/** Enough for 96 codes. */
export const WORDS = 3;
export const ALLOWED = allowedCodes();

function allowedCodes(): Int32Array {
  const allowed = new Int32Array((DROP + 1) * SLACKS * WORDS);
  for (let from = 0; from <= DROP; from += 1) {
    for (let slack = 0; slack < SLACKS; slack += 1) {
      for (const code of PHONE_CODES) {
        const cost = from === DROP ? costOf(DROPPED[code]) : between(from, code);
        const word = (from * SLACKS + slack) * WORDS + (code >> WORD_BITS);
        if (cost <= slack * SLACK) allowed[word] = costOf(allowed[word]) | (1 << code);
      }
    }
  }
  return allowed;
}

function costUnits(cost: number): number {
  return Math.floor(cost * COST_UNITS + ROUNDING);
}

/** Shortest paths: R. Bellman, "On a Routing Problem" (1958). */
function cheapestWays(): Int16Array {
  const least = DROPPED.slice();
  for (let changed = true; changed; ) {
    changed = false;
    for (const code of PHONE_CODES) {
      const way = Math.min(...PHONE_CODES.map((other) => between(code, other) + costOf(least[other])));
      if (way >= costOf(least[code])) continue;
      least[code] = way;
      changed = true;
    }
  }
  return least;
}

function between(a: number, b: number): number {
  return costOf(SUBSTITUTED[(a << CODE_BITS) | b]);
}

function costOf(entry: number | undefined): number {
  return entry as number;
}
