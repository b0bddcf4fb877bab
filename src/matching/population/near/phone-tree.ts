// Known word forms by their phones, so that what forms begin with alike is compared but once: a trie laid out flat, each node before all that is below
// it. For the bounds of near-walk.ts a node tells what may still follow.
// Reference: H. Shang & T. H. Merrett, "Tries for Approximate String Matching" (1996).
import { phoneWeight } from '../../names/phones.ts';
import { leastToVanish } from './phone-bounds.ts';

export interface PhoneForm {
  readonly codes: Uint8Array;
  /** By which it is decided how near it must be. */
  readonly letters: number;
}

/** By node, but for `deepest` and `forms`. */
export interface PhoneTree {
  /** Phones of the longest form. */
  readonly deepest: number;
  readonly code: Uint8Array;
  /** 1 for a first phone. */
  readonly depth: Uint8Array;
  /** The node that comes after all that is below. */
  readonly next: Int32Array;
  /** Of the phones down to this one. */
  readonly weight: Float64Array;
  /** Of the phones that may follow: the least and the most that they weigh, and that it costs to make them vanish. */
  readonly lightest: Float64Array;
  readonly heaviest: Float64Array;
  readonly easiest: Float64Array;
  readonly hardest: Float64Array;
  /** Of the forms that end here or below. */
  readonly mostLetters: Uint16Array;
  /** Places of the forms among those that were given, in the order of the tree; of these a node's own begin here, and end where the next one's begin. */
  readonly firstForm: Int32Array;
  readonly forms: Int32Array;
}

/** `backwards`: by the phones from the last to the first. Forms without phones are left out. */
export function growPhoneTree(known: readonly PhoneForm[], backwards: boolean): PhoneTree {
  const paths = known.map(({ codes }) => (backwards ? codes.slice().reverse() : codes));
  const forms = Int32Array.from(known.keys()).filter((form) => pathOf(form).length > 0);
  forms.sort((a, b) => compare(pathOf(a), pathOf(b)));
  const shared = forms.map((form, at) => (at === 0 ? 0 : sharedLength(pathOf(forms[at - 1] as number), pathOf(form))));
  const nodes = forms.reduce((sum, form, at) => sum + pathOf(form).length - (shared[at] as number), 0);
  const tree = emptyTree(nodes, forms, Math.max(0, ...paths.map((path) => path.length)));
  const branch: number[] = [];
  let node = 0;

  function pathOf(form: number): Uint8Array {
    return paths[form] as Uint8Array;
  }
  function leave(depth: number): void {
    for (const left of branch.splice(depth)) tree.next[left] = node;
  }

  for (const [at, form] of forms.entries()) {
    leave(shared[at] as number);
    for (const code of pathOf(form).subarray(branch.length)) {
      const above = branch.at(-1);
      branch.push(node);
      tree.code[node] = code;
      tree.depth[node] = branch.length;
      tree.weight[node] = phoneWeight(code) + (above === undefined ? 0 : (tree.weight[above] as number));
      tree.firstForm[node] = at;
      node += 1;
    }
    tellBranch(tree, branch, known[form] as PhoneForm);
  }
  leave(0);
  return tree;
}

function emptyTree(nodes: number, forms: Int32Array, deepest: number): PhoneTree {
  return {
    deepest,
    code: new Uint8Array(nodes),
    depth: new Uint8Array(nodes),
    next: new Int32Array(nodes),
    weight: new Float64Array(nodes),
    lightest: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    heaviest: new Float64Array(nodes),
    easiest: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    hardest: new Float64Array(nodes),
    mostLetters: new Uint16Array(nodes),
    firstForm: new Int32Array(nodes + 1).fill(forms.length),
    forms,
  };
}

/** One more form ends where this branch does. */
function tellBranch(tree: PhoneTree, branch: readonly number[], { letters }: PhoneForm): void {
  let weight = 0;
  let toVanish = 0;
  for (let at = branch.length - 1; at >= 0; at -= 1) {
    const node = branch[at] as number;
    const code = tree.code[node] as number;
    tree.lightest[node] = Math.min(tree.lightest[node] as number, weight);
    tree.heaviest[node] = Math.max(tree.heaviest[node] as number, weight);
    tree.easiest[node] = Math.min(tree.easiest[node] as number, toVanish);
    tree.hardest[node] = Math.max(tree.hardest[node] as number, toVanish);
    tree.mostLetters[node] = Math.max(tree.mostLetters[node] as number, letters);
    weight += phoneWeight(code);
    toVanish += leastToVanish(code);
  }
}

/** Order by phone, a beginning before what goes on. */
function compare(a: Uint8Array, b: Uint8Array): number {
  const at = sharedLength(a, b);
  return (a[at] ?? -1) - (b[at] ?? -1);
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}
