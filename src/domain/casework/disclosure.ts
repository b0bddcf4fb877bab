// What an actor may see of a record. Applied in services, on the value, wherever a record is loaded: never in a resolver or a component.

import type { RecordId } from '../ids.ts';
import { yearsBetween } from '../people/partial-date.ts';
import type { Consent, PersonRecord, RecordKind, Sex } from '../people/person-record.ts';
import { birthSpan } from '../people/read-record.ts';
import { type Actor, may } from './actor.ts';
import type { Agreement, JurisdictionCode } from './jurisdiction.ts';

/**
 * T3: the holder's own. T1: an agreement that reaches so far, and given consent. T0: an agreement, and no more than that something possible exists.
 */
export type Tier = 'T0' | 'T1' | 'T3';

export type WithheldBecause = 'agreement-limit' | 'consent-not-given' | 'held-by-partner';

/** A partner's record as far as it may be shown: nothing that names or places a person. */
export interface PartnerView {
  readonly tier: 'T0' | 'T1';
  readonly holder: JurisdictionCode;
  /** At T0 the holder's liaison desk, because an agency may be a shelter. */
  readonly agency: string;
  readonly kind: RecordKind;
  /** T1 only. Ten-year band of the age at the event, such as `10-19`. */
  readonly ageBand?: string;
  readonly sex?: Sex;
  readonly withheld: WithheldBecause;
  /** Whom to ask. */
  readonly ask: string;
}

export interface OwnerOfRecord {
  readonly id: RecordId;
  readonly jurisdiction: JurisdictionCode;
  readonly agency: string;
  readonly consent: Consent;
}

/** Undefined: this actor may not know that the record exists. */
export function tierFor(actor: Actor, owner: OwnerOfRecord, agreements: readonly Agreement[]): Tier | undefined {
  if (!may(actor, 'record.read')) return undefined;
  if (owner.jurisdiction === actor.jurisdiction) return 'T3';
  if (owner.consent === 'withdrawn') return undefined;
  const agreement = agreementBetween(agreements, owner.jurisdiction, actor.jurisdiction);
  if (!agreement) return undefined;
  return agreement.highestTier === 'T1' && owner.consent === 'given' ? 'T1' : 'T0';
}

export function partnerView(record: PersonRecord, owner: OwnerOfRecord, tier: 'T0' | 'T1'): PartnerView {
  const agency = tier === 'T0' ? `liaison desk of ${owner.jurisdiction}` : owner.agency;
  const shown = {
    tier,
    holder: owner.jurisdiction,
    agency,
    kind: record.kind,
    ask: `${agency} (${owner.jurisdiction})`,
  };
  if (tier === 'T0') return { ...shown, withheld: owner.consent === 'given' ? 'agreement-limit' : 'consent-not-given' };
  const band = ageBand(record);
  return {
    ...shown,
    withheld: 'held-by-partner',
    ...(band && { ageBand: band }),
    ...(record.sex && { sex: record.sex }),
  };
}

function agreementBetween(
  agreements: readonly Agreement[],
  from: JurisdictionCode,
  to: JurisdictionCode,
): Agreement | undefined {
  return agreements.find((one) => one.from === from && one.to === to);
}

function ageBand(record: PersonRecord): string | undefined {
  const born = birthSpan(record);
  const on = record.eventDate?.earliest;
  if (!born || !on) return undefined;
  const age = Math.max(0, Math.floor((yearsBetween(born.earliest, on) + yearsBetween(born.latest, on)) / 2));
  const from = Math.floor(age / 10) * 10;
  return `${from}-${from + 9}`;
}
