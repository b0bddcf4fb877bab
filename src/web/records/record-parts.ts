import { graphql, type ResultOf } from '../gql.ts';

/** A record of the own jurisdiction, as far as a reader compares it. */
export const OwnParts = graphql(`
  fragment OwnParts on PersonRecord {
    __typename
    id
    recordId
    kind
    jurisdiction
    agency
    state
    closeReason
    names { written language kind }
    sex
    birth { ...DateParts }
    age { min max basis at { ...DateParts } }
    nationality
    languages
    origin { written }
    eventPlace { written }
    eventDate { ...DateParts }
    height { min max }
    bloodType
    marks
    fathers { written language }
    mothers { written language }
    relatives { relation name { written language } }
    idNumbers { type value }
    phones
    clues
    consent
    protection
    source
    narrative
    warnings
  }
  fragment DateParts on PartialDate {
    written
    calendar
    approximate
    earliest
    latest
  }
`);
export type OwnRecord = ResultOf<typeof OwnParts>;
export type DateWritten = NonNullable<OwnRecord['birth']>;

/** What an agreement opens of a partner's record. */
export const PartnerParts = graphql(`
  fragment PartnerParts on PartnerRecord {
    __typename
    kind
    jurisdiction
    agency
    tier
    ageBand
    sex
    withheld
    ask
  }
`);
export type PartnerRecord = ResultOf<typeof PartnerParts>;

export type Side = OwnRecord | PartnerRecord;

export function isOwn(side: Side): side is OwnRecord {
  return side.__typename === 'PersonRecord';
}
