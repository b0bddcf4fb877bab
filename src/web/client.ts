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

/** Sent with whatever changes something: no page of another origin can. */
export const OWN_PAGE = { 'x-homeward-csrf': '1' } as const;

/**
 * Queries and mutations by POST, subscriptions over server-sent events. What was read is kept in this object's memory alone, so dropping the
 * client at the end of a session drops every record with it. `onSignedOut`: some answer said that the session has ended.
 */
export function createApiClient(onSignedOut: () => void): Client {
  const events = createEventClient({
    url: ADDRESS,
    headers: OWN_PAGE,
    credentials: 'same-origin',
    retryAttempts: Number.POSITIVE_INFINITY,
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
