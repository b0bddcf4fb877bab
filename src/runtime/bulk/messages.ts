// What goes between the main thread and a matching thread: records as packed text, numbers, and finished texts of explanations.
import type { Weights } from '../../matching/weights.ts';

export type ToThread =
  | { readonly do: 'start'; readonly weights: Weights }
  | { readonly do: 'take'; readonly batch: Batch }
  | { readonly do: 'search'; readonly terms: Terms }
  | { readonly do: 'explain'; readonly pairs: readonly AskedPair[] };

/** Parallel: the first record has the first number, the first side and the first line. */
export interface Batch {
  readonly numbers: readonly number[];
  /** Bits of `HELD` and `ASKED`; 0: the record is to be forgotten. A record whose number was taken before takes its place. */
  readonly sides: readonly number[];
  /** UTF-8, as `packed` makes it, each ended by a line feed. */
  readonly lines: Uint8Array;
}

/** Records that are compared with: each goes to one thread. */
export const HELD = 1;
/** Records that are asked about: every thread gets all of them. */
export const ASKED = 2;

export interface Terms {
  /** Bits. */
  readonly least: number;
  /** Of each record asked about; 0: no limit. */
  readonly top: number;
  /** Both sides are one list: a pair counts once, where the held record comes before the one asked about. */
  readonly within: boolean;
}

export interface AskedPair {
  readonly held: number;
  readonly asked: number;
}

export type FromThread =
  | { readonly did: 'start' | 'take' }
  | { readonly did: 'part'; readonly share: number }
  | { readonly did: 'search'; readonly found: Found }
  | { readonly did: 'explain'; readonly texts: readonly string[] };

export interface Found {
  readonly hits: Hits;
  /** Pairs that no bound ruled out. */
  readonly weighed: number;
}

/** Parallel arrays. */
export interface Hits {
  readonly held: Int32Array;
  readonly asked: Int32Array;
  readonly weight: Float64Array;
}
