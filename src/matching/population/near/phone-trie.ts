// Which known word forms are near a given one: what `nearness` would find, without asking it about each. The forms stand in a trie of their phones; the
// table of edit costs is filled along its branches, so that common beginnings are compared once, and a branch is left when no form below can be near.
// Reference: H. Shang & T. H. Merrett, "Tries for Approximate String Matching" (1996), with the costs of names/phones.ts.
import { heard } from '../../names/near.ts';
import { CHEAPEST, dropCost, substitutionCost } from '../../names/phones.ts';

/** Forms of one length in letters. */
export interface PhoneTrie {
  /** A form that is known already is left as it is. */
  add(form: string): void;
  /** Known forms that are as near as `least` to this one, itself not among them. */
  near(form: string, least: number, found: (form: string, nearness: number) => void): void;
}

interface Node {
  readonly code: number;
  readonly children: Node[];
  readonly forms: string[];
  /** Of all forms at and below: the most that their phones weigh, and the fewest and the most phones that are still to come. */
  heaviest: number;
  fewest: number;
  most: number;
}

const LONGEST = 40;
const ROUNDING = 1e-9;

export function createPhoneTrie(): PhoneTrie {
  const root = nodeOf(0);
  const known = new Set<string>();
  const rows = Array.from({ length: LONGEST + 2 }, () => new Float64Array(LONGEST + 1));
  let asked: Uint8Array = new Uint8Array(0);
  let askedForm = '';
  let askedWeight = 0;
  let leastNear = 0;
  let tell: (form: string, nearness: number) => void = () => {};

  function visit(node: Node, depth: number): void {
    const row = rows[depth] as Float64Array;
    for (const form of node.forms) {
      const mean = (askedWeight + heard(form).weight) / 2;
      const cost = row[asked.length] as number;
      if (form !== askedForm && mean > 0 && cost <= (1 - leastNear) * mean + ROUNDING) tell(form, 1 - cost / mean);
    }
    for (const child of node.children) {
      const most = ((1 - leastNear) * (askedWeight + child.heaviest)) / 2 + ROUNDING;
      if (fillRow(child, asked, row, rows[depth + 1] as Float64Array) <= most) visit(child, depth + 1);
    }
  }

  return {
    add(form) {
      if (known.has(form)) return;
      known.add(form);
      const { codes, weight } = heard(form);
      let node = root;
      for (const [at, code] of codes.entries()) {
        let child = node.children.find((one) => one.code === code);
        if (!child) {
          child = nodeOf(code);
          node.children.push(child);
        }
        child.heaviest = Math.max(child.heaviest, weight);
        child.fewest = Math.min(child.fewest, codes.length - at - 1);
        child.most = Math.max(child.most, codes.length - at - 1);
        node = child;
      }
      node.forms.push(form);
    },
    near(form, least, found) {
      const { codes, weight } = heard(form);
      asked = codes;
      askedForm = form;
      askedWeight = weight;
      leastNear = least;
      tell = found;
      const first = rows[0] as Float64Array;
      for (let at = 0; at < codes.length; at += 1)
        first[at + 1] = (first[at] as number) + dropCost(codes[at] as number);
      visit(root, 0);
    },
  };
}

function nodeOf(code: number): Node {
  return { code, children: [], forms: [], heaviest: 0, fewest: Number.POSITIVE_INFINITY, most: 0 };
}

/**
 * The row below `previous` for one more phone of the known forms; gives back the least that any form below can cost: what a place of the row costs,
 * and what is still to be dropped of the longer rest.
 */
function fillRow(
  { code, fewest, most }: Node,
  asked: Uint8Array,
  previous: Float64Array,
  current: Float64Array,
): number {
  const dropped = dropCost(code);
  const length = asked.length;
  let left = (previous[0] as number) + dropped;
  let best = left + restCost(length, fewest, most);
  current[0] = left;
  for (let at = 0; at < length; at += 1) {
    const other = asked[at] as number;
    const substituted = (previous[at] as number) + substitutionCost(code, other);
    const above = (previous[at + 1] as number) + dropped;
    const before = left + dropCost(other);
    left = Math.min(substituted, above, before);
    current[at + 1] = left;
    const reached = left + restCost(length - at - 1, fewest, most);
    if (reached < best) best = reached;
  }
  return best;
}

/** Where so many phones are left of what is asked, and from `fewest` to `most` of what is known. */
function restCost(left: number, fewest: number, most: number): number {
  if (left > most) return (left - most) * CHEAPEST;
  return left < fewest ? (fewest - left) * CHEAPEST : 0;
}
