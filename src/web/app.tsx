import { useCallback, useMemo, useState } from 'react';
import { Provider, useQuery } from 'urql';
import { createApiClient } from './client.ts';
import { HomePage } from './pages/home.tsx';
import { ImportsPage } from './pages/imports.tsx';
import { RecordPage } from './pages/record.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { SuggestionsPage } from './pages/suggestions.tsx';
import { type Drafts, DraftsContext } from './review/drafts.ts';
import { GapsContext } from './review/use-suggestions.ts';
import { troubleOfError } from './trouble.ts';
import { PageHead } from './ui/page-head.tsx';
import { Loading } from './ui/quiet.tsx';
import { TroubleBox } from './ui/trouble-box.tsx';
import { MeContext, WhoQuery } from './use-me.ts';
import { useRoute } from './use-route.ts';

export function App() {
  const [session, setSession] = useState(0);
  const [drafts] = useState<Drafts>(() => new Map());
  // A new session gets a new client: what the one before has read is gone with it. One that has ended cannot end the next.
  const begin = useCallback(() => setSession((now) => (now === session ? now + 1 : now)), [session]);
  const [gaps, setGaps] = useState(0);
  const client = useMemo(
    () => createApiClient({ onSignedOut: begin, onGap: () => setGaps((before) => before + 1) }),
    [begin],
  );
  const leave = () => {
    drafts.clear();
    begin();
  };
  return (
    <Provider value={client}>
      <DraftsContext value={drafts}>
        <GapsContext value={gaps}>
          <Session key={session} onEntered={begin} onLeft={leave} />
        </GapsContext>
      </DraftsContext>
    </Provider>
  );
}

function Session({ onEntered, onLeft }: { readonly onEntered: () => void; readonly onLeft: () => void }) {
  const [{ data, error }, ask] = useQuery({ query: WhoQuery });
  if (error) {
    return (
      <main className="narrow">
        <TroubleBox trouble={troubleOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </main>
    );
  }
  if (!data) return <Loading what="Homeward" />;
  const { me, installation } = data;
  return (
    <>
      {installation.demonstration && (
        <p className="demonstration" role="note">
          Demonstration: every person and record here is invented.
        </p>
      )}
      {me ? (
        <MeContext value={me}>
          <PageHead onSignedOut={onLeft} />
          <Page />
        </MeContext>
      ) : (
        <SignInPage singleSignOn={installation.singleSignOn} onSignedIn={onEntered} />
      )}
    </>
  );
}

function Page() {
  const route = useRoute();
  switch (route.page) {
    case 'matches':
    case 'same-person':
      return <SuggestionsPage key={route.page} page={route.page} openId={route.id} />;
    case 'record':
      return <RecordPage key={route.id} id={route.id} />;
    case 'imports':
      return <ImportsPage openId={route.id} />;
    case 'home':
      return <HomePage />;
  }
}
