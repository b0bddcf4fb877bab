import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { isId, type SuggestionId } from '../../domain/ids.ts';
import { FEATURES, type Verdict } from '../../domain/match/evidence.ts';
import { LANGUAGES } from '../../domain/match/language.ts';
import type { EvidenceView, JudgementView, SuggestionView } from '../../services/services.ts';
import { builder } from '../builder.ts';
import { type Context, callerOf } from '../context.ts';
import { whileSignedIn } from '../follow.ts';
import { enumOf, JurisdictionEnum, MethodEnum, SuggestionKindEnum, SuggestionStateEnum, VerdictEnum } from './enums.ts';
import { connectionOf, openCursor, pageArgs } from './pages.ts';
import { PersonRecordRef } from './records/person-record.ts';
import { RecordViewRef } from './records/record-view.ts';

const EVIDENCE_VERDICTS = ['supports', 'contradicts', 'blank', 'neutral'] as const satisfies readonly Verdict[];
const BANDS = ['possible', 'low', 'medium', 'high'] as const satisfies readonly SuggestionView['band'][];

const noteWithin = z.string().max(4000, 'is longer than 4,000 characters');

const FeatureEnum = enumOf('Feature', FEATURES, 'What of two records was compared.');
const EvidenceVerdictEnum = enumOf('EvidenceVerdict', EVIDENCE_VERDICTS, 'Which way a comparison points.');
const BandEnum = enumOf('Band', BANDS, 'How likely it is that the two are one person, as far as the caller may know.');
const SideEnum = enumOf('Side', ['first', 'second'], 'Which of the two records.');

const LanguageEnum = enumOf('Language', LANGUAGES, 'In which a pair can be explained (ISO 639-1).');

const EvidenceRef = builder.objectRef<EvidenceView>('Evidence').implement({
  description: 'One row of the explanation. Without numbers, words and values where a partner holds the other record.',
  fields: (t) => ({
    feature: t.expose('feature', { type: FeatureEnum }),
    verdict: t.expose('verdict', { type: EvidenceVerdictEnum }),
    level: t.exposeString('level', { nullable: true }),
    bits: t.exposeFloat('bits', { nullable: true, description: 'log2 Bayes factor: +3 is eight times as likely.' }),
    because: t.exposeString('because', { nullable: true }),
    explanation: t.string({
      nullable: true,
      description:
        'As `because`, in the language of the reader, and for what is blank too. All but the English await review.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'en', required: true }) },
      resolve: ({ explanation }, { language }) => explanation?.(language) ?? null,
    }),
    values: t.stringList({
      nullable: true,
      description: 'The two values compared, as written.',
      resolve: ({ values }) => values && [...values],
    }),
  }),
});

const JudgementRef = builder.objectRef<JudgementView>('Judgement').implement({
  description: "One holder's opinion, appended and never changed.",
  fields: (t) => ({
    id: t.exposeID('id'),
    side: t.expose('side', { type: SideEnum }),
    jurisdiction: t.expose('jurisdiction', { type: JurisdictionEnum }),
    by: t.exposeID('by', { nullable: true }),
    at: t.expose('at', { type: 'DateTime' }),
    verdict: t.expose('verdict', { type: VerdictEnum }),
    method: t.expose('method', { type: MethodEnum }),
    note: t.exposeString('note', { nullable: true }),
    weightsVersion: t.exposeString('weightsVersion'),
  }),
});

export const SuggestionRef = builder.loadableNodeRef('Suggestion', {
  id: { resolve: (view: SuggestionView) => view.id },
  load: async (ids: SuggestionId[], context: Context): Promise<SuggestionView[]> =>
    (await context.services.matches.read(callerOf(context), ids)) as SuggestionView[],
});

SuggestionRef.implement({
  description: 'Two records that may be one person: made by the matcher, decided by people.',
  isTypeOf: (value) => 'mineToDecide' in (value as object),
  fields: (t) => ({
    kind: t.expose('kind', { type: SuggestionKindEnum }),
    state: t.expose('state', { type: SuggestionStateEnum }),
    sides: t.field({
      type: [RecordViewRef],
      description: 'Exactly two, the missing one first.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ sides }) => [...sides],
    }),
    band: t.expose('band', { type: BandEnum }),
    probability: t.exposeFloat('probability', { nullable: true, description: 'Calibrated, 0 to 1.' }),
    weight: t.exposeFloat('weight', { nullable: true, description: 'Sum of the bits.' }),
    weightsVersion: t.exposeString('weightsVersion', { nullable: true }),
    evidence: t.field({
      type: [EvidenceRef],
      complexity: { field: 1, multiplier: FEATURES.length },
      resolve: ({ evidence }) => [...evidence],
    }),
    judgements: t.field({
      type: [JudgementRef],
      description: "The caller's own side's; the partner's too once both have decided.",
      resolve: ({ judgements }) => [...judgements],
    }),
    suggestedAt: t.expose('suggestedAt', { type: 'DateTime' }),
    mineToDecide: t.exposeBoolean('mineToDecide'),
  }),
});

const SuggestionConnection = builder.connectionObject({ type: SuggestionRef, name: 'SuggestionConnection' });

builder.objectField(PersonRecordRef, 'suggestions', (t) =>
  t.field({
    type: [SuggestionRef],
    description: 'What this record may be one person with.',
    resolve: ({ id }, _args, context) => context.services.matches.ofRecord(callerOf(context), id),
  }),
);

builder.queryFields((t) => ({
  suggestion: t.field({
    type: SuggestionRef,
    errors: {},
    args: { id: t.arg.id({ required: true }) },
    authScopes: { permission: 'suggestion.read' },
    resolve: async (_root, { id }, context) => {
      const view = await SuggestionRef.getDataloader(context).load(suggestionId(id));
      return view ?? unknownSuggestion();
    },
  }),
  suggestions: t.field({
    type: SuggestionConnection,
    errors: {},
    description: "Those that touch the caller's jurisdiction, likeliest first; the open ones when `states` is absent.",
    args: {
      kind: t.arg({ type: SuggestionKindEnum, defaultValue: 'match', required: true }),
      states: t.arg({ type: [SuggestionStateEnum], required: false }),
      ...pageArgs(20),
    },
    authScopes: { permission: 'suggestion.read' },
    resolve: async (_root, { kind, states, first, after: from }, context) => {
      const after = openCursor(from);
      const page = await context.services.matches.list(callerOf(context), {
        kind,
        ...(states && { states }),
        ...(after !== undefined && { after }),
        limit: first,
      });
      return connectionOf(page, ({ cursor }) => cursor, from);
    },
  }),
}));

builder.mutationFields((t) => ({
  decideSuggestion: t.field({
    type: SuggestionRef,
    errors: {},
    description: "Appends the caller's side's opinion. A *different* rules the pair out on this evidence.",
    args: {
      id: t.arg.id({ required: true }),
      verdict: t.arg({ type: VerdictEnum, required: true }),
      method: t.arg({ type: MethodEnum, defaultValue: 'record-review', required: true }),
      note: t.arg.string({ defaultValue: '', required: true, validate: noteWithin }),
    },
    authScopes: { permission: 'suggestion.decide' },
    resolve: (_root, { id, ...opinion }, context) =>
      context.services.matches.decide(callerOf(context), suggestionId(id), opinion),
  }),
  rematch: t.field({
    type: 'Boolean',
    errors: { directResult: false },
    description: 'Matches every record of a jurisdiction again, in the background.',
    args: { jurisdiction: t.arg({ type: JurisdictionEnum, required: true }) },
    authScopes: { permission: 'work.manage' },
    resolve: async (_root, { jurisdiction }, context) => {
      await context.services.matches.rematch(callerOf(context), jurisdiction);
      return true;
    },
  }),
}));

builder.subscriptionFields((t) => ({
  suggestionAdded: t.field({
    type: SuggestionRef,
    description: "New and changed suggestions of the caller's own jurisdiction, until its session ends.",
    authScopes: { permission: 'suggestion.read' },
    subscribe: (_root, _args, context) => whileSignedIn(context, context.services.matches.follow(callerOf(context))),
    resolve: (view) => view,
  }),
}));

function suggestionId(id: string): SuggestionId {
  return isId('sug', id) ? id : unknownSuggestion();
}

function unknownSuggestion(): never {
  throw new DomainError('NOT_FOUND', 'There is no such suggestion.');
}
