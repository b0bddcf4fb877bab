// Known word forms by their phones, so that what forms begin with alike is compared but once: a trie laid out flat and level by level, all children of a
// node one after another. For the bounds of near-walk.ts a node tells what may still follow. What is known of a node stands together: a walk that takes
// each number from an array of its own waits for memory most of the time.
// References: H. Shang & T. H. Merrett, "Tries for Approximate String Matching" (1996); G. Jacobson, "Space-efficient Static Trees and Graphs" (1989), for
// the order by levels, in which the children of one node end where those of the next begin.
import { VANISHED, WEIGHT } from './phone-bounds.ts';

export interface PhoneForm {
  readonly codes: Uint8Array;
  /** By which it is decided how near it must be. */
  readonly letters: number;
}

export interface PhoneTree {
  /** Phones of the longest form. */
  readonly deepest: number;
  /** `NODE` numbers for each node, the root first, and after the last one those that tell where what it has ends. */
  readonly nodes: Int32Array;
  /** Places of the forms among those that were given, in the order of the nodes that they end at. */
  readonly forms: Int32Array;
}

export const NODE = 7;
/** The code of the last phone, and above these bits the most letters that a form has which ends here or below. */
export const CODE = 0;
export const LETTERS_FROM = 8;
/** Where the children begin in `nodes`, and its own forms in `forms`; they end where those of the next node begin. */
export const CHILDREN = 1;
export const OWN = 2;
/** Of the phones down to this one. */
export const DOWN_TO = 3;
/** Of the phones that may follow: the most that they weigh, and the least and the most that it costs to make them vanish. */
export const HEAVIEST = 4;
export const EASIEST = 5;
export const HARDEST = 6;

const NONE = 0x7fffffff;

/** `backwards`: by the phones from the last to the first. Forms without phones are left out. */
export function growPhoneTree(known: readonly PhoneForm[], backwards: boolean): PhoneTree {
  const byPath = formsByPath(known, backwards);
  const paths = [...byPath.keys()].sort();
  const nodes = new Int32Array((countNodes(paths) + 2) * NODE);
  const forms: number[] = [];
  const above: number[] = [0];
  const from: number[] = [0];
  const to: number[] = [paths.length];
  const depths: number[] = [0];

  function addChild(node: number, code: number, begin: number, end: number): void {
    const base = from.length * NODE;
    nodes[base + CODE] = code;
    nodes[base + DOWN_TO] = (nodes[node * NODE + DOWN_TO] as number) + (WEIGHT[code] as number);
    above.push(node);
    depths.push((depths[node] as number) + 1);
    from.push(begin);
    to.push(end);
  }

  function addChildren(node: number, begin: number): void {
    const depth = depths[node] as number;
    const end = to[node] as number;
    for (let at = begin; at < end; ) {
      const code = (paths[at] as string).charCodeAt(depth);
      const first = at;
      while (at < end && (paths[at] as string).charCodeAt(depth) === code) at += 1;
      addChild(node, code, first, at);
    }
  }

  for (let node = 0; node < from.length; node += 1) {
    const base = node * NODE;
    const begin = from[node] as number;
    const path = paths[begin] ?? '';
    const own = path.length === depths[node] && path !== '' ? (byPath.get(path) ?? []) : [];
    nodes[base + CHILDREN] = from.length * NODE;
    nodes[base + OWN] = forms.length;
    nodes[base + EASIEST] = own.length > 0 ? 0 : NONE;
    for (const form of own) {
      forms.push(form);
      tellLetters(nodes, base, (known[form] as PhoneForm).letters);
    }
    addChildren(node, begin + Number(own.length > 0));
  }
  for (let node = from.length - 1; node > 0; node -= 1) tellAbove(nodes, node * NODE, (above[node] as number) * NODE);
  nodes[from.length * NODE + CHILDREN] = from.length * NODE;
  nodes[from.length * NODE + OWN] = forms.length;
  return { deepest: depths.at(-1) ?? 0, nodes, forms: Int32Array.from(forms) };
}

function formsByPath(known: readonly PhoneForm[], backwards: boolean): ReadonlyMap<string, number[]> {
  const byPath = new Map<string, number[]>();
  for (const [form, { codes }] of known.entries()) {
    const path = String.fromCharCode(...(backwards ? codes.slice().reverse() : codes));
    const others = byPath.get(path);
    if (others) others.push(form);
    else if (path !== '') byPath.set(path, [form]);
  }
  return byPath;
}

/** Of these paths in order, but for the root. */
function countNodes(paths: readonly string[]): number {
  let count = 0;
  let before = '';
  for (const path of paths) {
    let shared = 0;
    while (shared < before.length && path.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
    count += path.length - shared;
    before = path;
  }
  return count;
}

function tellLetters(nodes: Int32Array, base: number, letters: number): void {
  const before = nodes[base + CODE] as number;
  const most = Math.max(before >> LETTERS_FROM, letters);
  nodes[base + CODE] = (most << LETTERS_FROM) | (before & ((1 << LETTERS_FROM) - 1));
}

/** What follows after a node follows with it after the one above. */
function tellAbove(nodes: Int32Array, base: number, above: number): void {
  const code = (nodes[base + CODE] as number) & ((1 << LETTERS_FROM) - 1);
  const weight = WEIGHT[code] as number;
  const vanished = VANISHED[code] as number;
  const at = (field: number) => nodes[base + field] as number;
  nodes[above + HEAVIEST] = Math.max(nodes[above + HEAVIEST] as number, at(HEAVIEST) + weight);
  nodes[above + EASIEST] = Math.min(nodes[above + EASIEST] as number, at(EASIEST) + vanished);
  nodes[above + HARDEST] = Math.max(nodes[above + HARDEST] as number, at(HARDEST) + vanished);
  tellLetters(nodes, above, at(CODE) >> LETTERS_FROM);
}
