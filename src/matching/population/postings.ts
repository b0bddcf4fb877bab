// Key -> the slots that have it: an open-addressed table of 32-bit hashes onto chains in typed arrays, so that ten million entries are a hundred
// megabytes and no objects. Two keys of one hash share a chain, which only makes an upper bound a little higher.
// Hash: FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), finished with the mixer of MurmurHash3 (A. Appleby).

export interface Postings {
  /** `bits`: what the entry is worth to its record, kept in eighths, rounded up, at most 31. */
  add(key: number, slot: number, bits: number): void;
  /** First entry of a key, or -1; `next` and `slots` lead on from there, the latest slot first. */
  first(key: number): number;
  readonly next: Int32Array;
  readonly slots: Int32Array;
  /** Eighths of a bit. */
  readonly eighths: Uint8Array;
  readonly length: number;
  /** Keys that there are, each with `first`. */
  keys(): Iterable<number>;
}

const FIRST_CAPACITY = 4096;
/** A table fuller than this finds slowly. */
const FULLEST = 0.6;
const EMPTY = 0;
const MOST_EIGHTHS = 255;

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
  let table = new Uint32Array(FIRST_CAPACITY);
  let heads = new Int32Array(FIRST_CAPACITY);
  let used = 0;

  function placeOf(key: number): number {
    const mask = table.length - 1;
    let place = key & mask;
    while (table[place] !== EMPTY && table[place] !== key) place = (place + 1) & mask;
    return place;
  }

  function rehash(): void {
    const [oldTable, oldHeads] = [table, heads];
    table = new Uint32Array(oldTable.length * 2);
    heads = new Int32Array(oldTable.length * 2);
    for (let at = 0; at < oldTable.length; at += 1) {
      const key = oldTable[at] ?? EMPTY;
      if (key === EMPTY) continue;
      const place = placeOf(key);
      table[place] = key;
      heads[place] = oldHeads[at] ?? -1;
    }
  }

  const postings = {
    next: new Int32Array(FIRST_CAPACITY),
    slots: new Int32Array(FIRST_CAPACITY),
    eighths: new Uint8Array(FIRST_CAPACITY),
    length: 0,
    add(key: number, slot: number, bits: number): void {
      let place = placeOf(key);
      if (table[place] === EMPTY) {
        if (used + 1 > table.length * FULLEST) {
          rehash();
          place = placeOf(key);
        }
        table[place] = key;
        heads[place] = -1;
        used += 1;
      }
      if (postings.length === postings.next.length) {
        postings.next = doubled(postings.next);
        postings.slots = doubled(postings.slots);
        const eighths = new Uint8Array(postings.slots.length);
        eighths.set(postings.eighths);
        postings.eighths = eighths;
      }
      postings.next[postings.length] = heads[place] ?? -1;
      postings.slots[postings.length] = slot;
      postings.eighths[postings.length] = Math.min(MOST_EIGHTHS, Math.ceil(bits * 8));
      heads[place] = postings.length;
      postings.length += 1;
    },
    first(key: number): number {
      const place = placeOf(key);
      return table[place] === EMPTY ? -1 : (heads[place] ?? -1);
    },
    keys: () => table.filter((key) => key !== EMPTY),
  };
  return postings;
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
