import { createContext, useCallback, useContext, useEffect, useReducer, useRef } from 'react';
import { useClient } from 'urql';
import type { Words } from '../gql.ts';
import { answerOf } from '../trouble.ts';
import { type Live, NOTHING, step } from './list-steps.ts';
import { ListQuery, LiveSubscription } from './suggestion-parts.ts';

type Kind = Words<'SuggestionKind'>;
type State = Words<'SuggestionState'>;

/** How often live updates broke off and came back. */
export const GapsContext = createContext(0);

/** The list of one kind in these states, page after page, kept up to date for as long as it is shown. */
export function useSuggestions(kind: Kind, states: readonly State[] | undefined) {
  const client = useClient();
  const [list, tell] = useReducer(step, NOTHING);
  // An answer that comes after the reader has asked for something else is dropped.
  const asked = useRef(0);

  const load = useCallback(
    async (after?: string) => {
      const mine = ++asked.current;
      tell({ kind: 'begin', afresh: after === undefined });
      const variables = { kind, states: states ? [...states] : null, after: after ?? null };
      const { data, error } = await client.query(ListQuery, variables, { requestPolicy: 'network-only' });
      if (mine !== asked.current) return;
      const { value, trouble } = answerOf(data?.suggestions, error);
      if (trouble) return tell({ kind: 'failed', trouble });
      const { edges = [], pageInfo } = value ?? {};
      const next = pageInfo?.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
      tell({ kind: 'page', items: edges.map(({ node }) => node), next });
    },
    [client, kind, states],
  );

  useEffect(() => {
    void load();
  }, [load]);

  useEffect(() => {
    const { unsubscribe } = client.subscription(LiveSubscription, {}).subscribe(({ data }) => {
      const one = data?.suggestionAdded;
      if (!one) return;
      const listed = one.kind === kind && (states === undefined || states.includes(one.state));
      tell({ kind: 'heard', one, listed });
    });
    return unsubscribe;
  }, [client, kind, states]);

  const gaps = useContext(GapsContext);
  const heardOf = useRef(gaps);
  useEffect(() => {
    if (gaps !== heardOf.current) tell({ kind: 'gap' });
    heardOf.current = gaps;
  }, [gaps]);

  const replace = useCallback((one: Live) => tell({ kind: 'decided', one }), []);
  return { list, load, replace };
}
