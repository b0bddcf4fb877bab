import { GraphQLError } from 'graphql';
import { DomainError } from '../domain/errors.ts';
import type { Log } from '../ports/log.ts';
import { reportBug } from './report-bug.ts';

/**
 * What a caller is told of an error outside a result union: an expected refusal with its code, a fault of the query itself as it is, and of
 * anything else only an id to quote.
 */
export function createErrorMask(log: Log): (error: unknown) => GraphQLError {
  return (error) => {
    const located = error instanceof GraphQLError ? error : undefined;
    const cause = located ? located.originalError : error;
    const place = { ...(located?.path && { path: located.path }), ...(located?.nodes && { nodes: located.nodes }) };
    if (cause instanceof DomainError) {
      return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code, fields: cause.problems } });
    }
    if (located && (cause === undefined || cause instanceof GraphQLError)) return located;
    const errorId = reportBug(log, cause);
    return new GraphQLError(`Something went wrong here. Quote ${errorId} when you report it.`, {
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    });
  };
}
