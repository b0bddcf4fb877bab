import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.ts';
import { say } from '../terminal/say.ts';
import type { Service } from './service.ts';

/** A service that restarts is back within this, also when it has a long log to read. */
const PATIENCE_MS = 5 * 60_000;
const TRY_EVERY_MS = 1_000;

/** Asks until there is an answer: a service that is being restarted is waited for, for some minutes, and found again where it then is. */
export async function askPatiently<T>(service: Service, ask: () => Promise<T>): Promise<T> {
  let since: number | undefined;
  for (;;) {
    try {
      const answer = await ask();
      if (since !== undefined) say('the service is back');
      return answer;
    } catch (error) {
      if (!isPassing(service, error)) throw error;
      if (since === undefined)
        say('the service does not answer; waiting for it to come back (what was sent is safe) …');
      since ??= Date.now();
      if (Date.now() - since > PATIENCE_MS) throw error;
      await sleep(TRY_EVERY_MS);
      await service.lookAgain();
    }
  }
}

/** On this machine a new start has a new token, so that the old one is refused until the service is found again. */
function isPassing(service: Service, error: unknown): boolean {
  if (service.place === 'own' || !(error instanceof DomainError)) return false;
  return error.code === 'UNAVAILABLE' || (error.code === 'SIGNED_OUT' && service.place === 'this-machine');
}
