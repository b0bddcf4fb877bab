// The network under investigation, to read: who, which organisation, what happened, on which route.
import {
  EVENT_KINDS,
  EVENT_ROLES,
  type Organisation,
  type OrganisationKind,
  type Participation,
  type SourceGrade,
  type Suspect,
  type TraffickingEvent,
} from '../../domain/network/suspect.ts';
import { type Leg, type Route, TRANSPORTS } from '../../domain/places/route.ts';
import { builder } from '../builder.ts';
import { callerOf } from '../context.ts';
import { enumOf, JurisdictionEnum } from './enums.ts';
import { connectionOf, openCursor, pageArgs } from './pages.ts';

const ORGANISATION_KINDS = [
  'recruitment-agency',
  'marriage-agency',
  'labour-agency',
  'company',
  'venue',
  'other',
] as const satisfies readonly OrganisationKind[];

const OrganisationKindEnum = enumOf('OrganisationKind', ORGANISATION_KINDS, 'What an organisation passes for.');
const EventKindEnum = enumOf('EventKind', EVENT_KINDS, 'What happened.');
const EventRoleEnum = enumOf('EventRole', EVENT_ROLES, 'A role is per event, never per person.');
const TransportEnum = enumOf('Transport', TRANSPORTS, 'How a stretch was travelled.');

const SourceGradeRef = builder.objectRef<SourceGrade>('SourceGrade').implement({
  description: 'Europol 4x4: A to X for the source, 1 to 4 for the information.',
  fields: (t) => ({
    source: t.exposeString('source'),
    information: t.exposeInt('information'),
    text: t.exposeString('text'),
  }),
});

const SuspectRef = builder.objectRef<Suspect>('Suspect').implement({
  description: 'Somebody under investigation.',
  fields: (t) => ({
    id: t.exposeID('id'),
    jurisdiction: t.expose('jurisdiction', { type: JurisdictionEnum }),
    names: t.stringList({ resolve: ({ names }) => [...names] }),
    aliases: t.stringList({ resolve: ({ aliases }) => [...aliases] }),
    phones: t.stringList({ resolve: ({ phones }) => [...phones] }),
    grade: t.expose('grade', { type: SourceGradeRef }),
  }),
});

const OrganisationRef = builder.objectRef<Organisation>('Organisation').implement({
  description: 'A body under investigation.',
  fields: (t) => ({
    id: t.exposeID('id'),
    jurisdiction: t.expose('jurisdiction', { type: JurisdictionEnum }),
    kind: t.expose('kind', { type: OrganisationKindEnum }),
    names: t.stringList({ resolve: ({ names }) => [...names] }),
    phones: t.stringList({ resolve: ({ phones }) => [...phones] }),
    grade: t.expose('grade', { type: SourceGradeRef }),
  }),
});

const LegRef = builder.objectRef<Leg>('Leg').implement({
  description: 'One stretch of a journey; times as written, because sources seldom know more.',
  fields: (t) => ({
    order: t.exposeInt('order'),
    fromPlace: t.exposeString('fromPlace'),
    toPlace: t.exposeString('toPlace'),
    transport: t.expose('transport', { type: TransportEnum }),
    gate: t.exposeString('gate', { nullable: true, description: 'The border crossing.' }),
    departed: t.exposeString('departed', { nullable: true }),
    arrived: t.exposeString('arrived', { nullable: true }),
  }),
});

const RouteRef = builder.objectRef<Route>('Route').implement({
  description: 'How somebody was moved.',
  fields: (t) => ({
    id: t.exposeID('id'),
    jurisdiction: t.expose('jurisdiction', { type: JurisdictionEnum }),
    legs: t.field({ type: [LegRef], resolve: ({ legs }) => [...legs] }),
  }),
});

const ParticipationRef = builder.objectRef<Participation>('Participation').implement({
  fields: (t) => ({
    who: t.exposeID('who', { description: 'A record, suspect or organisation.' }),
    role: t.expose('role', { type: EventRoleEnum }),
  }),
});

const EventRef = builder.objectRef<TraffickingEvent>('TraffickingEvent').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    jurisdiction: t.expose('jurisdiction', { type: JurisdictionEnum }),
    kind: t.expose('kind', { type: EventKindEnum }),
    happened: t.exposeString('happened', { description: 'EDTF, as written.' }),
    place: t.exposeString('place', { nullable: true }),
    participants: t.field({ type: [ParticipationRef], resolve: ({ participants }) => [...participants] }),
    route: t.exposeID('route', { nullable: true }),
    grade: t.expose('grade', { type: SourceGradeRef }),
  }),
});

const SuspectConnection = builder.connectionObject({ type: SuspectRef, name: 'SuspectConnection' });
const OrganisationConnection = builder.connectionObject({ type: OrganisationRef, name: 'OrganisationConnection' });
const RouteConnection = builder.connectionObject({ type: RouteRef, name: 'RouteConnection' });

builder.queryFields((t) => ({
  suspects: t.field({
    type: SuspectConnection,
    errors: {},
    args: pageArgs(20),
    authScopes: { permission: 'network.read' },
    resolve: async (_root, { first, after }, context) => {
      const page = await context.services.network.suspects(callerOf(context), openCursor(after), first);
      return connectionOf(page, ({ id }) => id, after);
    },
  }),
  organisations: t.field({
    type: OrganisationConnection,
    errors: {},
    args: pageArgs(20),
    authScopes: { permission: 'network.read' },
    resolve: async (_root, { first, after }, context) => {
      const page = await context.services.network.organisations(callerOf(context), openCursor(after), first);
      return connectionOf(page, ({ id }) => id, after);
    },
  }),
  routes: t.field({
    type: RouteConnection,
    errors: {},
    args: pageArgs(20),
    authScopes: { permission: 'network.read' },
    resolve: async (_root, { first, after }, context) => {
      const page = await context.services.network.routes(callerOf(context), openCursor(after), first);
      return connectionOf(page, ({ id }) => id, after);
    },
  }),
  eventsOf: t.field({
    type: [EventRef],
    errors: {},
    description: 'In which this record, suspect or organisation took part, oldest first.',
    args: { participant: t.arg.id({ required: true }) },
    authScopes: { permission: 'network.read' },
    resolve: (_root, { participant }, context) => context.services.network.eventsOf(callerOf(context), participant),
  }),
}));
