// Which forms of a tree may be near to one that is asked for: all that are, and few others. The table of edit costs is filled along the branches, and a
// branch is left when no form below can be near. Near is what costs at most a share of what both weigh; taken off the cost phone by phone, that share
// leaves a sum that must not be above 0. So wherever a form and the one asked are cut in two, the first parts are near by themselves or the last ones
// are: a walk from the front finds the forms whose first part is near, with few branches left behind it, and one from the back the others.
// Reference: G. Navarro & R. Baeza-Yates, "A Hybrid Indexing Method for Approximate String Matching" (2000), for the parts.
import { dropCost, phoneWeight, substitutionCost } from '../../names/phones.ts';
import { COST_OF_WEIGHT, leastToVanish } from './phone-bounds.ts';
import type { PhoneTree } from './phone-tree.ts';

/** What is asked of a tree; by place, where 0 is before the first phone. */
export interface Asked {
  readonly length: number;
  /** The phone that ends at the place, and what dropping it costs. */
  readonly codes: Uint8Array;
  readonly dropped: Float64Array;
  readonly weightBefore: Float64Array;
  readonly weightAfter: Float64Array;
  readonly toVanish: Float64Array;
  /** What the part weighs that must be near by itself, and the last place that belongs to it. */
  readonly partWeight: number;
  readonly within: number;
  /** By the most letters that a form has: which share of the weight of both it may cost. Below 0 where none is near, and never above `COST_OF_WEIGHT`. */
  readonly shares: Float64Array;
}

/** The costs of one form against the beginnings of the one asked: a row for each phone, of which the places between `first` and `last` may lead on. */
interface Table {
  readonly rows: Float64Array;
  readonly width: number;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
}

/** Of the forms at and below a node. */
interface Limits {
  share: number;
  /** What the phones down to the node weigh, and those that are asked for. */
  both: number;
  /** The most that one may cost. */
  most: number;
  /** The weight that the part may have a share of: its own twice, as if all that is left of it were the same in the form. */
  part: number;
  lightest: number;
  heaviest: number;
  easiest: number;
  hardest: number;
}

const NEVER = Number.POSITIVE_INFINITY;
const ROUNDING = 1e-6;

/** For the walk from the front and for that from the back. Phones that only the form has where it is cut belong to its first part. */
export function askBothWays(codes: Uint8Array, shares: Float64Array): readonly [Asked, Asked] {
  const forwards = sums(codes);
  const half = (forwards.at(-1) as number) / 2;
  const part = forwards.findIndex((weight) => weight >= half);
  const rest = codes.length - part;
  return [askedOf(codes, part, part, shares), askedOf(codes.slice().reverse(), rest, rest - 1, shares)];
}

function askedOf(codes: Uint8Array, part: number, within: number, shares: Float64Array): Asked {
  const weightBefore = sums(codes, phoneWeight);
  const toVanish = sums(codes.slice().reverse(), leastToVanish).reverse();
  const weight = weightBefore.at(-1) as number;
  return {
    length: codes.length,
    codes: Uint8Array.of(0, ...codes),
    dropped: Float64Array.of(0, ...Array.from(codes, dropCost)),
    weightBefore,
    weightAfter: weightBefore.map((before) => weight - before),
    toVanish,
    partWeight: weightBefore[part] as number,
    within,
    shares,
  };
}

/** Of all beginnings, from the empty one on. */
function sums(codes: Uint8Array, of = phoneWeight): Float64Array {
  const found = new Float64Array(codes.length + 1);
  for (let at = 0; at < codes.length; at += 1) found[at + 1] = (found[at] as number) + of(codes[at] as number);
  return found;
}

/** Tells the places of the forms. */
export function walk(tree: PhoneTree, asked: Asked, found: (form: number) => void): void {
  const table = emptyTable(tree, asked);
  const limits: Limits = { share: 0, both: 0, most: 0, part: 0, lightest: 0, heaviest: 0, easiest: 0, hardest: 0 };
  const { length } = asked;
  const nodes = tree.code.length;
  for (let node = 0; node < nodes; ) {
    const share = asked.shares[tree.mostLetters[node] as number] as number;
    if (share >= 0) setLimits(limits, tree, node, asked, share);
    if (share < 0 || !fillRow(tree, node, asked, limits, table)) {
      node = tree.next[node] as number;
      continue;
    }
    if (table.last[tree.depth[node] as number] === length) {
      const end = tree.firstForm[node + 1] as number;
      for (let at = tree.firstForm[node] as number; at < end; at += 1) found(tree.forms[at] as number);
    }
    node += 1;
  }
}

function emptyTable({ deepest }: PhoneTree, { length, dropped }: Asked): Table {
  const width = length + 1;
  const rows = new Float64Array(width * (deepest + 1));
  for (let at = 0; at < length; at += 1) rows[at + 1] = (rows[at] as number) + (dropped[at + 1] as number);
  const last = new Uint8Array(deepest + 1);
  last[0] = length;
  return { rows, width, first: new Uint8Array(deepest + 1), last };
}

/** The row of a node, below that of the node above it; whether any place may lead on to a form that is near. */
function fillRow(tree: PhoneTree, node: number, asked: Asked, limits: Limits, table: Table): boolean {
  const { rows, width, first, last } = table;
  const { length, codes, dropped } = asked;
  const depth = tree.depth[node] as number;
  const code = tree.code[node] as number;
  const here = depth * width;
  const above = here - width;
  const end = last[depth - 1] as number;
  const drop = dropCost(code);
  let from = -1;
  let before = NEVER;
  let diagonal = NEVER;
  for (let at = first[depth - 1] as number; at <= length; at += 1) {
    const up = at <= end ? (rows[above + at] as number) : NEVER;
    const substitution = diagonal + substitutionCost(code, codes[at] as number);
    const cost = Math.min(up + drop, substitution, before + (dropped[at] as number));
    diagonal = up;
    before = mayLeadOn(cost, at, asked, limits) ? cost : NEVER;
    rows[here + at] = before;
    if (before < NEVER) {
      if (from < 0) from = at;
      last[depth] = at;
    } else if (at > end) break;
  }
  first[depth] = Math.max(0, from);
  return from >= 0;
}

function setLimits(
  limits: Limits,
  tree: PhoneTree,
  node: number,
  { weightBefore, length, partWeight }: Asked,
  share: number,
): void {
  const weight = tree.weight[node] as number;
  limits.share = share;
  limits.both = weight + (weightBefore[length] as number);
  limits.lightest = tree.lightest[node] as number;
  limits.heaviest = tree.heaviest[node] as number;
  limits.easiest = tree.easiest[node] as number;
  limits.hardest = tree.hardest[node] as number;
  limits.most = share * (limits.both + limits.heaviest) + ROUNDING;
  limits.part = weight + 2 * partWeight;
}

/** Whether a form may be near of which the phones down to the node have cost so much up to this place. */
function mayLeadOn(
  cost: number,
  at: number,
  { within, weightBefore, weightAfter, toVanish }: Asked,
  limits: Limits,
): boolean {
  const { share, both, most, lightest, heaviest, easiest, hardest } = limits;
  if (at <= within && cost > share * (limits.part - (weightBefore[at] as number)) + ROUNDING) return false;
  const vanish = toVanish[at] as number;
  if (cost > most || cost + easiest - vanish > most || cost + vanish - hardest > most) return false;
  const after = weightAfter[at] as number;
  const rest = Math.min(heaviest, Math.max(lightest, after));
  return cost + COST_OF_WEIGHT * Math.abs(rest - after) <= share * (both + rest) + ROUNDING;
}
