import type { JurisdictionCode } from '../domain/casework/jurisdiction.ts';
import type { Place } from '../domain/places/place.ts';

/** A first-level division under all its names, found on the map through its chief town, whose admin1 code it shares. */
export interface Region {
  readonly country: JurisdictionCode;
  readonly chiefTown: string;
  readonly names: readonly string[];
}

/** Fixed knowledge that scoring rests on, as plain values. Never taken from the records at hand, or one pair would score differently in each use. */
export interface MatchReference {
  /** Plain Latin name token -> share of the names that hold it, in the language where it is commonest. */
  readonly tokenShares: ReadonlyMap<string, number>;
  /** Han character of a name -> share of names that hold it. */
  readonly hanShares: ReadonlyMap<string, number>;
  /** Titles, particles and calling prefixes, lower case, in their own scripts. They get a role; they are never deleted. */
  readonly honorifics: ReadonlySet<string>;
  /** Han character -> its Sino-Vietnamese reading. */
  readonly sinoVietnamese: ReadonlyMap<string, string>;
  readonly places: readonly Place[];
  readonly regions: readonly Region[];
}
