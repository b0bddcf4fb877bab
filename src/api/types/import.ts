import { Readable } from 'node:stream';
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { type ImportId, isId } from '../../domain/ids.ts';
import type { Import, ImportState, Reject } from '../../ports/stores.ts';
import { builder } from '../builder.ts';
import { type Context, callerOf } from '../context.ts';
import { enumOf, JurisdictionEnum } from './enums.ts';
import { connectionOf, openCursor, pageArgs } from './pages.ts';
import { CellRef, cellsOf } from './records/record-fields.ts';

const STATES = ['running', 'finished', 'failed'] as const satisfies readonly ImportState[];
const SEVERITIES = ['reject', 'warning'] as const satisfies readonly Reject['severity'][];

/** A few hundred rows: what is larger goes to POST /imports, which streams it. */
const MAX_CSV = 512 * 1024;
const csvWithin = z.string().max(MAX_CSV, 'is longer than 512 KiB; send the file to POST /imports');

const ImportStateEnum = enumOf('ImportState', STATES, 'How far an import is.');
const SeverityEnum = enumOf('Severity', SEVERITIES, 'Whether the row was left out, or taken with a warning.');

const RejectRef = builder.objectRef<Reject>('Reject').implement({
  description: 'A row that was not taken, or a warning about one that was.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: "Line of the file's table; the header is row 1." }),
    severity: t.expose('severity', { type: SeverityEnum }),
    field: t.exposeString('field'),
    reason: t.exposeString('reason'),
    cells: t.field({ type: [CellRef], resolve: ({ cells }) => cellsOf(cells) }),
  }),
});

const RejectConnection = builder.connectionObject({ type: RejectRef, name: 'RejectConnection' });

export const ImportRef = builder.loadableNodeRef('Import', {
  id: { resolve: (one: Import) => one.id },
  load: (ids: ImportId[], context: Context): Promise<Import[]> =>
    Promise.all(ids.map((id) => context.services.imports.read(callerOf(context), id))) as Promise<Import[]>,
});

ImportRef.implement({
  description: 'One file taken in. Accepted, rejected and duplicate rows add up to its rows.',
  isTypeOf: (value) => 'fileHash' in (value as object),
  fields: (t) => ({
    jurisdiction: t.expose('jurisdiction', { type: JurisdictionEnum }),
    each: t.exposeBoolean('each', { description: 'Every row went to its own jurisdiction.' }),
    state: t.expose('state', { type: ImportStateEnum }),
    problem: t.exposeString('problem', { nullable: true, description: 'Why it failed, and what to do.' }),
    rows: t.exposeInt('rows', { description: 'Rows read so far.' }),
    accepted: t.exposeInt('accepted'),
    updated: t.exposeInt('updated', { description: 'Of the accepted: new versions of known records.' }),
    duplicate: t.exposeInt('duplicate'),
    rejected: t.exposeInt('rejected'),
    warnings: t.exposeInt('warnings'),
    size: t.exposeFloat('size', { description: 'Bytes of the file.' }),
    offset: t.exposeFloat('offset', { description: 'Bytes of the file read so far, for progress.' }),
    found: t.exposeString('found', {
      description: 'Encoding, delimiter and unknown columns that were recognised; JSON.',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime' }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    rejects: t.field({
      type: RejectConnection,
      args: pageArgs(20),
      resolve: async ({ id }, { first, after }, context) => {
        const afterRow = rowOf(openCursor(after));
        const page = await context.services.imports.rejects(callerOf(context), id, afterRow, first);
        return connectionOf(page, ({ row }) => String(row), after);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  import: t.field({
    type: ImportRef,
    errors: {},
    args: { id: t.arg.id({ required: true }) },
    authScopes: { permission: 'record.import' },
    resolve: async (_root, { id }, context) => {
      const one = isId('imp', id) ? await context.services.imports.read(callerOf(context), id) : undefined;
      if (!one) throw new DomainError('NOT_FOUND', 'There is no such import.');
      return one;
    },
  }),
  imports: t.field({
    type: [ImportRef],
    errors: {},
    description: 'Newest first.',
    args: { first: pageArgs(20).first },
    authScopes: { permission: 'record.import' },
    resolve: (_root, { first }, context) => context.services.imports.list(callerOf(context), first),
  }),
}));

builder.mutationFields((t) => ({
  importRecords: t.field({
    type: ImportRef,
    errors: {},
    description: "Some rows as CSV text, for the caller's jurisdiction. Files go to POST /imports.",
    args: {
      csv: t.arg.string({ required: true, validate: csvWithin }),
      mapping: t.arg.string({ required: false, description: "A mapping file's text, JSON." }),
    },
    authScopes: { permission: 'record.import' },
    resolve: (_root, { csv, mapping }, context) => {
      const caller = callerOf(context);
      return context.services.imports.start(caller, {
        as: caller.jurisdiction,
        bytes: Readable.from([Buffer.from(csv, 'utf8')]),
        ...(typeof mapping === 'string' && { mapping }),
      });
    },
  }),
}));

function rowOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const row = Number(cursor);
  if (!Number.isSafeInteger(row) || row < 0) {
    throw new DomainError('INVALID_INPUT', 'The list cannot go on from there.', [
      { field: 'after', reason: 'is no cursor of this list' },
    ]);
  }
  return row;
}
