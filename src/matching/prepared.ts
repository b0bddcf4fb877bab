// What is kept of a record while it is compared: values only, worked out once by `prepare`.
import type { PersonRecord } from '../domain/people/person-record.ts';
import type { MarkKind, Side } from './features/mark-words.ts';
import type { ReadName } from './names/read-name.ts';
import type { Whereabouts } from './places/gazetteer.ts';

export interface Prepared {
  readonly record: PersonRecord;
  readonly names: readonly ReadName[];
  /** Sounds of the person's own names, to see that a parent agrees on the inherited surname only. */
  readonly ownSounds: ReadonlySet<string>;
  readonly fathers: readonly ReadName[];
  readonly mothers: readonly ReadName[];
  readonly relatives: readonly ReadName[];
  readonly birth?: Lifespan;
  readonly origin?: Whereabouts;
  readonly marks: readonly Mark[];
  readonly ids: readonly PlainNumber[];
  readonly phones: readonly PlainNumber[];
  readonly clues: Clues;
}

export interface Lifespan {
  /** ISO days between which the person was born. */
  readonly earliest: string;
  readonly latest: string;
  /** The same in years and fractions. */
  readonly from: number;
  readonly to: number;
  /** The day itself, where it is known and is not 1 January. */
  readonly day?: string;
  readonly written: string;
}

export interface Mark {
  readonly written: string;
  readonly kind?: MarkKind;
  readonly part?: string;
  readonly side?: Side;
}

export interface PlainNumber {
  readonly written: string;
  readonly type: string;
  /** Letters and digits, lower case; `?` where a character was unreadable. A phone keeps its last nine digits, whatever the prefix. */
  readonly digits: string;
}

export interface Clues {
  readonly written: readonly string[];
  /** Ideas told in the clues or the narrative. */
  readonly ideas: ReadonlySet<string>;
  readonly named: readonly ReadName[];
  /** Beginnings of place names: the letters as written, lower case, and their sound. */
  readonly fragments: readonly { readonly letters: string; readonly sound: string }[];
}
