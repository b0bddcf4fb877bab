// What goes between the main thread and a matching thread: records as they were written, numbers, and finished texts of explanations.
import type { RecordFields } from '../../domain/people/record-fields.ts';
import type { Weights } from '../../matching/weights.ts';

export type ToThread =
  | { readonly do: 'start'; readonly weights: Weights }
  /** Records that are asked about, numbered on from those before. Every thread gets all of them. */
  | { readonly do: 'ask'; readonly records: readonly RecordFields[] }
  /** Records that are compared with; `from`: the number of the first among all of their kind. Each goes to one thread. */
  | { readonly do: 'hold'; readonly from: number; readonly records: readonly RecordFields[] }
  | { readonly do: 'search'; readonly terms: Terms }
  | { readonly do: 'explain'; readonly pairs: readonly AskedPair[] };

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
  | { readonly did: 'start' | 'ask' | 'hold' }
  | { readonly did: 'part'; readonly share: number }
  | { readonly did: 'search'; readonly hits: Hits; readonly weighed: number }
  | { readonly did: 'explain'; readonly texts: readonly string[] };

/** Parallel arrays. */
export interface Hits {
  readonly held: Int32Array;
  readonly asked: Int32Array;
  readonly weight: Float64Array;
}
