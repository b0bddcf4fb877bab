// What is kept of a record while it is compared: values only, worked out once by `prepare`.
import type { PersonRecord } from '../domain/people/person-record.ts';
import type { EventSpan } from './birth/event-span.ts';
import type { Lifespan } from './birth/lifespan.ts';
import type { Mark } from './body/read-mark.ts';
import type { Clues } from './clues/read-clues.ts';
import type { ReadName } from './names/read-name.ts';
import type { IdentityNumber } from './numbers/identity.ts';
import type { PhoneNumber } from './numbers/phone.ts';
import type { Whereabouts } from './places/gazetteer.ts';
import type { AttributeLevel } from './weights.ts';

/** Of the record itself only what is compared or shown as it stands: there are very many, and the rest of each is in the fields below. */
export type Kept = Pick<PersonRecord, 'recordId' | 'kind' | 'jurisdiction'> & {
  readonly [Field in 'sex' | 'height' | 'blood' | 'birth' | 'eventDate' | 'narrative']?:
    | PersonRecord[Field]
    | undefined;
};

export interface Prepared {
  readonly record: Kept;
  readonly names: readonly ReadName[];
  readonly fathers: readonly ReadName[];
  readonly mothers: readonly ReadName[];
  readonly relatives: readonly ReadName[];
  /** Who each of `relatives` is, an id of a word for kin; undefined where nothing tells. */
  readonly relations: readonly (string | undefined)[];
  readonly birth: Lifespan | undefined;
  /** Of being last seen, or found. */
  readonly event: EventSpan | undefined;
  readonly origin: Whereabouts | undefined;
  /** Where the person was last seen, or was found. */
  readonly seen: Whereabouts | undefined;
  readonly marks: readonly Mark[];
  readonly ids: readonly IdentityNumber[];
  readonly phones: readonly PhoneNumber[];
  readonly clues: Clues;
  /** Of the columns that the weights know: none, unless they were learned from another table. */
  readonly attributes: readonly PreparedAttribute[];
}

/** Together with all that was written, for who learns from it. */
export type PreparedWhole = Prepared & { readonly record: PersonRecord };

export interface PreparedAttribute {
  readonly column: string;
  readonly written: string;
  readonly plain: string;
  /** What agreeing, or not, on this very value tells. */
  readonly bits: Readonly<Record<AttributeLevel, number>>;
  /** Share of people who have the value. */
  readonly share: number;
  /** The same bits where the two agree on this other column. */
  readonly given?: { readonly column: string; readonly bits: Readonly<Record<AttributeLevel, number>> };
}
