// Word forms that are known, and which of them are near one that is asked for. They are looked for in two trees of phones, one from the front and one from
// the back (near-walk.ts), and `nearness` decides. Forms come one by one: the newest stand outside the trees until they are many, and what was found for
// a form is kept, so that when it is asked for again only the forms that came since are looked at.
import { nearness, heard as phonesIn } from '../../names/near.ts';
import type { Phones } from '../../names/phones.ts';
import { createNearWalk, type PhoneTrees } from './near-walk.ts';
import { SHARE_UNITS } from './phone-bounds.ts';
import { growPhoneTree } from './phone-tree.ts';

export interface KnownForms {
  /** What is known already is left as it is. */
  add(heard: Heard): void;
  /** Sounds of known forms that are near this one, and how near the nearest of each is, 0..1. One that is known itself is as near as can be. */
  near(heard: Heard): ReadonlyMap<string, number>;
}

export interface Heard {
  readonly form: string;
  /** What the form is posted under: of one form there may be two, by the languages that it is read in. */
  readonly sound: string;
  /** By which it is decided how near another must be: those of the likeliest form. */
  readonly letters: number;
}

type Known = Heard & Phones;

interface Memory {
  /** How many forms were known. */
  seen: number;
  readonly found: Map<string, number>;
}

/** So many forms, or this share of all, are asked about each sooner than sought in trees. */
const FEW = 500;
const FEW_SHARE = 0.1;
const REMEMBERED = 100_000;
const ROUNDING = 1e-9;

/** `enough`: how near two forms must be by their letters, above 1 where they never are. */
export function createKnownForms(enough: (letters: number, otherLetters: number) => number): KnownForms {
  const known: Known[] = [];
  const keys = new Set<string>();
  let mostLetters = 0;
  let inTrees = 0;
  let trees: PhoneTrees | undefined;
  let remembered = new Map<string, Memory>();
  const { walk } = createNearWalk();

  function areFew(count: number): boolean {
    return count <= Math.max(FEW, known.length * FEW_SHARE);
  }

  function growTrees(): PhoneTrees {
    inTrees = known.length;
    return { forwards: growPhoneTree(known, false), backwards: growPhoneTree(known, true) };
  }

  /** For a form with so many letters, by the most that another has: of what the two weigh together, which share one may cost. Rounded up. */
  function sharesFor(letters: number): Int32Array {
    const shares = new Int32Array(mostLetters + 1);
    let most = -1;
    for (let other = 0; other <= mostLetters; other += 1) {
      most = Math.max(most, Math.ceil(((1 - enough(letters, other)) / 2 - ROUNDING) * SHARE_UNITS));
      shares[other] = most;
    }
    return shares;
  }

  /** Places of known forms from `from` on that may be near. */
  function candidates(codes: Uint8Array, letters: number, from: number): Iterable<number> {
    if (areFew(known.length - from)) return placesFrom(from);
    if (!trees || !areFew(known.length - inTrees)) trees = growTrees();
    const found = new Set<number>();
    const keep = (form: number) => form >= from && found.add(form);
    walk(trees, codes, sharesFor(letters), keep);
    for (const form of placesFrom(Math.max(from, inTrees))) found.add(form);
    return found;
  }

  function placesFrom(from: number): readonly number[] {
    return Array.from({ length: known.length - from }, (_, at) => from + at);
  }

  function lookFurther({ form, letters }: Heard, { seen, found }: Memory): void {
    const phones = phonesIn(form);
    for (const at of candidates(phones.codes, letters, seen)) {
      const other = known[at] as Known;
      const near = nearness(other, phones, enough(letters, other.letters) - ROUNDING);
      if (near > (found.get(other.sound) ?? 0)) found.set(other.sound, near);
    }
  }

  return {
    add(heard) {
      const key = `${heard.letters} ${heard.sound} ${heard.form}`;
      if (heard.form === '' || keys.has(key)) return;
      keys.add(key);
      known.push({ ...heard, ...phonesIn(heard.form) });
      mostLetters = Math.max(mostLetters, heard.letters);
    },
    near(heard) {
      const key = `${heard.letters} ${heard.form}`;
      if (remembered.size >= REMEMBERED) remembered = new Map();
      const memory = remembered.get(key) ?? { seen: 0, found: new Map() };
      remembered.set(key, memory);
      if (memory.seen < known.length) lookFurther(heard, memory);
      memory.seen = known.length;
      return memory.found;
    },
  };
}
