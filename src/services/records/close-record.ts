import type { Actor } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { RecordId } from '../../domain/ids.ts';
import { CLOSE_REASONS, type CloseReason } from '../../domain/people/close-reason.ts';
import { authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { OwnRecord, Services } from '../services.ts';
import { ownRecord, requireOwn } from './read-record.ts';
import { announcement } from './register-record.ts';

type Ports = Pick<ServicePorts, 'graph' | 'clock' | 'kickRelay'>;

/** A closed record meets nobody; its suggestions are withdrawn by the match job that follows, and come back when it is reopened. */
export function createCloseRecord(ports: Ports): Pick<Services['records'], 'close' | 'reopen'> {
  const change = async (actor: Actor, id: RecordId, version: number, closeReason?: CloseReason): Promise<OwnRecord> => {
    authorise(actor, 'record.write');
    const state = closeReason ? 'closed' : 'open';
    const detail = closeReason ? { reason: closeReason } : {};
    const announce = announcement(ports, actor, closeReason ? 'record.close' : 'record.reopen', id, detail);
    const stored = await ports.graph.write(async (stores) => {
      const before = await requireOwn(stores, actor, id);
      if (before.state === state) throw new DomainError('CONFLICT', `the record is ${state} already`);
      const closed = closeReason ? { closeReason } : {};
      await stores.records.setState({ id, version, state, ...closed, at: ports.clock.now(), by: actor.userId });
      await announce(stores);
      return requireOwn(stores, actor, id);
    });
    ports.kickRelay();
    return ownRecord(stored);
  };
  return {
    close: (actor, id, version, reason) => {
      if (!CLOSE_REASONS.includes(reason))
        throw new DomainError('INVALID_INPUT', `a record is closed as ${CLOSE_REASONS.join(', ')}`);
      return change(actor, id, version, reason);
    },
    reopen: (actor, id, version) => change(actor, id, version),
  };
}
