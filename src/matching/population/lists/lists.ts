// Many lists of numbers, most of them short and a few very long, in one array: no object per list, and each is passed over in order. A list is a chain of
// blocks, each larger than the one before, the newest first.
import { roomFor } from './room.ts';

export interface Lists {
  /** Returns the number of an empty list. */
  create(): number;
  add(list: number, value: number): void;
  length(list: number): number;
  /** Nothing may be added meanwhile. */
  each(list: number, visit: (value: number) => void): void;
  /** The newest block, or 0. A block at `b`: the next is at `pool[b]`, and its values are from `b + HEADER` to before `b + HEADER + pool[b + 1]`. */
  first(list: number): number;
  /** Replaced when a list grows: to be read anew after any `add`. */
  readonly pool: Int32Array;
}

/** Next block, how many values it has, how many it has room for. */
export const HEADER = 3;
const FIRST_ROOM = 2;
const MOST_ROOM = 250;
const FIRST_LISTS = 1024;

export function createLists(): Lists {
  let heads = new Int32Array(FIRST_LISTS);
  let lengths = new Int32Array(FIRST_LISTS);
  let count = 0;
  /** 0 stands for no block. */
  let used = 1;

  function newBlock(next: number, room: number): number {
    lists.pool = roomFor(lists.pool, used + HEADER + room);
    const block = used;
    used += HEADER + room;
    lists.pool[block] = next;
    lists.pool[block + 1] = 0;
    lists.pool[block + 2] = room;
    return block;
  }

  function roomAfter(block: number): number {
    return block === 0 ? FIRST_ROOM : Math.min(MOST_ROOM, 2 * (lists.pool[block + 2] as number) + HEADER);
  }

  const lists = {
    pool: new Int32Array(FIRST_LISTS * 4),
    create(): number {
      heads = roomFor(heads, count);
      lengths = roomFor(lengths, count);
      count += 1;
      return count - 1;
    },
    add(list: number, value: number): void {
      let block = heads[list] as number;
      if (block === 0 || lists.pool[block + 1] === lists.pool[block + 2]) {
        block = newBlock(block, roomAfter(block));
        heads[list] = block;
      }
      const filled = lists.pool[block + 1] as number;
      lists.pool[block + HEADER + filled] = value;
      lists.pool[block + 1] = filled + 1;
      lengths[list] = (lengths[list] as number) + 1;
    },
    each(list: number, visit: (value: number) => void): void {
      const { pool } = lists;
      for (let block = heads[list] as number; block !== 0; block = pool[block] as number) {
        const end = block + HEADER + (pool[block + 1] as number);
        for (let at = block + HEADER; at < end; at += 1) visit(pool[at] as number);
      }
    },
    length: (list: number) => lengths[list] as number,
    first: (list: number) => heads[list] as number,
  };
  return lists;
}
