import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useClient } from 'urql';
import type { Words } from '../gql.ts';
import { answerOf, type Trouble } from '../trouble.ts';
import { ListQuery, LiveSubscription, type Summary } from './suggestion-parts.ts';

type Kind = Words<'SuggestionKind'>;
type State = Words<'SuggestionState'>;
type Live = Pick<Summary, 'id' | 'kind' | 'state' | 'mineToDecide'>;

export interface SuggestionList {
  readonly items: readonly Summary[];
  /** Where the next page begins; undefined at the end. */
  readonly next: string | undefined;
  readonly loading: boolean;
  readonly trouble: Trouble | undefined;
  /** Ids that were added or changed since, and are not among the items. */
  readonly unseen: ReadonlySet<string>;
  /** How often each one has changed while this list was open. */
  readonly changes: ReadonlyMap<string, number>;
}

type Step =
  | { readonly kind: 'begin'; readonly afresh: boolean }
  | { readonly kind: 'page'; readonly items: readonly Summary[]; readonly next: string | undefined }
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | { readonly kind: 'heard'; readonly one: Live; readonly listed: boolean }
  | { readonly kind: 'decided'; readonly one: Live };

const NOTHING: SuggestionList = {
  items: [],
  next: undefined,
  loading: true,
  trouble: undefined,
  unseen: new Set(),
  changes: new Map(),
};

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

  const replace = useCallback((one: Live) => tell({ kind: 'decided', one }), []);
  return { list, load, replace };
}

function step(list: SuggestionList, it: Step): SuggestionList {
  switch (it.kind) {
    case 'begin':
      return it.afresh ? { ...NOTHING, changes: list.changes } : { ...list, loading: true, trouble: undefined };
    case 'page':
      return { ...list, items: appended(list.items, it.items), next: it.next, loading: false };
    case 'failed':
      return { ...list, loading: false, trouble: it.trouble };
    case 'heard':
      return heard(list, it.one, it.listed);
    case 'decided':
      return { ...list, items: replaced(list.items, it.one) };
  }
}

/** A list that changes while it is paged may bring one item twice. */
function appended(items: readonly Summary[], more: readonly Summary[]): readonly Summary[] {
  const known = new Set(items.map(({ id }) => id));
  return [...items, ...more.filter(({ id }) => !known.has(id))];
}

/** What stands in the list changes where it stands, though its new state may be filtered out: nothing moves under the reader's hand. */
function heard(list: SuggestionList, one: Live, listed: boolean): SuggestionList {
  const changes = new Map(list.changes).set(one.id, (list.changes.get(one.id) ?? 0) + 1);
  const known = list.items.some(({ id }) => id === one.id);
  if (!known) return { ...list, changes, unseen: listed ? new Set(list.unseen).add(one.id) : list.unseen };
  return { ...list, changes, items: replaced(list.items, one) };
}

function replaced(items: readonly Summary[], { id, state, mineToDecide }: Live): readonly Summary[] {
  return items.map((item) => (item.id === id ? { ...item, state, mineToDecide } : item));
}
