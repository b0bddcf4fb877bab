import type { JurisdictionCode } from '../casework/jurisdiction.ts';
import type { Name } from './name.ts';
import type { PartialDate } from './partial-date.ts';
import type { RecordFields } from './record-fields.ts';

export const RECORD_KINDS = ['missing', 'rescued'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
export const SEXES = ['female', 'male', 'other'] as const;
export type Sex = (typeof SEXES)[number];
export const AGE_BASES = ['stated', 'estimated', 'medical', 'document', 'nominal'] as const;
export type AgeBasis = (typeof AGE_BASES)[number];
export const CONSENTS = ['given', 'withdrawn', 'unknown'] as const;
export type Consent = (typeof CONSENTS)[number];
export const PROTECTIONS = ['yes', 'no', 'unassessed'] as const;
export type LocationProtection = (typeof PROTECTIONS)[number];

/** An age in whole years as somebody told or judged it, on the day `at` (absent when no day is known). */
export interface AgeEstimate {
  readonly min: number;
  readonly max: number;
  readonly at?: PartialDate;
  readonly basis: AgeBasis;
}

/** Free text of a place, most specific part first, as the source wrote it. */
export interface PlaceMention {
  readonly written: string;
  readonly parts: readonly string[];
}

/** Centimetres. */
export interface Height {
  readonly min: number;
  readonly max: number;
}

export interface BloodType {
  readonly group: 'A' | 'B' | 'AB' | 'O';
  readonly rhesus?: '+' | '-';
}

export interface Relative {
  readonly relation: string;
  readonly name: Name;
}

export interface IdNumber {
  readonly type: string;
  readonly value: string;
}

/** What one holder knows of one person. `written` is the source's own words; everything else is read from it by `readRecord`. */
export interface PersonRecord {
  readonly written: RecordFields;
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly jurisdiction: JurisdictionCode;
  /** Full names, main one first, then nicknames. */
  readonly names: readonly Name[];
  readonly sex?: Sex;
  readonly birth?: PartialDate;
  readonly age?: AgeEstimate;
  readonly nationality: readonly string[];
  readonly languages: readonly string[];
  readonly origin?: PlaceMention;
  readonly eventPlace?: PlaceMention;
  /** Last seen (missing) or found (rescued). */
  readonly eventDate?: PartialDate;
  readonly height?: Height;
  readonly blood?: BloodType;
  readonly marks: readonly string[];
  readonly fathers: readonly Name[];
  readonly mothers: readonly Name[];
  readonly relatives: readonly Relative[];
  readonly idNumbers: readonly IdNumber[];
  readonly phones: readonly string[];
  readonly clues: readonly string[];
  readonly consent: Consent;
  readonly protection: LocationProtection;
  readonly source?: string;
  readonly narrative?: string;
  /** What a reader of this record should be told: a date that cannot be, an age on no known day. */
  readonly warnings: readonly { readonly field: string; readonly reason: string }[];
}
