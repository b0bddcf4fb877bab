import { type SyntheticEvent, useState } from 'react';
import { signIn } from '../session.ts';
import type { Trouble } from '../trouble.ts';
import { TroubleBox } from '../ui/trouble-box.tsx';

interface Props {
  /** Name of the organisation's own sign-in, where there is one. */
  readonly singleSignOn: string | null;
  readonly onSignedIn: () => void;
}

export function SignInPage({ singleSignOn, onSignedIn }: Props) {
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const refused = await signIn(String(fields.get('name') ?? '').trim(), String(fields.get('password') ?? ''));
    setBusy(false);
    setTrouble(refused);
    if (!refused) onSignedIn();
  };

  return (
    <main className="narrow">
      <h1>Homeward</h1>
      <p>Missing and rescued people, matched across borders.</p>
      {singleSignOn && (
        <p>
          <a className="button primary" href="/session/oidc">
            Sign in with {singleSignOn}
          </a>
        </p>
      )}
      <form className="stack" onSubmit={submit} aria-label="Sign in">
        <label className="stacked">
          Name
          <input name="name" autoComplete="username" required maxLength={64} spellCheck={false} autoCapitalize="none" />
        </label>
        <label className="stacked">
          Password
          <input name="password" type="password" autoComplete="current-password" required maxLength={1024} />
        </label>
        {trouble && <TroubleBox trouble={trouble} />}
        <button type="submit" className="primary" disabled={busy}>
          {busy ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
    </main>
  );
}
