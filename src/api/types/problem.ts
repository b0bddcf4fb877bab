import { DomainError, type ErrorCode, type FieldProblem } from '../../domain/errors.ts';
import { builder } from '../builder.ts';
import { enumOf } from './enums.ts';

const CODES = [
  'SIGNED_OUT',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'UNREADABLE_FILE',
  'CONFLICT',
  'UNAVAILABLE',
] as const satisfies readonly ErrorCode[];

const ErrorCodeEnum = enumOf('ErrorCode', CODES, 'Why something was refused; a client switches on it.');

const FieldProblemRef = builder.objectRef<FieldProblem>('FieldProblem').implement({
  description: 'What is wrong with one field. It never repeats the value.',
  fields: (t) => ({
    field: t.exposeString('field', { description: "Name of the argument, or of Record CSV's column." }),
    reason: t.exposeString('reason'),
  }),
});

builder.objectType(DomainError, {
  name: 'Problem',
  description: 'An expected refusal: a member of every result that can be refused.',
  fields: (t) => ({
    code: t.expose('code', { type: ErrorCodeEnum }),
    message: t.exposeString('message'),
    fields: t.field({ type: [FieldProblemRef], resolve: (error) => [...error.problems] }),
  }),
});
