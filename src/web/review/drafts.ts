import { createContext, useContext, useState } from 'react';
import type { Words } from '../gql.ts';
import { useMe } from '../use-me.ts';

/** An opinion that is not saved yet. */
export interface Draft {
  readonly verdict: Words<'JudgementVerdict'> | undefined;
  readonly method: Words<'JudgementMethod'>;
  readonly note: string;
}

export type Drafts = Map<string, Draft>;

const EMPTY: Draft = { verdict: undefined, method: 'RECORD_REVIEW', note: '' };

/** In memory alone, because a note is personal data; above the pages, so that it outlives them and a session that ends. */
export const DraftsContext = createContext<Drafts>(new Map());

/** What the one who is signed in has begun to say of a suggestion. The next one at this desk does not find it. */
export function useDraft(suggestionId: string) {
  const drafts = useContext(DraftsContext);
  const { id: writer } = useMe();
  const id = `${writer} ${suggestionId}`;
  const [draft, show] = useState(() => drafts.get(id) ?? EMPTY);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    drafts.set(id, next);
    show(next);
  };
  const clear = () => {
    drafts.delete(id);
    show(EMPTY);
  };
  return { draft, change, clear };
}
