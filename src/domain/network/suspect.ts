import type { JurisdictionCode } from '../casework/jurisdiction.ts';
import type { EventId, OrganisationId, RecordId, RouteId, SuspectId } from '../ids.ts';

/** Where a statement comes from: Europol 4x4 grade (source A-X, information 1-4) and who gave it. */
export interface SourceGrade {
  readonly source: 'A' | 'B' | 'C' | 'X';
  readonly information: 1 | 2 | 3 | 4;
  readonly text: string;
}

/** Somebody under investigation. Names, aliases and phones are personal and sealed at rest. */
export interface Suspect {
  readonly id: SuspectId;
  readonly jurisdiction: JurisdictionCode;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly phones: readonly string[];
  readonly grade: SourceGrade;
}

export type OrganisationKind =
  | 'recruitment-agency'
  | 'marriage-agency'
  | 'labour-agency'
  | 'company'
  | 'venue'
  | 'other';

/** A body in the network under investigation; one that uses this service is an Agency. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly jurisdiction: JurisdictionCode;
  readonly kind: OrganisationKind;
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly grade: SourceGrade;
}

export const EVENT_KINDS = [
  'recruitment',
  'transport',
  'harbouring',
  'sale',
  'exploitation',
  'rescue',
  'arrest',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_ROLES = [
  'victim',
  'recruiter',
  'transporter',
  'harbourer',
  'broker',
  'buyer',
  'exploiter',
  'document-forger',
  'official',
  'rescuer',
] as const;
/** A role is per event, never per person: a buyer in one sale may be a victim in another. */
export type EventRole = (typeof EVENT_ROLES)[number];

export interface Participation {
  readonly who: RecordId | SuspectId | OrganisationId;
  readonly role: EventRole;
}

export interface TraffickingEvent {
  readonly id: EventId;
  readonly jurisdiction: JurisdictionCode;
  readonly kind: EventKind;
  /** EDTF as written. */
  readonly happened: string;
  readonly place?: string;
  readonly participants: readonly Participation[];
  readonly route?: RouteId;
  readonly grade: SourceGrade;
}
