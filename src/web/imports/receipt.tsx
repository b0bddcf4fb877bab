import { useEffect } from 'react';
import { useQuery } from 'urql';
import { answerOf } from '../trouble.ts';
import { Loading } from '../ui/quiet.tsx';
import { TroubleBox } from '../ui/trouble-box.tsx';
import { When } from '../ui/when.tsx';
import { IMPORT_STATE } from '../words.ts';
import { ImportQuery, type Receipt } from './import-parts.ts';
import { Rejects } from './rejects.tsx';

const EVERY = 1_000;
const NUMBER = new Intl.NumberFormat('en-GB');

interface Props {
  readonly id: string;
  /** It has ended, or is seen for the first time. */
  readonly onState: () => void;
}

/** How far an import is, and what became of every row. */
export function ImportReceipt({ id, onState }: Props) {
  const [{ data, error }, ask] = useQuery({ query: ImportQuery, variables: { id }, requestPolicy: 'network-only' });
  const { value, trouble } = answerOf(data?.import, error);
  const state = value?.state;
  const running = state === 'RUNNING';
  useEffect(() => {
    if (state) onState();
  }, [state, onState]);
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
      {edges.length > 0 && <Rejects importId={id} rows={edges.map(({ node }) => node)} more={pageInfo.hasNextPage} />}
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
      {warnings > 0 && <p>Taken, but with something to check: {NUMBER.format(warnings)}</p>}
    </>
  );
}
