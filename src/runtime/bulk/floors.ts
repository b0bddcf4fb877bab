// What the threads of a search tell one another: of each record asked about, the weight that one of them has enough hits of. No lighter hit is among the
// best of all threads, so none need look for one. How soon a thread sees it changes what is weighed, and never what is found.

/** By number of the record asked about. */
export interface Floors {
  /** What a further hit must weigh, ties included; minus infinity while nothing is known. */
  of(number: number): number;
  /** Enough hits weigh this or more. */
  raise(number: number, weight: number): void;
}

/** Whole numbers, because only those are never read half written; rounded down, so that no tie is lost. */
const STEPS_A_BIT = 1024;
const UNKNOWN = -(2 ** 31);
const HIGHEST = 2 ** 31 - 1;

/** To be shared among threads, for records of the numbers below `count`. */
export function newFloors(count: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT)).fill(UNKNOWN);
}

export function createFloors(shared: Int32Array<SharedArrayBuffer>): Floors {
  return {
    of(number) {
      const steps = Atomics.load(shared, number);
      return steps === UNKNOWN ? Number.NEGATIVE_INFINITY : steps / STEPS_A_BIT;
    },
    raise(number, weight) {
      const steps = Math.min(HIGHEST, Math.floor(weight * STEPS_A_BIT));
      // Of two at once either may win: what is known is true all the same.
      if (steps > Atomics.load(shared, number)) Atomics.store(shared, number, steps);
    },
  };
}
