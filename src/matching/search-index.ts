// The search box: trigrams over folded, romanised text find a pool, fuse.js ranks it and says what to highlight. For finding a record somebody
// has in mind; whether two records are one person is never decided here.
import Fuse from 'fuse.js';
import { hanCharacters, pinyinOf } from './names/han.ts';
import { latinOf } from './text/latin-of.ts';
import { clean, lettersOf } from './text/plain.ts';

export interface SearchResult {
  readonly id: string;
  /** The text that matched, as written. */
  readonly matched: string;
  /** What of `matched` to highlight: from the first character to the one after the last, as `slice` takes them. */
  readonly ranges: readonly (readonly [number, number])[];
}

export interface SearchIndex {
  /** Takes the place of what was known under this id. */
  put(id: string, texts: readonly string[]): void;
  remove(id: string): void;
  search(text: string, limit: number): SearchResult[];
  readonly size: number;
}

const POOL = 400;
/** Share of the query's trigrams that a record must have to be ranked at all. */
const LEAST_SHARE = 0.3;
const FUSE_THRESHOLD = 0.6;
/** Records that change leave dead slots behind; past this many, and more of them than living ones, the index is made anew. */
const SLOTS_TO_SPARE = 1_000;

interface Entry {
  readonly id: string;
  readonly texts: readonly string[];
}

export function createSearchIndex(): SearchIndex {
  const slots: (Entry | undefined)[] = [];
  const slotOf = new Map<string, number>();
  const postings = new Map<string, Postings>();

  function remove(id: string): void {
    const slot = slotOf.get(id);
    if (slot === undefined) return;
    // Postings keep the dead slot, which is skipped, until `compact`.
    slots[slot] = undefined;
    slotOf.delete(id);
  }

  function pool(grams: readonly string[]): Entry[] {
    const counts = new Map<number, number>();
    for (const gram of grams) {
      const posting = postings.get(gram);
      if (!posting) continue;
      for (let at = 0; at < posting.length; at += 1) {
        const slot = posting.slots[at] ?? 0;
        if (slots[slot]) counts.set(slot, (counts.get(slot) ?? 0) + 1);
      }
    }
    const least = grams.length * LEAST_SHARE;
    return [...counts]
      .filter(([, count]) => count >= least)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, POOL)
      .flatMap(([slot]) => slots[slot] ?? []);
  }

  function add(id: string, texts: readonly string[]): void {
    const slot = slots.length;
    slots.push({ id, texts: texts.filter((text) => text !== '') });
    slotOf.set(id, slot);
    for (const gram of new Set(texts.flatMap(gramsOf))) addTo(postings, gram, slot);
  }

  function compact(): void {
    const living = slots.filter((entry) => entry !== undefined);
    slots.length = 0;
    postings.clear();
    for (const { id, texts } of living) add(id, texts);
  }

  return {
    put(id, texts) {
      remove(id);
      if (slots.length > SLOTS_TO_SPARE + 2 * slotOf.size) compact();
      add(id, texts);
    },
    remove,
    search(text, limit) {
      const grams = [...new Set(gramsOf(text))];
      if (grams.length === 0) return [];
      return rank(pool(grams), text, limit);
    },
    get size() {
      return slotOf.size;
    },
  };
}

interface Postings {
  slots: Uint32Array;
  length: number;
}

function addTo(postings: Map<string, Postings>, gram: string, slot: number): void {
  const known = postings.get(gram);
  if (!known) {
    postings.set(gram, { slots: Uint32Array.of(slot), length: 1 });
    return;
  }
  if (known.length === known.slots.length) {
    const larger = new Uint32Array(Math.ceil(known.slots.length * 1.5) + 1);
    larger.set(known.slots);
    known.slots = larger;
  }
  known.slots[known.length] = slot;
  known.length += 1;
}

/** Trigrams of each word's own letters and of its Latin reading; the beginning of a word counts, so two letters already find something. */
function gramsOf(text: string): string[] {
  const written = clean(text).toLowerCase();
  const own = written.split(/[\s,;.\-/]+/u).map(lettersOf);
  const han = hanCharacters(written).map(pinyinOf);
  const latin = han.length > 0 ? han : latinOf(written).map((word) => word.latin);
  return [...new Set([...own, ...latin])].filter((word) => word !== '').flatMap(wordGrams);
}

function wordGrams(word: string): string[] {
  const padded = ` ${word}`;
  if (/\p{Script=Han}/u.test(word)) return [...word];
  return Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
}

function rank(entries: readonly Entry[], text: string, limit: number): SearchResult[] {
  const written = entries.flatMap(({ id, texts }) =>
    texts.map((matched) => ({ id, matched, folded: foldedOf(matched) })),
  );
  const fuse = new Fuse(written, {
    keys: ['folded.letters'],
    ignoreLocation: true,
    includeMatches: true,
    threshold: FUSE_THRESHOLD,
  });
  const found = new Map<string, SearchResult>();
  for (const { item, matches } of fuse.search(foldedOf(clean(text).slice(0, LONGEST_QUERY)).letters)) {
    if (found.size >= limit) break;
    const { id, matched, folded } = item;
    const ranges = (matches?.[0]?.indices ?? []).map((range) => inWritten(folded, range));
    if (!found.has(id)) found.set(id, { id, matched, ranges });
  }
  // What was found across scripts shares no written letter with the query: it follows, in the order of shared trigrams, without a highlight.
  for (const { id, texts } of entries) {
    if (found.size >= limit) break;
    if (!found.has(id)) found.set(id, { id, matched: texts[0] ?? '', ranges: [] });
  }
  return [...found.values()];
}

interface Folded {
  readonly letters: string;
  /** Where each of `letters` stands in the written text, and after them where that ends. */
  readonly at: readonly number[];
}

/** Without case and Latin diacritics. Ours, not fuse.js's: with its own it counts in a text that is shorter than what was written. */
function foldedOf(text: string): Folded {
  let letters = '';
  const at: number[] = [];
  let from = 0;
  for (const character of text) {
    const bare = character
      .normalize('NFD')
      .replace(/[\u0300-\u036F]/g, '')
      .replace(/[đĐ]/g, 'd')
      .toLowerCase();
    letters += bare;
    for (let unit = 0; unit < bare.length; unit += 1) at.push(from);
    from += character.length;
  }
  return { letters, at: [...at, from] };
}

/** fuse.js's range, which counts folded letters and includes its last, as one of the written text, marks of the last letter included. */
function inWritten({ at }: Folded, [first, last]: readonly [number, number]): readonly [number, number] {
  const from = at[first] ?? 0;
  let next = last;
  // A letter that folds to several ends where the next one begins.
  while (next < at.length - 1 && at[next] === at[last]) next += 1;
  return [from, at[next] ?? from];
}

/** fuse.js compares in chunks of 32 letters; a longer query costs time and finds no more. */
const LONGEST_QUERY = 64;
