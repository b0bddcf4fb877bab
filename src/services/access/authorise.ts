import { type Actor, may, type Permission } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { AuditEntry } from '../../ports/stores.ts';

/** FORBIDDEN unless one of the actor's roles grants it. */
export function authorise(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new DomainError('FORBIDDEN', `your role does not allow this (${permission})`);
}

export function auditEntry(
  clock: Clock,
  actor: Pick<Actor, 'userId' | 'jurisdiction'>,
  action: string,
  subjects: readonly string[],
  detail: AuditEntry['detail'] = {},
): AuditEntry {
  return {
    id: clock.newId('aud'),
    at: clock.now(),
    actor: actor.userId,
    jurisdiction: actor.jurisdiction,
    action,
    subjects,
    detail,
  };
}
