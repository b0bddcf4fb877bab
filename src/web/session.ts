import { OWN_PAGE } from './client.ts';
import { type Trouble, troubleOfBody, UNREACHABLE } from './trouble.ts';

/** Exchanges name and password for the session cookie, which no script can read. Answers what went wrong, if anything did. */
export async function signIn(name: string, password: string): Promise<Trouble | undefined> {
  const headers = { ...OWN_PAGE, 'content-type': 'application/json' };
  try {
    const answer = await fetch('/session', { method: 'POST', headers, body: JSON.stringify({ name, password }) });
    if (answer.ok) return undefined;
    const trouble = troubleOfBody(await answer.json().catch(() => undefined));
    return answer.status === 401 ? { ...trouble, advice: 'Please type both again.' } : trouble;
  } catch {
    return UNREACHABLE;
  }
}

export async function signOut(): Promise<Trouble | undefined> {
  try {
    const answer = await fetch('/session', { method: 'DELETE', headers: OWN_PAGE });
    return answer.ok ? undefined : troubleOfBody(await answer.json().catch(() => undefined));
  } catch {
    return UNREACHABLE;
  }
}
