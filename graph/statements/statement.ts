import type { Statement } from '../../src/ports/graph.ts';

/** A named Cypher text with the types of its parameters and rows. */
export function statement<P extends object, R extends object>(name: string, text: string): Statement<P, R> {
  return { name, text };
}
