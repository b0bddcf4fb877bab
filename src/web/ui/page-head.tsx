import { useState } from 'react';
import { SearchBox } from '../records/search-box.tsx';
import { addressOf, type Route } from '../route.ts';
import { signOut } from '../session.ts';
import type { Trouble } from '../trouble.ts';
import { useMe } from '../use-me.ts';
import { useRoute } from '../use-route.ts';
import { COUNTRY, ROLE } from '../words.ts';
import { TroubleBox } from './trouble-box.tsx';

/** Where one can go, the search, and who is signed in. Only what the role opens is offered; the service asks again. */
export function PageHead({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const me = useMe();
  const { page } = useRoute();
  const [trouble, setTrouble] = useState<Trouble>();
  const leave = async () => {
    const refused = await signOut();
    setTrouble(refused);
    if (!refused) onSignedOut();
  };
  const link = (to: Route, label: string) => (
    <a href={addressOf(to)} aria-current={page === to.page ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <>
      <header className="head">
        <a className="brand" href={addressOf({ page: 'home' })}>
          Homeward
        </a>
        <nav aria-label="Pages">
          {me.can('SUGGESTION_READ') && link({ page: 'matches' }, 'Matches')}
          {me.can('SUGGESTION_READ') && link({ page: 'same-person' }, 'Same person')}
          {me.can('RECORD_IMPORT') && link({ page: 'imports' }, 'Imports')}
        </nav>
        {me.can('RECORD_READ') && <SearchBox />}
        <p className="who">
          <strong>{me.name}</strong>
          <span className="aside">
            {me.roles.map((role) => ROLE[role]).join(', ')}, {COUNTRY[me.jurisdiction]}
          </span>
        </p>
        <button type="button" onClick={() => void leave()}>
          Sign out
        </button>
      </header>
      {trouble && <TroubleBox trouble={trouble} onRetry={() => void leave()} />}
    </>
  );
}
