import type { Actor } from '../domain/casework/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { Services } from '../services/services.ts';
import type { ApiConfig } from './config.ts';

/** What every resolver is given. Policy is not among it: that sits in the services, which take the actor first. */
export interface Context {
  readonly services: Services;
  readonly config: ApiConfig;
  readonly actor: Actor | undefined;
  /** What the caller signed in with: the session cookie's or the bearer token's secret. */
  readonly secret: string | undefined;
}

/** The caller. Throws DomainError SIGNED_OUT where there is none. */
export function callerOf(context: Pick<Context, 'actor'>): Actor {
  if (!context.actor) throw new DomainError('SIGNED_OUT', 'Sign in first.');
  return context.actor;
}

/** Who signed in with this secret, if anybody did. */
export async function contextOf(
  { services, config }: Pick<Context, 'services' | 'config'>,
  secret: string | undefined,
): Promise<Context> {
  const actor = secret === undefined ? undefined : await services.access.actorOf(secret);
  return { services, config, actor, secret };
}

/** The scopes' refusal, in words that say which of the two it is and nothing else. */
export function refusalFor(actor: Actor | undefined): DomainError {
  return actor
    ? new DomainError('FORBIDDEN', 'Your role does not allow this.')
    : new DomainError('SIGNED_OUT', 'Sign in first.');
}
