import { useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { ImportsQuery } from '../imports/import-parts.ts';
import { ImportReceipt } from '../imports/receipt.tsx';
import { UploadForm } from '../imports/upload-form.tsx';
import { addressOf } from '../route.ts';
import { answerOf } from '../trouble.ts';
import { Empty, Loading } from '../ui/quiet.tsx';
import { TroubleBox } from '../ui/trouble-box.tsx';
import { When } from '../ui/when.tsx';
import { useMe } from '../use-me.ts';
import { goTo } from '../use-route.ts';
import { COUNTRY, IMPORT_STATE } from '../words.ts';

/** Send a file, follow it, and find earlier ones again. */
export function ImportsPage({ openId }: { readonly openId: string | undefined }) {
  const me = useMe();
  if (!me.can('RECORD_IMPORT')) {
    return (
      <main className="narrow">
        <Empty title="Your role does not import files">Someone in your office with another role can do it.</Empty>
      </main>
    );
  }
  return <Imports openId={openId} />;
}

function Imports({ openId }: { readonly openId: string | undefined }) {
  // Counted up whenever the list of earlier ones may be another.
  const [changes, setChanges] = useState(0);
  const changed = useCallback(() => setChanges((before) => before + 1), []);
  return (
    <main className="imports">
      <section>
        <h1>Import records</h1>
        <UploadForm onStarted={(id) => goTo({ page: 'imports', id })} />
        <Earlier openId={openId} changes={changes} />
      </section>
      <section aria-label="The open import">
        {openId ? (
          <ImportReceipt key={openId} id={openId} onState={changed} />
        ) : (
          <Empty title="What happens to a file">
            Every row is accepted, rejected with a reason, or already known. The receipt shows the sum, and you can go
            on working meanwhile.
          </Empty>
        )}
      </section>
    </main>
  );
}

function Earlier({ openId, changes }: { readonly openId: string | undefined; readonly changes: number }) {
  const [{ data, error }, ask] = useQuery({ query: ImportsQuery, requestPolicy: 'cache-and-network' });
  const { value, trouble } = answerOf(data?.imports, error);
  useEffect(() => {
    if (changes > 0) ask({ requestPolicy: 'network-only' });
  }, [changes, ask]);
  if (trouble) return <TroubleBox trouble={trouble} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!value) return <Loading what="earlier imports" />;
  if (value.data.length === 0) return <p className="aside">No file has been imported yet.</p>;
  return (
    <>
      <h2>Earlier imports</h2>
      <ol className="earlier">
        {value.data.map((one) => (
          <li key={one.id}>
            <a href={addressOf({ page: 'imports', id: one.id })} aria-current={one.id === openId ? 'true' : undefined}>
              <When at={one.startedAt} />{' '}
              <span className="aside">
                {one.each ? 'each row’s own country' : COUNTRY[one.jurisdiction]}, {one.rows} rows,{' '}
                {IMPORT_STATE[one.state]}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
