import { useEffect } from 'react';
import { useQuery } from 'urql';
import { answerOf } from '../trouble.ts';
import { Loading } from '../ui/quiet.tsx';
import { TroubleBox } from '../ui/trouble-box.tsx';
import { When } from '../ui/when.tsx';
import { IMPORT_STATE } from '../words.ts';
import { ImportQuery, type Receipt } from './import-parts.ts';

const EVERY = 1_000;
const NUMBER = new Intl.NumberFormat('en-GB');

/** How far an import is, and what became of every row. */
export function ImportReceipt({ id }: { readonly id: string }) {
  const [{ data, error }, ask] = useQuery({ query: ImportQuery, variables: { id }, requestPolicy: 'network-only' });
  const { value, trouble } = answerOf(data?.import, error);
  const running = value?.state === 'RUNNING';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [running, ask]);

  if (trouble) return <TroubleBox trouble={trouble} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!value) return <Loading what="the receipt" />;
  const { edges, pageInfo } = value.rejects;
  return (
    <article className="receipt">
      <h2>
        {IMPORT_STATE[value.state]}{' '}
        <span className="aside">
          started <When at={value.startedAt} />
        </span>
      </h2>
      {running && <progress aria-label="Reading rows" />}
      {value.problem && (
        <p className="trouble" role="alert">
          {value.problem}
        </p>
      )}
      <Sum receipt={value} />
      {edges.length > 0 && (
        <>
          <table className="rejects">
            <caption>{pageInfo.hasNextPage ? `The first ${edges.length} rows to look at` : 'Rows to look at'}</caption>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Field</th>
                <th scope="col">Why</th>
                <th scope="col">Taken?</th>
              </tr>
            </thead>
            <tbody>
              {edges.map(({ cursor, node }) => (
                // One row may be named for several fields, always with one cursor.
                <tr key={`${cursor} ${node.field} ${node.reason}`}>
                  <td>{NUMBER.format(node.row)}</td>
                  <td>
                    <code>{node.field}</code>
                  </td>
                  <td>{node.reason}</td>
                  <td>{node.severity === 'REJECT' ? 'no' : 'yes, please check'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            <a className="button" href={`/imports/${encodeURIComponent(id)}/rejects.csv`} download>
              Download these rows
            </a>{' '}
            <span className="aside">
              Mend them in the file and import it again: what is in already counts as duplicate.
            </span>
          </p>
        </>
      )}
    </article>
  );
}

function Sum({ receipt }: { readonly receipt: Receipt }) {
  const { rows, accepted, updated, rejected, duplicate, warnings } = receipt;
  const parts: readonly (readonly [string, number])[] = [
    [updated > 0 ? `accepted, of which ${NUMBER.format(updated)} updated` : 'accepted', accepted],
    ['rejected', rejected],
    ['duplicate', duplicate],
    ['rows read', rows],
  ];
  return (
    <>
      <dl className="sum">
        {parts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{NUMBER.format(count)}</dd>
          </div>
        ))}
      </dl>
      {warnings > 0 && <p>{NUMBER.format(warnings)} of the accepted rows have something to check.</p>}
    </>
  );
}
