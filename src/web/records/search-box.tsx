import { type ReactNode, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../gql.ts';
import { addressOf } from '../route.ts';
import { answerOf, ProblemParts } from '../trouble.ts';
import { TroubleBox } from '../ui/trouble-box.tsx';
import { RECORD_KIND } from '../words.ts';
import { Written } from './written.tsx';

const SearchQuery = graphql(
  `
    query Search($text: String!) {
      search(text: $text, first: 8) {
        __typename
        ... on SearchSuccess {
          data {
            matched
            ranges { start end }
            record {
              id
              kind
              names { written language }
              eventPlace { written }
            }
          }
        }
        ...ProblemParts
      }
    }
  `,
  [ProblemParts],
);
type Found = Extract<ResultOf<typeof SearchQuery>['search'], { __typename: 'SearchSuccess' }>['data'][number];

const PAUSE = 200;
const LONGEST = 200;

/** Searches the own records as one types. The words go in the request's body, never into an address. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const close = () => {
    setText('');
    setAsked('');
  };
  return (
    <search className="search" onKeyDown={({ key }) => key === 'Escape' && close()}>
      <label className="visually-hidden" htmlFor="search">
        Search your own records
      </label>
      <input
        id="search"
        type="search"
        autoComplete="off"
        maxLength={LONGEST}
        placeholder="Search your own records"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {asked !== '' && <Results text={asked} onOpen={close} />}
    </search>
  );
}

function Results({ text, onOpen }: { readonly text: string; readonly onOpen: () => void }) {
  const [{ data, error, fetching }] = useQuery({ query: SearchQuery, variables: { text } });
  const { value, trouble } = answerOf(data?.search, error);
  return (
    <div className="results" aria-live="polite">
      {trouble && <TroubleBox trouble={trouble} />}
      {!value && fetching && <p className="aside">Searching…</p>}
      {value && !fetching && value.data.length === 0 && (
        <p className="aside">No record of your own country matches. Other countries’ records are not searched.</p>
      )}
      {value && (
        <ul>
          {value.data.map((hit) => (
            <li key={hit.record.id}>
              <a href={addressOf({ page: 'record', id: hit.record.id })} onClick={onOpen}>
                <Hit hit={hit} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Hit({ hit: { record, matched, ranges } }: { readonly hit: Found }) {
  const [name] = record.names;
  return (
    <>
      <span className="kind">{RECORD_KIND[record.kind]}</span>{' '}
      {name ? <Written text={name.written} language={name.language} /> : 'name not known'}
      {record.eventPlace && (
        <span className="aside">
          , <Written text={record.eventPlace.written} />
        </span>
      )}
      <span className="matched">
        <bdi>{highlighted(matched, ranges)}</bdi>
      </span>
    </>
  );
}

/** The text with its matching stretches marked. Stretches are in order and do not overlap. */
function highlighted(text: string, ranges: Found['ranges']): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
