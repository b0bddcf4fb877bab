import type { CombinedError } from '@urql/core';
import { graphql, type ResultOf } from './gql.ts';

/** Something that did not work, in words for the person in front of it. */
export interface Trouble {
  readonly message: string;
  /** What to do now. */
  readonly advice: string;
  readonly fields: readonly { readonly field: string; readonly reason: string }[];
}

export const ProblemParts = graphql(`
  fragment ProblemParts on Problem {
    code
    message
    fields {
      field
      reason
    }
  }
`);

const ADVICE: Readonly<Record<string, string>> = {
  SIGNED_OUT: 'Sign in again; what you wrote is kept.',
  FORBIDDEN: 'Someone in your office with another role may be able to do it.',
  NOT_FOUND: 'It may have been withdrawn meanwhile. Go back to the list.',
  INVALID_INPUT: 'Correct what is named here and try again.',
  UNREADABLE_FILE: 'Save the table as CSV in UTF-8 and choose it again.',
  CONFLICT: 'Load it again and look at what has changed.',
  UNAVAILABLE: 'Wait a minute and try again.',
  TOO_LARGE: 'Split the file in two and send one after the other.',
  TOO_MANY_REQUESTS: 'Wait a minute and try again.',
};
const TRY_AGAIN = 'Try again. If it happens again, tell whoever runs this service.';

export const UNREACHABLE: Trouble = {
  message: 'The service does not answer.',
  advice: 'Check the connection and try again. What you wrote is kept.',
  fields: [],
};

export function troubleOf(code: unknown, message: string, fields: Trouble['fields'] = []): Trouble {
  return { message, fields, advice: (typeof code === 'string' ? ADVICE[code] : undefined) ?? TRY_AGAIN };
}

type Problem = ResultOf<typeof ProblemParts> & { readonly __typename: 'Problem' };

/** What a root field answered: its value, or why there is none; neither while it is on its way. */
export function answerOf<T extends { readonly __typename: string }>(
  field: T | null | undefined,
  error: CombinedError | undefined,
): { readonly value?: Exclude<T, { readonly __typename: 'Problem' }>; readonly trouble?: Trouble } {
  if (error) return { trouble: troubleOfError(error) };
  if (!field) return {};
  if (isProblem(field)) return { trouble: troubleOf(field.code, field.message, field.fields) };
  return { value: field as Exclude<T, { readonly __typename: 'Problem' }> };
}

export function troubleOfError(error: CombinedError): Trouble {
  const [first] = error.graphQLErrors;
  return first ? troubleOf(first.extensions['code'], first.message) : UNREACHABLE;
}

/** A refusal outside GraphQL: the body is `{ error: { code, message, fields } }`, unless something on the way answered. */
export function troubleOfBody(body: unknown): Trouble {
  const error = isObject(body) && isObject(body['error']) ? body['error'] : undefined;
  if (typeof error?.['message'] !== 'string') return troubleOf(undefined, 'The service answered something unexpected.');
  const fields = Array.isArray(error['fields']) ? (error['fields'] as unknown[]).filter(isFieldProblem) : [];
  return troubleOf(error['code'], error['message'], fields);
}

function isProblem(field: { readonly __typename: string }): field is Problem {
  return field.__typename === 'Problem';
}

function isFieldProblem(value: unknown): value is Trouble['fields'][number] {
  return isObject(value) && typeof value['field'] === 'string' && typeof value['reason'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
