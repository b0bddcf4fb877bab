// Which forms of a tree may be near to one that is asked for: all that are, and few others. The table of edit costs is filled along the branches, and a
// branch is left when no form below can be near. Near is what costs at most a share of what both weigh; taken off the cost phone by phone, that share
// leaves a sum that must not be above 0. So wherever a form and the one asked are cut in two, the first parts are near by themselves or the last ones
// are: a walk from the front finds the forms whose first part is near, with few branches left behind it, and one from the back the others.
// Reference: G. Navarro & R. Baeza-Yates, "A Hybrid Indexing Method for Approximate String Matching" (2000), for the parts.
import { CODE_BITS, COST_OF_WEIGHT, DROPPED, SUBSTITUTED, VANISHED, WEIGHT } from './phone-bounds.ts';
import {
  CHILDREN,
  CODE,
  DOWN_TO,
  EASIEST,
  HARDEST,
  HEAVIEST,
  LETTERS_FROM,
  LIGHTEST,
  NODE,
  OWN,
  type PhoneTree,
} from './phone-tree.ts';

/** One for all walks after one another: what it allocates for one is used for the next. */
export interface NearWalk {
  /**
   * Tells the places of the forms that may be near, some of them twice. `shares`: by the most letters that a form has, which share of the weight of both
   * it may cost, in thousandths; below 0 where none is near, and never above `COST_OF_WEIGHT`.
   */
  walk(trees: PhoneTrees, codes: Uint8Array, shares: Int32Array, found: (form: number) => void): void;
}

/** The same forms from the first phone and from the last. */
export interface PhoneTrees {
  readonly forwards: PhoneTree;
  readonly backwards: PhoneTree;
}

/** What is asked of a tree; by place, where 0 is before the first phone. */
interface Asked {
  length: number;
  /** The phone that ends at the place, and what dropping it costs. */
  readonly codes: Uint8Array;
  readonly dropped: Int32Array;
  readonly weightBefore: Int32Array;
  readonly weightAfter: Int32Array;
  /** What it costs at least to make the phones after the place vanish. */
  readonly toVanish: Int32Array;
  weight: number;
  /** What the part weighs that must be near by itself, and the last place that belongs to it. */
  partWeight: number;
  within: number;
}

/**
 * The costs of one form against the beginnings of the one asked: a row for each depth, of which the places between `first` and `last` may lead on. And
 * the children at each depth that are still to be looked at.
 */
interface Table {
  readonly width: number;
  readonly rows: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly next: Int32Array;
  readonly end: Int32Array;
}

/** More than anything costs, however often it is added up. */
const NEVER = 1 << 28;

export function createNearWalk(): NearWalk {
  let asked = roomToAsk(0);
  let table = emptyTable(0, 0);

  return {
    walk({ forwards, backwards }, codes, shares, found) {
      if (codes.length >= asked.codes.length) asked = roomToAsk(codes.length * 2);
      if (table.width <= codes.length || table.first.length <= forwards.deepest)
        table = emptyTable(asked.codes.length, forwards.deepest);
      const part = firstHalf(codes);
      ask(asked, codes, false, part, part);
      walkTree(forwards, asked, shares, table, found);
      // Phones that only the form has where it is cut belong to its first part.
      const rest = codes.length - part;
      ask(asked, codes, true, rest, rest - 1);
      walkTree(backwards, asked, shares, table, found);
    },
  };
}

function roomToAsk(most: number): Asked {
  const places = () => new Int32Array(most + 1);
  return {
    length: 0,
    codes: new Uint8Array(most + 1),
    dropped: places(),
    weightBefore: places(),
    weightAfter: places(),
    toVanish: places(),
    weight: 0,
    partWeight: 0,
    within: 0,
  };
}

function emptyTable(width: number, deepest: number): Table {
  const depths = () => new Int32Array(deepest + 1);
  return {
    width,
    rows: new Int32Array(width * (deepest + 1)),
    first: depths(),
    last: depths(),
    next: depths(),
    end: depths(),
  };
}

/** How many phones it takes to weigh half of all. */
function firstHalf(codes: Uint8Array): number {
  let weight = 0;
  for (const code of codes) weight += WEIGHT[code] as number;
  let left = weight / 2;
  let part = 0;
  for (; left > 0; part += 1) left -= WEIGHT[codes[part] as number] as number;
  return part;
}

function ask(asked: Asked, phones: Uint8Array, backwards: boolean, part: number, within: number): void {
  const { codes, dropped, weightBefore, weightAfter, toVanish } = asked;
  const { length } = phones;
  for (let at = 1; at <= length; at += 1) {
    const code = phones[backwards ? length - at : at - 1] as number;
    codes[at] = code;
    dropped[at] = DROPPED[code] as number;
    weightBefore[at] = (weightBefore[at - 1] as number) + (WEIGHT[code] as number);
  }
  const weight = weightBefore[length] as number;
  toVanish[length] = 0;
  for (let at = length; at >= 0; at -= 1) {
    weightAfter[at] = weight - (weightBefore[at] as number);
    if (at > 0) toVanish[at - 1] = (toVanish[at] as number) + (VANISHED[codes[at] as number] as number);
  }
  asked.length = length;
  asked.weight = weight;
  asked.partWeight = weightBefore[part] as number;
  asked.within = within;
}

function walkTree(
  { nodes, forms }: PhoneTree,
  asked: Asked,
  shares: Int32Array,
  table: Table,
  found: (form: number) => void,
): void {
  const { next, end, last } = table;
  fillFirst(table, asked);
  next[0] = nodes[CHILDREN] as number;
  end[0] = nodes[NODE + CHILDREN] as number;
  for (let depth = 0; depth >= 0; ) {
    const node = next[depth] as number;
    if (node === end[depth]) {
      depth -= 1;
      continue;
    }
    next[depth] = node + NODE;
    const share = shares[(nodes[node + CODE] as number) >> LETTERS_FROM] as number;
    if (share < 0 || !fillRow(nodes, node, asked, share, table, depth)) continue;
    depth += 1;
    next[depth] = nodes[node + CHILDREN] as number;
    end[depth] = nodes[node + NODE + CHILDREN] as number;
    if (last[depth] !== asked.length) continue;
    const ownEnd = nodes[node + NODE + OWN] as number;
    for (let at = nodes[node + OWN] as number; at < ownEnd; at += 1) found(forms[at] as number);
  }
}

/** Before the first phone of a form. */
function fillFirst({ rows, first, last }: Table, { length, dropped }: Asked): void {
  rows[0] = 0;
  for (let at = 1; at <= length; at += 1) rows[at] = (rows[at - 1] as number) + (dropped[at] as number);
  first[0] = 0;
  last[0] = length;
}

/** The row of a node, below that of the node above it at `depth`; whether any place may lead on to a form that is near. */
function fillRow(
  nodes: Int32Array,
  node: number,
  asked: Asked,
  share: number,
  { rows, width, first, last }: Table,
  depth: number,
): boolean {
  const { length, codes, dropped, weightBefore, weightAfter, toVanish, within } = asked;
  const code = (nodes[node + CODE] as number) & ((1 << LETTERS_FROM) - 1);
  const drop = DROPPED[code] as number;
  const substituted = code << CODE_BITS;
  const weight = nodes[node + DOWN_TO] as number;
  const lightest = nodes[node + LIGHTEST] as number;
  const heaviest = nodes[node + HEAVIEST] as number;
  const both = share * (weight + asked.weight);
  const most = both + share * heaviest;
  // The rest of the form is as heavy as that of the one asked, where it can be.
  const mostIfHeavier = most + COST_OF_WEIGHT * heaviest;
  const mostIfLighter = both + (share - COST_OF_WEIGHT) * lightest;
  const mostIfEasier = most + (nodes[node + HARDEST] as number);
  const mostIfHarder = most - (nodes[node + EASIEST] as number);
  // A part may cost a share of its own weight twice, as if all that is left of it were the same in the form.
  const mostInPart = share * (weight + 2 * asked.partWeight);
  const above = depth * width;
  const here = above + width;
  const end = last[depth] as number;
  let from = -1;
  let to = -1;
  let before = NEVER;
  let diagonal = NEVER;
  for (let at = first[depth] as number; at <= length; at += 1) {
    let cost = diagonal + (SUBSTITUTED[substituted | (codes[at] as number)] as number);
    diagonal = at <= end ? (rows[above + at] as number) : NEVER;
    cost = Math.min(cost, diagonal + drop, before + (dropped[at] as number));
    const after = weightAfter[at] as number;
    const vanish = toVanish[at] as number;
    if (
      cost <= most &&
      cost <= both + share * after &&
      cost <= mostIfHeavier - COST_OF_WEIGHT * after &&
      cost <= mostIfLighter + COST_OF_WEIGHT * after &&
      cost <= mostIfEasier - vanish &&
      cost <= mostIfHarder + vanish &&
      (at > within || cost <= mostInPart - share * (weightBefore[at] as number))
    ) {
      before = cost;
      to = at;
      if (from < 0) from = at;
    } else {
      before = NEVER;
      if (at > end) break;
    }
    rows[here + at] = before;
  }
  first[depth + 1] = Math.max(0, from);
  last[depth + 1] = to;
  return from >= 0;
}
