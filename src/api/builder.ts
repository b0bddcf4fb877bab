import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import ValidationPlugin from '@pothos/plugin-validation';
import { getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { DateTimeResolver } from 'graphql-scalars';
import { may, type Permission } from '../domain/casework/actor.ts';
import { DomainError } from '../domain/errors.ts';
import { type Context, refusalFor } from './context.ts';
import { nodeTypeOf } from './node-id.ts';

const DEEPEST = 8;
const DEAREST = 5000;
/** How many a list inside a record is taken to hold. */
const USUAL_LIST = 4;

/** Longest page of any connection. */
export const MAX_FIRST = 100;

interface Types {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date | string };
  };
  AuthScopes: { signedIn: boolean; permission: Permission };
}

// The order matters: errors stands outermost, so that what the plugins after it refuse becomes a union member too.
export const builder = new SchemaBuilder<Types>({
  plugins: [ErrorsPlugin, ScopeAuthPlugin, RelayPlugin, DataloaderPlugin, ComplexityPlugin, ValidationPlugin],
  defaultFieldNullability: false,
  errors: {
    defaultTypes: [DomainError],
    directResult: true,
    defaultUnionOptions: { name: ({ fieldName }) => `${capitalised(fieldName)}Result` },
    defaultResultOptions: { name: ({ fieldName }) => `${capitalised(fieldName)}Success` },
    // Their reasons are fixed words of the schema, so a caller without a session learns nothing from them.
    unsafelyHandleInputErrors: true,
  },
  scopeAuth: {
    authorizeOnSubscribe: true,
    treatErrorsAsUnauthorized: false,
    authScopes: ({ actor }) => ({
      signedIn: actor !== undefined,
      permission: (permission) => actor !== undefined && may(actor, permission),
    }),
    unauthorizedError: (_parent, { actor }) => refusalFor(actor),
  },
  relay: {
    // Our ids are opaque and say their kind already, so they are the global ids.
    encodeGlobalID: (_type, id) => String(id),
    decodeGlobalID: (id) => ({ typename: nodeTypeOf(id) ?? '', id }),
    // `types/node.ts` has them: these would load an id of no known type too.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    // The list that holds it has been multiplied by its `first` already.
    edgesFieldOptions: { complexity: { field: 1, multiplier: 1 } },
  },
  complexity: {
    limit: { depth: DEEPEST, complexity: DEAREST },
    // What costs is opening objects. A scalar of one that is open already is free.
    fieldComplexity: (args, _context, { type }) => {
      if (isLeafType(getNamedType(type))) return 0;
      const first = args['first'];
      if (typeof first === 'number') return { field: 1, multiplier: first };
      return { field: 1, multiplier: isListType(getNullableType(type)) ? USUAL_LIST : 1 };
    },
  },
  validation: {
    validationError: ({ issues }) =>
      new DomainError(
        'INVALID_INPUT',
        'Some of what was sent cannot be used.',
        issues.map((issue) => ({ field: (issue.path ?? []).map(String).join('.'), reason: issue.message })),
      ),
  },
});

builder.addScalarType('DateTime', DateTimeResolver);

builder.queryType({ authScopes: { signedIn: true } });
builder.mutationType({ authScopes: { signedIn: true } });
builder.subscriptionType({ authScopes: { signedIn: true } });

function capitalised(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
