import type { WithheldBecause } from '../../../domain/casework/disclosure.ts';
import type { PartnerRecord, RecordView } from '../../../services/services.ts';
import { builder } from '../../builder.ts';
import { enumOf, JurisdictionEnum, RecordKindEnum, SexEnum } from '../enums.ts';

const REASONS = [
  'agreement-limit',
  'consent-not-given',
  'held-by-partner',
] as const satisfies readonly WithheldBecause[];
const WithheldEnum = enumOf('WithheldBecause', REASONS, 'Why the rest is not shown.');
const TierEnum = enumOf('Tier', ['T0', 'T1'], 'How much of a record an agreement opens across a border.');

/** What both sides of a suggestion have in common, whoever holds them. */
export const RecordViewRef = builder.interfaceRef<RecordView>('RecordView').implement({
  description: "A record as the caller may see it: one's own whole, a partner's as far as an agreement goes.",
  resolveType: (view) => (view.view === 'own' ? 'PersonRecord' : 'PartnerRecord'),
  fields: (t) => ({
    kind: t.field({
      type: RecordKindEnum,
      resolve: (view) => (view.view === 'own' ? view.record.kind : view.kind),
    }),
    jurisdiction: t.field({
      type: JurisdictionEnum,
      resolve: (view) => (view.view === 'own' ? view.stored.jurisdiction : view.holder),
    }),
    agency: t.field({
      type: 'String',
      resolve: (view) => (view.view === 'own' ? view.stored.agency : view.agency),
    }),
    sex: t.field({
      type: SexEnum,
      nullable: true,
      resolve: (view) => (view.view === 'own' ? view.record.sex : view.sex) ?? null,
    }),
  }),
});

builder.objectRef<PartnerRecord>('PartnerRecord').implement({
  description: 'It has no id: what cannot be opened is not addressed.',
  interfaces: [RecordViewRef],
  fields: (t) => ({
    tier: t.expose('tier', { type: TierEnum }),
    ageBand: t.exposeString('ageBand', { nullable: true, description: 'At T1, such as 10-19, at the event.' }),
    withheld: t.expose('withheld', { type: WithheldEnum }),
    ask: t.exposeString('ask', { description: 'Whom to ask for more.' }),
  }),
});
