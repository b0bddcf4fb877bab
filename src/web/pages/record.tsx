import { useQuery } from 'urql';
import { graphql } from '../gql.ts';
import { RECORD_ROWS } from '../records/field-rows.tsx';
import { OwnParts, type OwnRecord } from '../records/record-parts.ts';
import { SuggestionItems } from '../review/suggestion-list.tsx';
import { type Summary, SummaryParts } from '../review/suggestion-parts.ts';
import { answerOf, ProblemParts } from '../trouble.ts';
import { Empty, Loading } from '../ui/quiet.tsx';
import { TroubleBox } from '../ui/trouble-box.tsx';
import { CLOSED_BECAUSE, RECORD_KIND } from '../words.ts';

const RecordQuery = graphql(
  `
    query Record($id: ID!) {
      record(id: $id) {
        __typename
        ... on PersonRecord {
          ...OwnParts
          suggestions { ...SummaryParts }
        }
        ...ProblemParts
      }
    }
  `,
  [OwnParts, SummaryParts, ProblemParts],
);

/** One record of the own jurisdiction, whole, and what it may be one person with. */
export function RecordPage({ id }: { readonly id: string }) {
  const [{ data, error }, ask] = useQuery({
    query: RecordQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const { value, trouble } = answerOf(data?.record, error);
  return (
    <main className="record">
      {trouble && <TroubleBox trouble={trouble} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!trouble && !value && <Loading what="the record" />}
      {value && (
        <>
          <article>
            <h1>{RECORD_KIND[value.kind]} person’s record</h1>
            {value.state === 'CLOSED' && (
              <p>
                Closed: {value.closeReason ? CLOSED_BECAUSE[value.closeReason] : 'no reason given'}. It is not matched.
              </p>
            )}
            <Fields record={value} />
          </article>
          <Suggested suggestions={value.suggestions} />
        </>
      )}
    </main>
  );
}

function Fields({ record }: { readonly record: OwnRecord }) {
  const rows = RECORD_ROWS.filter((row) => row.of(record));
  return (
    <table className="fields">
      <caption className="visually-hidden">What is known</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{row.of(record)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Suggested({ suggestions }: { readonly suggestions: readonly Summary[] }) {
  const lists = [
    { title: 'May be matched with', page: 'matches', items: suggestions.filter(({ kind }) => kind === 'MATCH') },
    { title: 'May be recorded twice', page: 'same-person', items: suggestions.filter(({ kind }) => kind !== 'MATCH') },
  ] as const;
  return (
    <aside aria-label="Suggestions for this record">
      {suggestions.length === 0 && (
        <Empty title="No suggestion yet">
          It is compared again whenever a record that could fit comes in or changes.
        </Empty>
      )}
      {lists.map(
        ({ title, page, items }) =>
          items.length > 0 && (
            <section key={page}>
              <h2>{title}</h2>
              <SuggestionItems items={items} page={page} openId={undefined} />
            </section>
          ),
      )}
    </aside>
  );
}
