import { type SyntheticEvent, useState } from 'react';
import { useMutation } from 'urql';
import { answerOf, type Trouble } from '../trouble.ts';
import { TroubleBox } from '../ui/trouble-box.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { METHOD, STATE, VERDICT } from '../words.ts';
import { type Draft, useDraft } from './drafts.ts';
import { DecideMutation, type Summary, type Whole } from './suggestion-parts.ts';

const VERDICTS = ['SAME', 'DIFFERENT', 'UNSURE'] as const;
const METHODS = Object.keys(METHOD) as Draft['method'][];
const LONGEST_NOTE = 4000;

interface Props {
  readonly suggestion: Whole;
  readonly onDecided: (decided: Summary) => void;
}

/** The own side's opinion. Keys 1, 2 and 3 choose; only the button saves, for what is saved stays on file. */
export function DecideBar({ suggestion, onDecided }: Props) {
  const { draft, change, clear } = useDraft(suggestion.id);
  const [{ fetching }, decide] = useMutation(DecideMutation);
  const [outcome, tell] = useState<{ readonly saved?: Summary; readonly trouble?: Trouble }>({});
  useKeys({
    '1': () => change({ verdict: 'SAME' }),
    '2': () => change({ verdict: 'DIFFERENT' }),
    '3': () => change({ verdict: 'UNSURE' }),
  });

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const { verdict, method, note } = draft;
    if (!verdict || fetching) return;
    const { data, error } = await decide({ id: suggestion.id, verdict, method, note });
    const { value, trouble } = answerOf(data?.decideSuggestion, error);
    if (value) {
      clear();
      onDecided(value);
    }
    tell({ ...(value && { saved: value }), ...(trouble && { trouble }) });
  };

  return (
    <form className="decide" onSubmit={save} aria-label="Your side's opinion">
      {!suggestion.mineToDecide && !outcome.saved && (
        <p className="aside decide-word">
          Your side has given its opinion. A new one takes its place; the earlier one stays on file.
        </p>
      )}
      <div className="decide-row">
        <fieldset className="verdicts">
          <legend>Is it one person?</legend>
          {VERDICTS.map((verdict, place) => (
            <label key={verdict} className={draft.verdict === verdict ? 'chosen' : ''}>
              <input
                type="radio"
                name="verdict"
                checked={draft.verdict === verdict}
                onChange={() => change({ verdict })}
              />
              {VERDICT[verdict]} <kbd>{place + 1}</kbd>
            </label>
          ))}
        </fieldset>
        <label className="stacked">
          How do you know?
          <select value={draft.method} onChange={({ target }) => change({ method: target.value as Draft['method'] })}>
            {METHODS.map((method) => (
              <option key={method} value={method}>
                {METHOD[method]}
              </option>
            ))}
          </select>
        </label>
        <label className="stacked note">
          Note for your own side
          <textarea
            rows={2}
            maxLength={LONGEST_NOTE}
            value={draft.note}
            placeholder={draft.verdict === 'UNSURE' ? 'What would settle it?' : 'What decided it for you?'}
            onChange={({ target }) => change({ note: target.value })}
          />
        </label>
        <button type="submit" className="primary" disabled={!draft.verdict || fetching}>
          {fetching ? 'Saving…' : 'Save opinion'}
        </button>
      </div>
      {outcome.trouble && <TroubleBox trouble={outcome.trouble} />}
      {outcome.saved && (
        <p className="saved decide-word" role="status">
          Saved. It now stands at: <strong>{STATE[outcome.saved.state]}</strong>. <kbd>j</kbd> opens the next one.
        </p>
      )}
    </form>
  );
}
