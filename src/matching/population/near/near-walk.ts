// Which forms of a tree may be near to one that is asked for: all that are, and few others. The table of edit costs is filled along the branches, and a
// branch is left when no form below can be near. Near is what costs at most a share of what both weigh; taken off the cost phone by phone, that share
// leaves a sum that must not be above 0. So wherever a form and the one asked are cut in two, the first parts are near by themselves or the last ones
// are: a walk from the front finds the forms whose first part is near, with few branches left behind it, and one from the back the others.
// Reference: G. Navarro & R. Baeza-Yates, "A Hybrid Indexing Method for Approximate String Matching" (2000), for the parts.
import { type Asked, ask, firstHalf, mayLeadOn, roomToAsk, setLimits } from './asked-phones.ts';
import {
  ALLOWED,
  CODE_BITS,
  DROP,
  DROPPED,
  MOST_SLACK,
  MOST_WEIGHT,
  SLACK,
  SLACK_BITS,
  SLACKS,
  SUBSTITUTED,
  WORD_BITS,
  WORDS,
} from './phone-bounds.ts';
import { CHILDREN, CODE, DOWN_TO, LETTERS_FROM, NODE, OWN, type PhoneTree } from './phone-tree.ts';

/** One for all walks after one another: what it allocates for one is used for the next. */
export interface NearWalk {
  /**
   * Tells the places of the forms that may be near, some of them twice. `shares`: by the most letters that a form has, which share of the weight of both
   * it may cost, in thousandths; below 0 where none is near.
   */
  walk(trees: PhoneTrees, codes: Uint8Array, shares: Int32Array, found: (form: number) => void): void;
}

/** The same forms from the first phone and from the last. */
export interface PhoneTrees {
  readonly forwards: PhoneTree;
  readonly backwards: PhoneTree;
}

/**
 * The costs of one form against the beginnings of the one asked: a row for each depth, of which the places between `first` and `last` may lead on; and
 * which children at each depth are still to be looked at. Most die in their first row, and half of these are told before it by their code alone.
 */
interface Table {
  readonly width: number;
  readonly rows: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly next: Int32Array;
  readonly end: Int32Array;
  /** `WORDS` for each depth: the codes that may follow. */
  readonly allowed: Int32Array;
}

/** More than anything costs, however often it is added up. */
const NEVER = 1 << 28;
const CODES = (1 << LETTERS_FROM) - 1;

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

function emptyTable(width: number, deepest: number): Table {
  const depths = () => new Int32Array(deepest + 1);
  return {
    width,
    rows: new Int32Array(width * (deepest + 1)),
    first: depths(),
    last: depths(),
    next: depths(),
    end: depths(),
    allowed: new Int32Array((deepest + 1) * WORDS),
  };
}

function walkTree(
  { nodes, forms }: PhoneTree,
  asked: Asked,
  shares: Int32Array,
  table: Table,
  found: (form: number) => void,
): void {
  const { next, end, last, allowed } = table;
  fillFirst(table, asked, shares[(nodes[CODE] as number) >> LETTERS_FROM] as number);
  next[0] = nodes[CHILDREN] as number;
  end[0] = nodes[NODE + CHILDREN] as number;
  for (let depth = 0; depth >= 0; ) {
    const node = next[depth] as number;
    if (node === end[depth]) {
      depth -= 1;
      continue;
    }
    next[depth] = node + NODE;
    const head = nodes[node + CODE] as number;
    const word = depth * WORDS + ((head & CODES) >> WORD_BITS);
    if (((allowed[word] as number) & (1 << (head & CODES))) === 0) continue;
    const share = shares[head >> LETTERS_FROM] as number;
    if (share < 0 || !fillRow(nodes, node, asked, share, table, depth)) continue;
    depth += 1;
    next[depth] = nodes[node + CHILDREN] as number;
    end[depth] = nodes[node + NODE + CHILDREN] as number;
    const cost = table.rows[depth * table.width + asked.length] as number;
    if (last[depth] !== asked.length || cost > share * ((nodes[node + DOWN_TO] as number) + asked.weight)) continue;
    const ownEnd = nodes[node + NODE + OWN] as number;
    for (let at = nodes[node + OWN] as number; at < ownEnd; at += 1) found(forms[at] as number);
  }
}

/** Before the first phone of a form, of which any may follow. `share`: the most that any may cost. */
function fillFirst({ rows, first, last, allowed }: Table, asked: Asked, share: number): void {
  const { length, dropped, weightBefore, partWeight, within } = asked;
  allowed.fill(-1, 0, WORDS);
  first[0] = 0;
  rows[0] = 0;
  let at = 0;
  while (at < length) {
    const cost = (rows[at] as number) + (dropped[at + 1] as number);
    if (at < within && cost > share * (2 * partWeight - (weightBefore[at + 1] as number))) break;
    at += 1;
    rows[at] = cost;
  }
  last[0] = at;
}

/** The row of a node, below that of the node above it at `depth`; whether any place may lead on to a form that is near. */
function fillRow(
  nodes: Int32Array,
  node: number,
  asked: Asked,
  share: number,
  { rows, width, first, last, allowed }: Table,
  depth: number,
): boolean {
  const { length, codes, dropped } = asked;
  const code = (nodes[node + CODE] as number) & CODES;
  const drop = DROPPED[code] as number;
  const substituted = code << CODE_BITS;
  const above = depth * width;
  const here = above + width;
  const end = last[depth] as number;
  const words = (depth + 1) * WORDS;
  setLimits(asked, nodes, node, share);
  let from = -1;
  let before = NEVER;
  let diagonal = NEVER;
  for (let at = first[depth] as number; at <= length; at += 1) {
    const substitution = diagonal + (SUBSTITUTED[substituted | (codes[at] as number)] as number);
    diagonal = at <= end ? (rows[above + at] as number) : NEVER;
    const cost = Math.min(substitution, diagonal + drop, before + (dropped[at] as number));
    before = mayLeadOn(asked, at, cost) ? cost : NEVER;
    rows[here + at] = before;
    if (before < NEVER) {
      if (from < 0) {
        from = at;
        allowNone(allowed, words);
      }
      last[depth + 1] = at;
      allowNext(allowed, words, asked, at, cost);
    } else if (at > end) break;
  }
  first[depth + 1] = from;
  return from >= 0;
}

/** The phones that may come next in the form, by the same limits as above for any that weighs no more than the heaviest. */
function allowNext(
  allowed: Int32Array,
  words: number,
  { limits, codes, length, weightBefore, within }: Asked,
  at: number,
  cost: number,
): void {
  const { share, most, part } = limits;
  const inPart = at > within ? most : Math.min(most, part + share * (MOST_WEIGHT - (weightBefore[at] as number)));
  allow(allowed, words, DROP, inPart - cost);
  if (at < length) allow(allowed, words, codes[at + 1] as number, (at === within ? most : inPart) - cost);
}

function allowNone(allowed: Int32Array, words: number): void {
  allowed[words] = 0;
  allowed[words + 1] = 0;
  allowed[words + 2] = 0;
}

/** Lets those phones follow that may stand for this one, or be dropped, with so much left to spend. */
function allow(allowed: Int32Array, words: number, phone: number, left: number): void {
  if (left < 0) return;
  const from = (phone * SLACKS + ((Math.min(left, MOST_SLACK) + SLACK - 1) >> SLACK_BITS)) * WORDS;
  allowed[words] = (allowed[words] as number) | (ALLOWED[from] as number);
  allowed[words + 1] = (allowed[words + 1] as number) | (ALLOWED[from + 1] as number);
  allowed[words + 2] = (allowed[words + 2] as number) | (ALLOWED[from + 2] as number);
}
