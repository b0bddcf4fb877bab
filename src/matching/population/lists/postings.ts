// Key -> the slots that have it: an open-addressed table of 32-bit hashes onto lists. Two keys of one hash share a list, which only makes an upper bound a
// little higher.
// Hash: FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), finished with the mixer of MurmurHash3 (A. Appleby).
import { createLists } from './lists.ts';

export interface Postings {
  add(key: number, slot: number): void;
  each(key: number, visit: (slot: number) => void): void;
}

const FIRST_CAPACITY = 4096;
/** A table fuller than this finds slowly. */
const FULLEST = 0.6;
const EMPTY = 0;

/** Never 0, which marks an empty place. `kind` keeps equal texts of different fields apart. */
export function hashOf(kind: string, text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < kind.length; at += 1) hash = Math.imul(hash ^ kind.charCodeAt(at), 0x01000193);
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0 || 1;
}

export function createPostings(): Postings {
  const lists = createLists();
  let table = new Uint32Array(FIRST_CAPACITY);
  let listOf = new Int32Array(FIRST_CAPACITY);
  let used = 0;

  function placeOf(key: number): number {
    const mask = table.length - 1;
    let place = key & mask;
    while (table[place] !== EMPTY && table[place] !== key) place = (place + 1) & mask;
    return place;
  }

  function rehash(): void {
    const [oldTable, oldLists] = [table, listOf];
    table = new Uint32Array(oldTable.length * 2);
    listOf = new Int32Array(oldTable.length * 2);
    for (let at = 0; at < oldTable.length; at += 1) {
      const key = oldTable[at] ?? EMPTY;
      if (key === EMPTY) continue;
      const place = placeOf(key);
      table[place] = key;
      listOf[place] = oldLists[at] ?? 0;
    }
  }

  function newKey(key: number): number {
    if (used + 1 > table.length * FULLEST) rehash();
    used += 1;
    const place = placeOf(key);
    table[place] = key;
    listOf[place] = lists.create();
    return place;
  }

  return {
    add(key, slot) {
      const known = placeOf(key);
      const place = table[known] === EMPTY ? newKey(key) : known;
      lists.add(listOf[place] as number, slot);
    },
    each(key, visit) {
      const place = placeOf(key);
      if (table[place] !== EMPTY) lists.each(listOf[place] as number, visit);
    },
  };
}
