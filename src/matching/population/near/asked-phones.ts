// A form that is asked for, phone by phone, with what bounds the cost of another against it: made once for a walk, and its room used for the next.
import { DROPPED, VANISHED, WEIGHT } from './phone-bounds.ts';
import { DOWN_TO, EASIEST, HARDEST, HEAVIEST } from './phone-tree.ts';

/** What is asked of a tree; by place, where 0 is before the first phone. */
export interface Asked {
  length: number;
  /** The phone that ends at the place, and what dropping it costs. */
  readonly codes: Uint8Array;
  readonly dropped: Int32Array;
  readonly weightBefore: Int32Array;
  /** What it costs at least to make the phones after the place vanish. */
  readonly toVanish: Int32Array;
  weight: number;
  /** What the part weighs that must be near by itself, and the last place that belongs to it. */
  partWeight: number;
  within: number;
  readonly limits: Limits;
}

/** What the forms at and below a node may cost. */
interface Limits {
  share: number;
  most: number;
  /** Where all that follows in the form would have to vanish, or all that follows in the one asked: what it costs to do that is added or taken off. */
  ifHarder: number;
  ifEasier: number;
  /** The part may cost a share of its own weight twice, as if all that is left of it were the same in the form. */
  part: number;
}

export function roomToAsk(most: number): Asked {
  const places = () => new Int32Array(most + 1);
  return {
    length: 0,
    codes: new Uint8Array(most + 1),
    dropped: places(),
    weightBefore: places(),
    toVanish: places(),
    weight: 0,
    partWeight: 0,
    within: 0,
    limits: { share: 0, most: 0, ifHarder: 0, ifEasier: 0, part: 0 },
  };
}

/** How many phones it takes to weigh half of all. */
export function firstHalf(codes: Uint8Array): number {
  let weight = 0;
  for (const code of codes) weight += WEIGHT[code] as number;
  let left = weight / 2;
  let part = 0;
  for (; left > 0; part += 1) left -= WEIGHT[codes[part] as number] as number;
  return part;
}

export function ask(asked: Asked, phones: Uint8Array, backwards: boolean, part: number, within: number): void {
  const { codes, dropped, weightBefore, toVanish } = asked;
  const { length } = phones;
  for (let at = 1; at <= length; at += 1) {
    const code = phones[backwards ? length - at : at - 1] as number;
    codes[at] = code;
    dropped[at] = DROPPED[code] as number;
    weightBefore[at] = (weightBefore[at - 1] as number) + (WEIGHT[code] as number);
  }
  toVanish[length] = 0;
  for (let at = length; at > 0; at -= 1)
    toVanish[at - 1] = (toVanish[at] as number) + (VANISHED[codes[at] as number] as number);
  asked.length = length;
  asked.weight = weightBefore[length] as number;
  asked.partWeight = weightBefore[part] as number;
  asked.within = within;
}

/** For the forms at and below a node. */
export function setLimits({ limits, weight, partWeight }: Asked, nodes: Int32Array, node: number, share: number): void {
  const downTo = nodes[node + DOWN_TO] as number;
  const most = share * (downTo + (nodes[node + HEAVIEST] as number) + weight);
  limits.share = share;
  limits.most = most;
  limits.ifHarder = most + (nodes[node + HARDEST] as number);
  limits.ifEasier = most - (nodes[node + EASIEST] as number);
  limits.part = share * (downTo + 2 * partWeight);
}

/** Whether a form may be near of which the phones down to the node have cost so much up to this place. */
export function mayLeadOn({ limits, toVanish, weightBefore, within }: Asked, at: number, cost: number): boolean {
  if (cost > limits.most) return false;
  if (at <= within && cost > limits.part - limits.share * (weightBefore[at] as number)) return false;
  const vanish = toVanish[at] as number;
  return cost <= limits.ifHarder - vanish && cost <= limits.ifEasier + vanish;
}
