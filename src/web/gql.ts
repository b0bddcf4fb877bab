import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Parses an operation and types it from `src/api/schema.graphql`, by way of the generated `graphql-env.d.ts`. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  // Fragments here save repetition; they hide nothing, so their fields are read without unwrapping.
  disableMasking: true;
  scalars: { ID: string; DateTime: string };
}>();

export type { ResultOf } from 'gql.tada';

/** The words of one of the schema's enums. */
export type Words<Name extends keyof introspection['types']> = ReturnType<typeof graphql.scalar<Name>>;
