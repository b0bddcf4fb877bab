import { useState } from 'react';
import type { Words } from '../gql.ts';
import { Compare } from '../review/compare.tsx';
import type { SuggestionList } from '../review/list-steps.ts';
import { SuggestionItems } from '../review/suggestion-list.tsx';
import { useSuggestions } from '../review/use-suggestions.ts';
import { Empty, Loading } from '../ui/quiet.tsx';
import { TroubleBox } from '../ui/trouble-box.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useMe } from '../use-me.ts';
import { goTo } from '../use-route.ts';
import { STATE } from '../words.ts';

type State = Words<'SuggestionState'>;

// Constants, because the list is loaded again whenever it is given other states.
const FILTERS: Readonly<Record<string, { readonly label: string; readonly states?: readonly State[] }>> = {
  open: { label: 'Open', states: ['PROPOSED', 'ONE_SIDE'] },
  PROPOSED: { label: STATE.PROPOSED, states: ['PROPOSED'] },
  ONE_SIDE: { label: STATE.ONE_SIDE, states: ['ONE_SIDE'] },
  BOTH: { label: STATE.BOTH, states: ['BOTH'] },
  RULED_OUT: { label: STATE.RULED_OUT, states: ['RULED_OUT'] },
  WITHDRAWN: { label: STATE.WITHDRAWN, states: ['WITHDRAWN'] },
  all: { label: 'All' },
};

interface Props {
  readonly page: 'matches' | 'same-person';
  readonly openId: string | undefined;
}

/** The list on the left, the one that is open on the right. */
export function SuggestionsPage({ page, openId }: Props) {
  const me = useMe();
  if (!me.can('SUGGESTION_READ')) {
    return (
      <main className="narrow">
        <Empty title="Your role does not open suggestions">
          Someone in your office with another role can show you.
        </Empty>
      </main>
    );
  }
  return <Desk page={page} openId={openId} />;
}

function Desk({ page, openId }: Props) {
  const [filter, setFilter] = useState('open');
  const { list, load, replace } = useSuggestions(page === 'matches' ? 'MATCH' : 'SAME_PERSON', FILTERS[filter]?.states);
  const step = (by: 1 | -1) => {
    const here = list.items.findIndex(({ id }) => id === openId);
    const next = list.items[here < 0 ? 0 : here + by];
    if (next) goTo({ page, id: next.id });
  };
  useKeys({ j: () => step(1), k: () => step(-1) });

  return (
    <main className="desk">
      <nav className="queue" aria-label="Suggestions">
        <div className="queue-head">
          <h1>{page === 'matches' ? 'Matches' : 'Same person'}</h1>
          <label>
            <span className="visually-hidden">State</span>
            <select value={filter} onChange={({ target }) => setFilter(target.value)}>
              {Object.entries(FILTERS).map(([key, { label }]) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        {(list.unseen.size > 0 || list.gap) && (
          <button type="button" className="news" aria-live="polite" onClick={() => void load()}>
            {list.gap
              ? 'The connection was interrupted: load the list again'
              : `${list.unseen.size} new or changed: show`}
          </button>
        )}
        <SuggestionItems items={list.items} page={page} openId={openId} />
        <Foot list={list} load={load} />
      </nav>
      <section className="detail" aria-label="The open suggestion">
        {openId ? (
          <Compare key={openId} id={openId} changes={list.changes.get(openId) ?? 0} onDecided={replace} />
        ) : (
          <Empty title="Choose a suggestion">
            <kbd>j</kbd> and <kbd>k</kbd> go down and up the list, <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> choose an
            opinion.
          </Empty>
        )}
      </section>
    </main>
  );
}

function Foot({ list, load }: { readonly list: SuggestionList; readonly load: (after?: string) => Promise<void> }) {
  if (list.trouble) return <TroubleBox trouble={list.trouble} onRetry={() => void load(list.next)} />;
  if (list.loading) return <Loading what="suggestions" />;
  if (list.items.length === 0) {
    return (
      <Empty title="None in this state">
        New ones appear here by themselves as records come in. Another state may have some.
      </Empty>
    );
  }
  if (list.next === undefined) return <p className="aside end">That is all of them.</p>;
  return (
    <button type="button" className="more" onClick={() => void load(list.next)}>
      Load more
    </button>
  );
}
