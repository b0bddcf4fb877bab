// The words for the schema's words. Each table is complete by its type: a new word of the schema does not compile until it is named here.
import type { Words } from './gql.ts';

export const COUNTRY: Readonly<Record<Words<'JurisdictionCode'>, string>> = {
  CN: 'China',
  KH: 'Cambodia',
  LA: 'Laos',
  MM: 'Myanmar',
  TH: 'Thailand',
  VN: 'Viet Nam',
};

export const ROLE: Readonly<Record<Words<'Role'>, string>> = {
  CONFERENCE_OFFICE: 'conference office',
  INVESTIGATOR: 'investigator',
  LIAISON_OFFICER: 'liaison officer',
  MISSING_CHILDREN_DESK: 'missing-children desk',
  OPERATOR: 'operator',
  SERVICE_PROVIDER: 'service provider',
};

export const RECORD_KIND: Readonly<Record<Words<'RecordKind'>, string>> = { MISSING: 'Missing', RESCUED: 'Rescued' };

export const STATE: Readonly<Record<Words<'SuggestionState'>, string>> = {
  PROPOSED: 'Proposed',
  ONE_SIDE: 'One side says same',
  BOTH: 'Both sides say same',
  RULED_OUT: 'Ruled out',
  WITHDRAWN: 'Withdrawn',
};

export const EVIDENCE: Readonly<Record<Words<'EvidenceVerdict'>, string>> = {
  SUPPORTS: 'supports',
  CONTRADICTS: 'contradicts',
  NEUTRAL: 'neutral',
  BLANK: 'blank',
};

export const VERDICT: Readonly<Record<Words<'JudgementVerdict'>, string>> = {
  SAME: 'Same person',
  DIFFERENT: 'Not the same',
  UNSURE: 'Unsure',
};

export const METHOD: Readonly<Record<Words<'JudgementMethod'>, string>> = {
  RECORD_REVIEW: 'Reading the records',
  INTERVIEW: 'Interview',
  PHOTOGRAPH: 'Photographs',
  DOCUMENT: 'Document',
  KINSHIP_TEST: 'Kinship test',
  FINGERPRINT: 'Fingerprint',
};

export const BAND: Readonly<Record<Words<'Band'>, string>> = {
  POSSIBLE: 'possible',
  LOW: 'low',
  MEDIUM: 'medium',
  HIGH: 'high',
};

export const FEATURE: Readonly<Record<Words<'Feature'>, string>> = {
  NAME: 'Name',
  BIRTH: 'Birth and age',
  SEX: 'Sex',
  ORIGIN: 'Comes from',
  FATHER: 'Father',
  MOTHER: 'Mother',
  RELATIVES: 'Other relatives',
  EVENT: 'Last seen, found: when',
  ROUTE: 'Last seen, found: where',
  HEIGHT: 'Height',
  BLOOD: 'Blood group',
  MARKS: 'Marks',
  IDS: 'Documents',
  PHONES: 'Telephones',
  CLUES: 'Clues',
  ATTRIBUTES: 'Other columns',
};

export const SEX: Readonly<Record<Words<'Sex'>, string>> = { FEMALE: 'female', MALE: 'male', OTHER: 'other' };

export const AGE_BASIS: Readonly<Record<Words<'AgeBasis'>, string>> = {
  STATED: 'as stated',
  ESTIMATED: 'estimated',
  MEDICAL: 'by medical examination',
  DOCUMENT: 'by document',
  NOMINAL: 'nominal, a year or two more than completed years',
};

export const CALENDAR: Readonly<Record<Words<'Calendar'>, string>> = {
  GREGORIAN: '',
  BUDDHIST_ERA: 'Buddhist Era',
  CHINESE_LUNAR: 'Chinese lunar calendar',
  VIETNAMESE_LUNAR: 'Vietnamese lunar calendar',
};

export const CONSENT: Readonly<Record<Words<'Consent'>, string>> = {
  GIVEN: 'given',
  UNKNOWN: 'not known',
  WITHDRAWN: 'withdrawn',
};

export const PROTECTION: Readonly<Record<Words<'LocationProtection'>, string>> = {
  YES: 'yes: never tell where this person is',
  NO: 'no',
  UNASSESSED: 'not assessed yet, so treated as yes',
};

export const WITHHELD: Readonly<Record<Words<'WithheldBecause'>, string>> = {
  AGREEMENT_LIMIT: 'the agreement lets no more of this record cross the border.',
  CONSENT_NOT_GIVEN: 'the person, or whoever speaks for them, has not agreed to sharing it.',
  HELD_BY_PARTNER: 'the agreement opens only the age band and the sex.',
};

export const CLOSED_BECAUSE: Readonly<Record<Words<'CloseReason'>, string>> = {
  DIED: 'the person died',
  FOUND: 'the person was found',
  MISTAKEN: 'entered by mistake',
  OTHER: 'another reason',
  WITHDRAWN: 'withdrawn by its holder',
};

export const IMPORT_STATE: Readonly<Record<Words<'ImportState'>, string>> = {
  RUNNING: 'Running',
  FINISHED: 'Finished',
  FAILED: 'Failed',
};
