// One list of names of every record (a person's own, the fathers'...), token by token in one array, and what those of a record that is asked about can be
// worth against any of them. Records that share nothing with these names, or only what very many share, all have one bound and are not visited.
import type { Feature } from '../../../domain/match/evidence.ts';
import { LEAST_BITS } from '../../names/pairing.ts';
import type { ReadName } from '../../names/read-name.ts';
import type { Bounds } from '../bounds.ts';
import { createLists } from '../lists/lists.ts';
import { createPostings, hashOf } from '../lists/postings.ts';
import { roomFor } from '../lists/room.ts';
import { MANY, type Touched } from '../touched.ts';
import { type AskedName, createAskedName, TOKENS, WORTH } from './asked-name.ts';
import { type Matches, type NameBook, UNITS } from './name-book.ts';
import { createNameBound, type Shared } from './name-bound.ts';
import { tellingTokens } from './telling-tokens.ts';

export interface NameField {
  post(names: readonly ReadName[], slot: number): void;
  /** Whose names are asked about; tells `touched` of every record whose names may be worth more than `unmet`. `clear` before the next. */
  ask(names: readonly ReadName[], touched: Touched): void;
  /** The most that the names asked about can be worth, by the code that a record was touched with: 0 for one that was not. */
  readonly byCode: Float64Array;
  /** How many codes there are besides 0 and `MANY`. */
  readonly codes: number;
  /** The most that they can be worth against those of this record, which must have some. */
  boundOf(slot: number): number;
  clear(): void;
}

const FIRST_ROOM = 4096;
const CALLING = 1 << 16;
const COUNT = CALLING - 1;
const UNMET = 0;

/** `list`: the number of this list of names among those of a record. */
export function createNameField(book: NameBook, bounds: Bounds, feature: Feature, list: number): NameField {
  const bound = createNameBound(bounds, feature);
  const lists = createLists();
  const letters = createPostings();
  /** By entry of the book, one more than the number of the list of records that have it; 0 where none has. */
  let listOf = new Int32Array(FIRST_ROOM);
  /**
   * By slot, where its names are in `packed`: how many there are, and for each a word with the number of its tokens and whether it is a calling name,
   * then their entries.
   */
  let starts = new Int32Array(FIRST_ROOM);
  let packed = new Int32Array(FIRST_ROOM);
  let used = 0;
  let records = 0;

  const known: AskedName[] = [];
  let asked: AskedName[] = [];
  /** By slot, in `UNITS`: what runs of tokens and equal letters are worth besides. */
  const besides = new Map<number, number>();
  const shared: Shared = { support: 0, left: 0, leftThere: 0, total: 0, calling: false };

  function pack(word: number): void {
    packed = roomFor(packed, used);
    packed[used] = word;
    used += 1;
  }

  function addTo(entry: number, slot: number): void {
    listOf = roomFor(listOf, entry);
    if (listOf[entry] === 0) listOf[entry] = lists.create() + 1;
    lists.add((listOf[entry] as number) - 1, slot);
  }

  function postName(name: ReadName, slot: number): void {
    const count = Math.min(COUNT, name.tokens.length);
    pack(count | (name.kind === 'nickname' ? CALLING : 0));
    for (const span of name.spans) {
      const entry = book.entryOf(span);
      if (span.count === 1 && span.start < count) pack(entry);
      addTo(entry, slot);
    }
    if (name.letters !== '') letters.add(hashOf('letters', name.letters), slot);
  }

  function eachWith(entry: number, visit: (slot: number) => void): void {
    const records = (listOf[entry] ?? 0) - 1;
    if (records >= 0) lists.each(records, visit);
  }

  function reach({ entries }: Matches): number {
    let sum = 0;
    for (const entry of entries) if (listOf[entry]) sum += lists.length((listOf[entry] as number) - 1);
    return sum;
  }

  function addBesides(slot: number, worth: number, touched: Touched): void {
    besides.set(slot, (besides.get(slot) ?? 0) + worth);
    touched.touch(list, slot, MANY);
  }

  /** Of what a span can be paired with, the runs of tokens: they are few, and added up apart. */
  function touchRuns({ entries, worth }: Matches, touched: Touched): void {
    for (const [at, entry] of entries.entries()) {
      if (book.isRun(entry)) eachWith(entry, (slot) => addBesides(slot, worth[at] as number, touched));
    }
  }

  function touchTokens({ entries }: Matches, code: number, touched: Touched): void {
    for (const entry of entries) {
      if (!book.isRun(entry)) eachWith(entry, (slot) => touched.touch(list, slot, code));
    }
  }

  function newCode(worth: number): number {
    const code = Math.min(MANY, field.codes + 1);
    if (code === MANY) return MANY;
    field.codes = code;
    field.byCode[code] = worth;
    return code;
  }

  function askOne(name: ReadName, touched: Touched): void {
    const at = asked.length;
    const one = known[at] ?? createAskedName(book);
    known[at] = one;
    asked.push(one);
    one.read(name);
    const { telling, unmet } = tellingTokens(one, { book, bound, reach, records });
    field.byCode[UNMET] = Math.max(field.byCode[UNMET] as number, unmet);
    field.byCode[MANY] = Math.max(field.byCode[MANY] as number, mostOf(name));
    for (const { token, alone } of telling) touchTokens(token.matches, newCode(alone), touched);
    for (const { matches } of one.tokens) touchRuns(matches, touched);
    for (const matches of one.runs) {
      touchTokens(matches, MANY, touched);
      touchRuns(matches, touched);
    }
    if (name.letters === '') return;
    letters.each(hashOf('letters', name.letters), (slot) => addBesides(slot, mostUnits(name), touched));
  }

  /** Letter for letter the same, a name supports no more than this. */
  function mostOf(name: ReadName): number {
    return bound.atMost({ support: mostUnits(name), left: 0, leftThere: 0, total: 1 });
  }

  function boundOfPair(one: AskedName, from: number, word: number, more: number): number {
    const { table } = one;
    let worth = 0;
    let set = 0;
    let total = 0;
    let left = 0;
    for (let at = from; at < from + (word & COUNT); at += 1) {
      const entry = packed[at] as number;
      const counted = book.counted[entry] as number;
      const met = table[entry] ?? 0;
      total += counted;
      if (met === 0) left += counted;
      else {
        worth += met >>> WORTH;
        set |= met & TOKENS;
      }
    }
    if (set === 0 && more === 0) return bound.none;
    shared.support = worth + more;
    shared.left = more > 0 ? 0 : one.total - one.countedIn(set);
    shared.leftThere = more > 0 ? 0 : left;
    // Each was rounded down.
    shared.total = one.total + total + one.tokens.length + (word & COUNT);
    shared.calling = one.calling || (word & CALLING) !== 0;
    return bound.at(shared);
  }

  const field = {
    byCode: new Float64Array(MANY + 1),
    codes: 0,
    post(names: readonly ReadName[], slot: number): void {
      records = Math.max(records, slot + 1);
      starts = roomFor(starts, slot);
      if (names.length === 0) return;
      starts[slot] = used;
      pack(names.length);
      for (const name of names) postName(name, slot);
    },
    ask(names: readonly ReadName[], touched: Touched): void {
      field.byCode[UNMET] = bound.none;
      field.byCode[MANY] = bound.none;
      field.codes = 0;
      for (const name of names) askOne(name, touched);
      // A record that agrees on one token of one name may agree on what is common of another.
      for (let code = 1; code <= field.codes; code += 1)
        field.byCode[code] = Math.max(field.byCode[code] as number, field.byCode[UNMET] as number);
    },
    boundOf(slot: number): number {
      let at = starts[slot] as number;
      const names = packed[at] as number;
      const more = besides.size > 0 ? (besides.get(slot) ?? 0) : 0;
      let best = bound.none;
      at += 1;
      for (let name = 0; name < names; name += 1) {
        const word = packed[at] as number;
        for (const one of asked) best = Math.max(best, boundOfPair(one, at + 1, word, more));
        at += 1 + (word & COUNT);
      }
      return best;
    },
    clear(): void {
      for (const one of asked) one.clear();
      asked = [];
      besides.clear();
    },
  };
  return field;
}

function mostUnits(name: ReadName): number {
  const bits = name.tokens.reduce((sum, one) => sum + Math.max(one.bits, one.soundBits, LEAST_BITS), 0);
  return Math.ceil(Math.max(1, bits) * UNITS);
}
