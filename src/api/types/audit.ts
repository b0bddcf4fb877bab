import { z } from 'zod';
import type { AuditEntry } from '../../ports/stores.ts';
import { builder } from '../builder.ts';
import { callerOf } from '../context.ts';
import { JurisdictionEnum } from './enums.ts';
import { pageArgs } from './pages.ts';
import { CellRef } from './records/record-fields.ts';

const actionWithin = z.string().max(64, 'is longer than 64 characters');

const AuditEntryRef = builder.objectRef<AuditEntry>('AuditEntry').implement({
  description: 'Who did what to which ids, and when. Never values.',
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'DateTime' }),
    actor: t.exposeID('actor'),
    jurisdiction: t.expose('jurisdiction', { type: JurisdictionEnum }),
    action: t.exposeString('action'),
    subjects: t.idList({ resolve: ({ subjects }) => [...subjects] }),
    detail: t.field({
      type: [CellRef],
      resolve: ({ detail }) => Object.entries(detail).map(([column, value]) => ({ column, value: String(value) })),
    }),
  }),
});

builder.queryField('audit', (t) =>
  t.field({
    type: [AuditEntryRef],
    errors: {},
    description: 'Newest first.',
    args: { action: t.arg.string({ required: false, validate: actionWithin }), first: pageArgs(50).first },
    authScopes: { permission: 'audit.read' },
    resolve: (_root, { action, first }, context) =>
      context.services.access.audit(callerOf(context), { ...(action && { action }), limit: first }),
  }),
);
