import { useEffect } from 'react';
import { Empty } from '../ui/quiet.tsx';
import { useMe } from '../use-me.ts';
import { goTo } from '../use-route.ts';
import { ROLE } from '../words.ts';

/** Takes everybody to where their work is. */
export function HomePage() {
  const me = useMe();
  const page = me.can('SUGGESTION_READ') ? 'matches' : me.can('RECORD_IMPORT') ? 'imports' : undefined;
  useEffect(() => {
    if (page) goTo({ page });
  }, [page]);
  if (page) return null;
  return (
    <main className="narrow">
      <Empty title="There is no page for your role yet">
        You are signed in as {me.roles.map((role) => ROLE[role]).join(', ')}. Records and suggestions are not opened to
        it.
      </Empty>
    </main>
  );
}
