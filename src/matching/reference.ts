import type { JurisdictionCode } from '../domain/casework/jurisdiction.ts';
import type { Place } from '../domain/places/place.ts';

/** A first-level division under all its names, found on the map through its chief town, whose admin1 code it shares. */
export interface Region {
  readonly country: JurisdictionCode;
  readonly chiefTown: string;
  readonly names: readonly string[];
}

/** What is known of names before any record is seen. Letters are lower case throughout. */
export interface NameReference {
  /** By language (ISO 639-3): plain Latin name token -> share of the names that hold it. */
  readonly tokenShares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Han character of a name -> share of names that hold it. */
  readonly hanShares: ReadonlyMap<string, number>;
  /** Titles, particles and calling prefixes in their own scripts, with the languages that have them. They get a role; they are never deleted. */
  readonly honorifics: ReadonlyMap<string, readonly string[]>;
  /** Han character -> its Sino-Vietnamese readings with their marks, the commonest first. */
  readonly sinoVietnamese: ReadonlyMap<string, readonly string[]>;
  /** Traditional character -> simplified. */
  readonly simplified: ReadonlyMap<string, string>;
  /** Simplified character -> Jyutping without tones. */
  readonly cantonese: ReadonlyMap<string, readonly string[]>;
  /** Chinese surname -> plain spellings that families abroad use. */
  readonly surnamesAbroad: ReadonlyMap<string, readonly string[]>;
  /** Chinese surname of one character -> its Hokkien readings in Tâi-lô without tones. */
  readonly hokkien: ReadonlyMap<string, readonly string[]>;
  /** Short or pet form -> the full names it may stand for, plain. */
  readonly nicknames: ReadonlyMap<string, readonly string[]>;
}

/** A province of Viet Nam by its names before and since 1 July 2025. */
export interface MergedProvince {
  readonly before: string;
  readonly now: string;
}

/** A border crossing, in approximate degrees. */
export interface Gate {
  readonly id: string;
  readonly countries: readonly [JurisdictionCode, JurisdictionCode];
  readonly lat: number;
  readonly lon: number;
}

export interface PlaceReference {
  readonly places: readonly Place[];
  readonly regions: readonly Region[];
  readonly mergedProvinces?: readonly MergedProvince[];
  readonly gates?: readonly Gate[];
}

/** Fixed knowledge that scoring rests on, as plain values. Never taken from the records at hand, or one pair would score differently in each use. */
export interface MatchReference extends NameReference, PlaceReference {}
