import {
  type AnyVariables,
  Client,
  cacheExchange,
  fetchExchange,
  mapExchange,
  type OperationResult,
  subscriptionExchange,
} from '@urql/core';
import { createClient as createEventClient } from 'graphql-sse';

const ADDRESS = '/graphql';
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/** Sent with whatever changes something: no page of another origin can. */
export const OWN_PAGE = { 'x-homeward-csrf': '1' } as const;

export interface Notices {
  /** Some answer said that the session has ended. */
  readonly onSignedOut: () => void;
  /** Live updates broke off and are back: what happened between was not heard. */
  readonly onGap: () => void;
}

/**
 * Queries and mutations by POST, subscriptions over server-sent events. What was read is kept in this object's memory alone, so dropping the
 * client at the end of a session drops every record with it.
 */
export function createApiClient({ onSignedOut, onGap }: Notices): Client {
  const events = createEventClient({
    url: ADDRESS,
    headers: OWN_PAGE,
    credentials: 'same-origin',
    on: { connected: (again) => again && onGap() },
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries))),
  });
  return new Client({
    url: ADDRESS,
    preferGetMethod: false,
    fetchOptions: { headers: OWN_PAGE, credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onResult: (result) => {
          if (saysSignedOut(result)) onSignedOut();
        },
      }),
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: events.subscribe(
              { query, ...(variables && { variables }) },
              {
                // The two packages write the same answer's type in slightly different words.
                next: (value) => sink.next(value as Parameters<typeof sink.next>[0]),
                error: (error) => sink.error(error),
                complete: () => sink.complete(),
              },
            ),
          }),
        }),
      }),
    ],
  });
}

/** A refusal is a member of each root field's union, or, where there is no union, an error with the same code. */
function saysSignedOut({ data, error }: OperationResult<unknown, AnyVariables>): boolean {
  if (error?.graphQLErrors.some((one) => one.extensions['code'] === 'SIGNED_OUT')) return true;
  const fields: unknown[] = typeof data === 'object' && data !== null ? Object.values(data) : [];
  return fields.some((one) => typeof one === 'object' && one !== null && 'code' in one && one.code === 'SIGNED_OUT');
}
