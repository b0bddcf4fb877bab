// Every statement there is, found by what the files export, so that none can be left out of what is asked of all of them.
import type { Statement } from '../../src/ports/graph.ts';
import * as audit from './audit.ts';
import * as changes from './changes.ts';
import * as engine from './engine.ts';
import * as imports from './imports.ts';
import * as network from './network.ts';
import * as outbox from './outbox.ts';
import * as records from './records.ts';
import * as reference from './reference.ts';
import * as suggestions from './suggestions.ts';
import * as users from './users.ts';

const FILES = [audit, changes, engine, imports, network, outbox, records, reference, suggestions, users];

export const STATEMENTS: readonly Statement<object, object>[] = FILES.flatMap((file) => statementsIn(file));

function statementsIn(value: object): Statement<object, object>[] {
  return isStatement(value) ? [value] : Object.values(value).flatMap((one: object) => statementsIn(one));
}

function isStatement(value: object): value is Statement<object, object> {
  return 'text' in value && 'name' in value;
}
