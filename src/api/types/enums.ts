import { ROLES } from '../../domain/casework/actor.ts';
import { JURISDICTIONS } from '../../domain/casework/jurisdiction.ts';
import { METHODS, type SuggestionState, VERDICTS } from '../../domain/match/judgement.ts';
import type { SuggestionKind } from '../../domain/match/suggestion.ts';
import { CLOSE_REASONS } from '../../domain/people/close-reason.ts';
import { CONSENTS, PROTECTIONS, RECORD_KINDS, SEXES } from '../../domain/people/person-record.ts';
import { builder } from '../builder.ts';

/** The domain's words as an enum: `same-person` is written `SAME_PERSON` in the schema and stays itself in the code. */
export function enumOf<const T extends string>(name: string, words: readonly T[], description: string) {
  const values = Object.fromEntries(
    words.map((word) => [word.toUpperCase().replaceAll('-', '_'), { value: word }]),
  ) as Record<string, { value: T }>;
  return builder.enumType(name, { description, values });
}

const STATES = ['proposed', 'one-side', 'both', 'ruled-out', 'withdrawn'] as const satisfies readonly SuggestionState[];
const KINDS = ['match', 'same-person'] as const satisfies readonly SuggestionKind[];

export const JurisdictionEnum = enumOf(
  'JurisdictionCode',
  JURISDICTIONS,
  'ISO 3166-1 alpha-2 of who holds records here.',
);
export const RoleEnum = enumOf('Role', ROLES, 'What somebody does here; what each may do is one table in the domain.');
export const RecordKindEnum = enumOf('RecordKind', RECORD_KINDS, 'What a record reports.');
export const RecordStateEnum = enumOf('RecordState', ['open', 'closed'], 'A closed record is not matched.');
export const CloseReasonEnum = enumOf('CloseReason', CLOSE_REASONS, 'Why a record was closed.');
export const SexEnum = enumOf('Sex', SEXES, 'As the source gives it.');
export const ConsentEnum = enumOf('Consent', CONSENTS, 'Consent, or lawful basis, for matching across borders.');
export const ProtectionEnum = enumOf(
  'LocationProtection',
  PROTECTIONS,
  'Whether the present place is withheld; unassessed counts as yes.',
);
export const SuggestionKindEnum = enumOf(
  'SuggestionKind',
  KINDS,
  'A missing with a rescued record, or one person recorded twice.',
);
export const SuggestionStateEnum = enumOf('SuggestionState', STATES, 'What the judgements amount to.');
export const VerdictEnum = enumOf('JudgementVerdict', VERDICTS, "One holder's opinion: is it one person?");
export const MethodEnum = enumOf('JudgementMethod', METHODS, 'What the opinion rests on.');
