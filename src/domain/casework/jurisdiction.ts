export const JURISDICTIONS = ['CN', 'VN', 'LA', 'MM', 'KH', 'TH'] as const;

/** ISO 3166-1 alpha-2 of the six countries that hold records here. */
export type JurisdictionCode = (typeof JURISDICTIONS)[number];

export function isJurisdiction(value: string): value is JurisdictionCode {
  return (JURISDICTIONS as readonly string[]).includes(value);
}

export interface Jurisdiction {
  readonly code: JurisdictionCode;
  readonly name: string;
  readonly ownName: string;
  readonly capital: string;
}

export type AgencyKind = 'police' | 'ngo' | 'court' | 'care' | 'ministry';

/** A body that uses the service; never one that is under investigation (that is an Organisation). */
export interface Agency {
  readonly id: string;
  readonly jurisdiction: JurisdictionCode;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly ownName: string;
}

/** What may go across one border, and by which text. `to` may see at most `highestTier` of what `from` holds. */
export interface Agreement {
  readonly id: string;
  readonly from: JurisdictionCode;
  readonly to: JurisdictionCode;
  readonly highestTier: 'T0' | 'T1';
  readonly basis: string;
}
