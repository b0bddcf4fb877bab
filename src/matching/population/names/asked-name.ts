// One name that is asked about: for every entry of the book what it can be worth, and which tokens of the name it would be paired with.
import type { ReadName } from '../../names/read-name.ts';
import { countedUnits, type Matches, type NameBook } from './name-book.ts';

export interface AskedName {
  read(name: ReadName): void;
  /** By entry: the worth in `UNITS`, and below it the set of tokens; 0 for what has nothing in common. Longer than the book. */
  readonly table: Uint32Array;
  readonly calling: boolean;
  /** What all tokens count, in `UNITS`, rounded down. */
  readonly total: number;
  readonly tokens: readonly AskedToken[];
  /** Spans of several tokens, and what they can be paired with. */
  readonly runs: readonly Matches[];
  /** What the tokens of a set count. */
  countedIn(set: number): number;
  clear(): void;
}

export interface AskedToken {
  readonly matches: Matches;
  readonly counted: number;
}

export const WORTH = 16;
export const TOKENS = (1 << WORTH) - 1;
/** Further tokens share the last bit of a set. */
const MOST_TOKENS = 16;

export function createAskedName(book: NameBook): AskedName {
  const filled: number[] = [];
  const inBit = new Float64Array(MOST_TOKENS);
  let tokens: AskedToken[] = [];
  let runs: Matches[] = [];

  function fill({ entries, worth }: Matches, set: number): void {
    const { table } = asked;
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at] as number;
      const before = table[entry] as number;
      if (before === 0) filled.push(entry);
      const most = Math.max(before >>> WORTH, worth[at] as number);
      table[entry] = ((most << WORTH) | (before & TOKENS) | set) >>> 0;
    }
  }

  const asked = {
    table: new Uint32Array(0),
    calling: false,
    total: 0,
    get tokens() {
      return tokens;
    },
    get runs() {
      return runs;
    },
    read(name: ReadName): void {
      if (asked.table.length < book.size) asked.table = new Uint32Array(book.size * 2);
      asked.calling = name.kind === 'nickname';
      asked.total = 0;
      inBit.fill(0);
      tokens = [];
      runs = [];
      for (const span of name.spans) {
        const matches = book.matches(span);
        fill(matches, setOf(span.start, span.count));
        if (span.count > 1) {
          runs.push(matches);
          continue;
        }
        const counted = countedUnits(span);
        tokens.push({ matches, counted });
        asked.total += counted;
        const bit = Math.min(span.start, MOST_TOKENS - 1);
        inBit[bit] = (inBit[bit] as number) + counted;
      }
    },
    countedIn(set: number): number {
      let sum = 0;
      for (let left = set; left !== 0; left &= left - 1) sum += inBit[31 - Math.clz32(left & -left)] as number;
      return sum;
    },
    clear(): void {
      for (const entry of filled) asked.table[entry] = 0;
      filled.length = 0;
    },
  };
  return asked;
}

function setOf(start: number, count: number): number {
  let set = 0;
  for (let at = start; at < start + count; at += 1) set |= 1 << Math.min(at, MOST_TOKENS - 1);
  return set;
}
