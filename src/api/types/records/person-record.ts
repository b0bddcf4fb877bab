import { DomainError } from '../../../domain/errors.ts';
import { isId, type RecordId } from '../../../domain/ids.ts';
import type { OwnRecord } from '../../../services/services.ts';
import { builder } from '../../builder.ts';
import { type Context, callerOf } from '../../context.ts';
import { CloseReasonEnum, ConsentEnum, ProtectionEnum, RecordKindEnum, RecordStateEnum } from '../enums.ts';
import { connectionOf, openCursor, pageArgs } from '../pages.ts';
import { AgeRef, HeightRef, IdNumberRef, NameRef, PartialDateRef, PlaceRef, RelativeRef } from './person-parts.ts';
import { fieldsOf, RecordInput, WrittenRecord } from './record-fields.ts';
import { RecordVersionRef } from './record-version.ts';
import { RecordViewRef } from './record-view.ts';

export const PersonRecordRef = builder.loadableNodeRef('PersonRecord', {
  id: { resolve: (own: OwnRecord) => own.id },
  // One that may not be seen is answered as one that does not exist.
  load: async (ids: RecordId[], context: Context): Promise<OwnRecord[]> =>
    (await context.services.records.read(callerOf(context), ids)) as OwnRecord[],
});

PersonRecordRef.implement({
  description: "A missing-person report or rescued-person record of the caller's own jurisdiction.",
  interfaces: [RecordViewRef],
  isTypeOf: (value) => (value as Partial<OwnRecord>).view === 'own',
  fields: (t) => ({
    recordId: t.string({ description: "The holder's own id.", resolve: ({ record }) => record.recordId }),
    version: t.int({ description: 'Sent back with a change of this record.', resolve: ({ stored }) => stored.version }),
    state: t.field({ type: RecordStateEnum, resolve: ({ stored }) => stored.state }),
    closeReason: t.field({
      type: CloseReasonEnum,
      nullable: true,
      resolve: ({ stored }) => stored.closeReason ?? null,
    }),
    createdAt: t.field({ type: 'DateTime', resolve: ({ stored }) => stored.createdAt }),
    changedAt: t.field({ type: 'DateTime', resolve: ({ stored }) => stored.changedAt }),
    names: t.field({
      type: [NameRef],
      description: 'Full names, the main one first, then nicknames.',
      resolve: ({ record }) => [...record.names],
    }),
    birth: t.field({ type: PartialDateRef, nullable: true, resolve: ({ record }) => record.birth ?? null }),
    age: t.field({ type: AgeRef, nullable: true, resolve: ({ record }) => record.age ?? null }),
    nationality: t.stringList({ resolve: ({ record }) => [...record.nationality] }),
    languages: t.stringList({ resolve: ({ record }) => [...record.languages] }),
    origin: t.field({ type: PlaceRef, nullable: true, resolve: ({ record }) => record.origin ?? null }),
    eventPlace: t.field({ type: PlaceRef, nullable: true, resolve: ({ record }) => record.eventPlace ?? null }),
    eventDate: t.field({ type: PartialDateRef, nullable: true, resolve: ({ record }) => record.eventDate ?? null }),
    height: t.field({ type: HeightRef, nullable: true, resolve: ({ record }) => record.height ?? null }),
    bloodType: t.string({
      nullable: true,
      resolve: ({ record: { blood } }) => (blood ? `${blood.group}${blood.rhesus ?? ''}` : null),
    }),
    marks: t.stringList({ resolve: ({ record }) => [...record.marks] }),
    fathers: t.field({ type: [NameRef], resolve: ({ record }) => [...record.fathers] }),
    mothers: t.field({ type: [NameRef], resolve: ({ record }) => [...record.mothers] }),
    relatives: t.field({ type: [RelativeRef], resolve: ({ record }) => [...record.relatives] }),
    idNumbers: t.field({ type: [IdNumberRef], resolve: ({ record }) => [...record.idNumbers] }),
    phones: t.stringList({ resolve: ({ record }) => [...record.phones] }),
    clues: t.stringList({ resolve: ({ record }) => [...record.clues] }),
    consent: t.field({ type: ConsentEnum, resolve: ({ record }) => record.consent }),
    protection: t.field({ type: ProtectionEnum, resolve: ({ record }) => record.protection }),
    source: t.string({ nullable: true, resolve: ({ record }) => record.source ?? null }),
    narrative: t.string({ nullable: true, resolve: ({ record }) => record.narrative ?? null }),
    warnings: t.stringList({
      description: 'What a reader should know, such as a day that cannot be.',
      resolve: ({ record }) => record.warnings.map(({ field, reason }) => `${field}: ${reason}`),
    }),
    written: t.field({ type: WrittenRecord, resolve: ({ record }) => record.written }),
    history: t.field({
      type: [RecordVersionRef],
      description: 'All versions, newest first.',
      resolve: ({ id }, _args, context) => context.services.records.history(callerOf(context), id),
    }),
  }),
});

const RecordConnection = builder.connectionObject({ type: PersonRecordRef, name: 'RecordConnection' });

builder.queryFields((t) => ({
  record: t.field({
    type: PersonRecordRef,
    errors: {},
    args: { id: t.arg.id({ required: true }) },
    authScopes: { permission: 'record.read' },
    resolve: async (_root, { id }, context) => {
      const own = await PersonRecordRef.getDataloader(context).load(recordId(id));
      return own ?? unknownRecord();
    },
  }),
  records: t.field({
    type: RecordConnection,
    errors: {},
    description: "The caller's own jurisdiction's, last changed first.",
    args: {
      kind: t.arg({ type: RecordKindEnum, required: false }),
      state: t.arg({ type: RecordStateEnum, required: false }),
      ...pageArgs(20),
    },
    authScopes: { permission: 'record.read' },
    resolve: async (_root, { kind, state, first, after }, context) => {
      const before = openCursor(after);
      const page = await context.services.records.list(callerOf(context), {
        ...(kind && { kind }),
        ...(state && { state }),
        ...(before !== undefined && { before }),
        limit: first,
      });
      return connectionOf(page, ({ id, stored }) => `${stored.changedAt}|${id}`, after);
    },
  }),
}));

builder.mutationFields((t) => ({
  registerRecord: t.field({
    type: PersonRecordRef,
    errors: {},
    args: { record: t.arg({ type: RecordInput, required: true }) },
    authScopes: { permission: 'record.write' },
    resolve: (_root, { record }, context) => {
      const caller = callerOf(context);
      return context.services.records.register(caller, fieldsOf(record, caller.jurisdiction));
    },
  }),
  correctRecord: t.field({
    type: PersonRecordRef,
    errors: {},
    description: 'Replaces what was written; the version before is kept. CONFLICT when `version` is not the latest.',
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      record: t.arg({ type: RecordInput, required: true }),
    },
    authScopes: { permission: 'record.write' },
    resolve: (_root, { id, version, record }, context) => {
      const caller = callerOf(context);
      const fields = fieldsOf(record, caller.jurisdiction);
      return context.services.records.correct(caller, recordId(id), version, fields);
    },
  }),
  closeRecord: t.field({
    type: PersonRecordRef,
    errors: {},
    description: 'A closed record is not matched.',
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      reason: t.arg({ type: CloseReasonEnum, required: true }),
    },
    authScopes: { permission: 'record.write' },
    resolve: (_root, { id, version, reason }, context) =>
      context.services.records.close(callerOf(context), recordId(id), version, reason),
  }),
  reopenRecord: t.field({
    type: PersonRecordRef,
    errors: {},
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    authScopes: { permission: 'record.write' },
    resolve: (_root, { id, version }, context) =>
      context.services.records.reopen(callerOf(context), recordId(id), version),
  }),
}));

/** Anything that is no record's id is answered as a record that does not exist. */
function recordId(id: string): RecordId {
  return isId('rec', id) ? id : unknownRecord();
}

function unknownRecord(): never {
  throw new DomainError('NOT_FOUND', 'There is no such record.');
}
