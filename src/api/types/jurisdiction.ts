import type { Agency, AgencyKind, Jurisdiction } from '../../domain/casework/jurisdiction.ts';
import { builder } from '../builder.ts';
import { enumOf, JurisdictionEnum } from './enums.ts';

const AGENCY_KINDS = ['police', 'ngo', 'court', 'care', 'ministry'] as const satisfies readonly AgencyKind[];
const AgencyKindEnum = enumOf('AgencyKind', AGENCY_KINDS, 'What kind of body it is.');

const AgencyRef = builder.objectRef<Agency>('Agency').implement({
  description: 'A body that uses the service; never one under investigation.',
  fields: (t) => ({
    id: t.exposeID('id'),
    jurisdiction: t.expose('jurisdiction', { type: JurisdictionEnum }),
    kind: t.expose('kind', { type: AgencyKindEnum }),
    name: t.exposeString('name'),
    ownName: t.exposeString('ownName', { description: "In its country's own language." }),
  }),
});

const JurisdictionRef = builder.objectRef<Jurisdiction>('Jurisdiction').implement({
  fields: (t) => ({
    code: t.expose('code', { type: JurisdictionEnum }),
    name: t.exposeString('name'),
    ownName: t.exposeString('ownName'),
    capital: t.exposeString('capital'),
  }),
});

builder.queryFields((t) => ({
  jurisdictions: t.field({
    type: [JurisdictionRef],
    errors: {},
    resolve: (_root, _args, { services }) => services.reference.jurisdictions(),
  }),
  agencies: t.field({
    type: [AgencyRef],
    errors: {},
    args: { jurisdiction: t.arg({ type: JurisdictionEnum, required: false }) },
    resolve: async (_root, { jurisdiction }, { services }) => {
      const agencies = await services.reference.agencies();
      return jurisdiction ? agencies.filter((agency) => agency.jurisdiction === jurisdiction) : agencies;
    },
  }),
}));
