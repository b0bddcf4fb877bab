// What two runs of phones cost at least, by sums over each that do not look at the order. A sum bounds the cost from below if a substitution changes it by
// no more than it costs, and so does dropping a phone; both sums here are made so from the costs of names/phones.ts.
import { dropCost, PHONE_CODES, phoneWeight, substitutionCost } from '../../names/phones.ts';

/** The least that one phone can be turned into nothing for, by way of any others. */
export function leastToVanish(code: number): number {
  return LEAST_TO_VANISH[code] ?? 0;
}

const LEAST_TO_VANISH = cheapestWays();

/** Shortest paths: R. Bellman, "On a Routing Problem" (1958). */
function cheapestWays(): Float64Array {
  const least = Float64Array.from(PHONE_CODES, dropCost);
  for (let changed = true; changed; ) {
    changed = false;
    for (const code of PHONE_CODES) {
      const way = Math.min(...PHONE_CODES.map((other) => substitutionCost(code, other) + (least[other] as number)));
      if (way >= (least[code] as number)) continue;
      least[code] = way;
      changed = true;
    }
  }
  return least;
}

/** What two runs cost at least for each unit that one weighs more than the other. */
export const COST_OF_WEIGHT = Math.min(
  ...PHONE_CODES.map((code) => dropCost(code) / phoneWeight(code)),
  ...PHONE_CODES.flatMap((code) =>
    PHONE_CODES.filter((other) => phoneWeight(other) !== phoneWeight(code)).map(
      (other) => substitutionCost(code, other) / Math.abs(phoneWeight(code) - phoneWeight(other)),
    ),
  ),
);
