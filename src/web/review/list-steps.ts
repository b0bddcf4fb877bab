// What the list shows, as steps from one state to the next: pages that arrive, changes that are heard, decisions that are made.
import type { Trouble } from '../trouble.ts';
import type { Summary } from './suggestion-parts.ts';

export type Live = Pick<Summary, 'id' | 'kind' | 'state' | 'mineToDecide'>;

export interface SuggestionList {
  readonly items: readonly Summary[];
  /** Where the next page begins; undefined at the end. */
  readonly next: string | undefined;
  readonly loading: boolean;
  readonly trouble: Trouble | undefined;
  /** Ids that were added or changed since, and are not among the items. */
  readonly unseen: ReadonlySet<string>;
  /** Live updates broke off since, so that there may be more. */
  readonly gap: boolean;
  /** How often each one has changed while this list was open. */
  readonly changes: ReadonlyMap<string, number>;
}

export type Step =
  | { readonly kind: 'begin'; readonly afresh: boolean }
  | { readonly kind: 'page'; readonly items: readonly Summary[]; readonly next: string | undefined }
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | { readonly kind: 'heard'; readonly one: Live; readonly listed: boolean }
  | { readonly kind: 'gap' }
  | { readonly kind: 'decided'; readonly one: Live };

export const NOTHING: SuggestionList = {
  items: [],
  next: undefined,
  loading: true,
  trouble: undefined,
  unseen: new Set(),
  gap: false,
  changes: new Map(),
};

export function step(list: SuggestionList, it: Step): SuggestionList {
  switch (it.kind) {
    case 'begin':
      return it.afresh ? { ...NOTHING, changes: list.changes } : { ...list, loading: true, trouble: undefined };
    case 'page':
      return withPage(list, it.items, it.next);
    case 'failed':
      return { ...list, loading: false, trouble: it.trouble };
    case 'heard':
      return heard(list, it.one, it.listed);
    case 'gap':
      return { ...list, gap: true };
    case 'decided':
      return { ...list, items: replaced(list.items, it.one) };
  }
}

/** A list that changes while it is paged may bring one item twice, or one that was heard of already. */
function withPage(list: SuggestionList, more: readonly Summary[], next: string | undefined): SuggestionList {
  const known = new Set(list.items.map(({ id }) => id));
  const items = [...list.items, ...more.filter(({ id }) => !known.has(id))];
  const unseen = new Set(list.unseen);
  for (const { id } of more) unseen.delete(id);
  return { ...list, items, next, unseen, loading: false };
}

/** What stands in the list changes where it stands, though its new state may be filtered out: nothing moves under the reader's hand. */
function heard(list: SuggestionList, one: Live, listed: boolean): SuggestionList {
  const changes = new Map(list.changes).set(one.id, (list.changes.get(one.id) ?? 0) + 1);
  if (list.items.some(({ id }) => id === one.id)) return { ...list, changes, items: replaced(list.items, one) };
  const unseen = new Set(list.unseen);
  if (listed) unseen.add(one.id);
  else unseen.delete(one.id);
  return { ...list, changes, unseen };
}

function replaced(items: readonly Summary[], { id, state, mineToDecide }: Live): readonly Summary[] {
  return items.map((item) => (item.id === id ? { ...item, state, mineToDecide } : item));
}
