// The records that one record is compared with, all of them, held in memory in a form that most can be passed over in a few nanoseconds.
import type { Prepared } from '../prepared.ts';
import { weighPair } from '../score.ts';
import type { Weights } from '../weights.ts';

export interface Population {
  readonly size: number;
  /** Adds a record, or replaces the one of this id. */
  put(id: string, one: Prepared): void;
  /** Nothing happens when there is none of this id. */
  remove(id: string): void;
  has(id: string): boolean;
  /**
   * Ids of every record whose probability with `one` is `floor` or more. Some others may be among them, none is left out: who asks weighs them.
   * `one` itself is found too if it was put in.
   */
  candidates(one: Prepared, floor: number): string[];
}

export function createPopulation(weights: Weights): Population {
  const records = new Map<string, Prepared>();
  return {
    get size() {
      return records.size;
    },
    put: (id, one) => void records.set(id, one),
    remove: (id) => void records.delete(id),
    has: (id) => records.has(id),
    candidates: (one, floor) =>
      [...records].filter(([, other]) => weighPair(one, other, weights).probability >= floor).map(([id]) => id),
  };
}
