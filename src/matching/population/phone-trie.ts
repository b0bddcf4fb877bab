// Which known word forms are near a given one: what `nearness` would find, without asking it about each. The forms stand in a trie of their phones; the
// table of edit costs is filled along its branches, so that common beginnings are compared once, and a branch is left when no form below can be near.
// Reference: H. Shang & T. H. Merrett, "Tries for Approximate String Matching" (1996), with the costs of names/phones.ts.
import { dropCost, phonesOf, substitutionCost } from '../names/phones.ts';

export interface PhoneTrie {
  /** A form that is known already is left as it is. */
  add(form: string): void;
  /** Known forms that are near this one, itself not among them: `least` gives how near two must be, by the letters of the shorter; it never rises. */
  near(form: string, least: (letters: number) => number, shortest: number): readonly Near[];
}

export interface Near {
  readonly form: string;
  /** 0..1. */
  readonly nearness: number;
}

interface Node {
  readonly code: number;
  readonly children: Node[];
  readonly forms: string[];
  /** Of all forms at and below: the most phones weigh and the most letters there are. */
  heaviest: number;
  longest: number;
}

/** Longer forms are cut by `nearness`, too. */
const LONGEST = 40;
const ROUNDING = 1e-9;

export function createPhoneTrie(): PhoneTrie {
  const root = nodeOf(0);
  const known = new Map<string, number>();
  const rows: Float64Array[] = [];

  function collect(node: Node, depth: number, asked: Asked, found: Near[]): void {
    const row = rows[depth] as Float64Array;
    for (const form of node.forms) {
      const near = nearnessAt(row[asked.codes.length] ?? 0, form, asked);
      if (near > 0) found.push({ form, nearness: near });
    }
    for (const child of node.children) {
      const least = asked.least(Math.min(asked.form.length, child.longest));
      const most = ((1 - least) * (asked.weight + child.heaviest)) / 2 + ROUNDING;
      rows[depth + 1] ??= new Float64Array(LONGEST + 1);
      if (fillRow(child.code, asked.codes, row, rows[depth + 1] as Float64Array) <= most) {
        collect(child, depth + 1, asked, found);
      }
    }
  }

  function nearnessAt(cost: number, form: string, { form: own, weight, least, shortest }: Asked): number {
    const letters = Math.min(own.length, form.length);
    const mean = (weight + (known.get(form) ?? 0)) / 2;
    if (form === own || letters < shortest || mean === 0) return 0;
    return cost <= (1 - least(letters)) * mean + ROUNDING ? Math.max(Number.MIN_VALUE, 1 - cost / mean) : 0;
  }

  return {
    add(form) {
      if (known.has(form)) return;
      const { codes, weight } = phonesOf(form.slice(0, LONGEST));
      known.set(form, weight);
      let node = root;
      for (const code of codes) {
        let child = node.children.find((one) => one.code === code);
        if (!child) {
          child = nodeOf(code);
          node.children.push(child);
        }
        child.heaviest = Math.max(child.heaviest, weight);
        child.longest = Math.max(child.longest, form.length);
        node = child;
      }
      node.forms.push(form);
    },
    near(form, least, shortest) {
      const { codes, weight } = phonesOf(form.slice(0, LONGEST));
      const first = new Float64Array(LONGEST + 1);
      for (let at = 0; at < codes.length; at += 1) first[at + 1] = (first[at] ?? 0) + dropCost(codes[at] ?? 0);
      rows[0] = first;
      const found: Near[] = [];
      collect(root, 0, { form, codes, weight, least, shortest }, found);
      return found;
    },
  };
}

interface Asked {
  readonly form: string;
  readonly codes: Uint8Array;
  readonly weight: number;
  readonly least: (letters: number) => number;
  readonly shortest: number;
}

function nodeOf(code: number): Node {
  return { code, children: [], forms: [], heaviest: 0, longest: 0 };
}

/** The row below `previous` for one more phone of the known form; gives back its least cost. */
function fillRow(code: number, asked: Uint8Array, previous: Float64Array, current: Float64Array): number {
  const dropped = dropCost(code);
  let left = (previous[0] as number) + dropped;
  let best = left;
  current[0] = left;
  for (let at = 0; at < asked.length; at += 1) {
    const other = asked[at] as number;
    const cost = Math.min(
      (previous[at] as number) + substitutionCost(code, other),
      (previous[at + 1] as number) + dropped,
      left + dropCost(other),
    );
    current[at + 1] = cost;
    left = cost;
    if (cost < best) best = cost;
  }
  return best;
}
