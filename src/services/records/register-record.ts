import type { Actor } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { PersonRecord } from '../../domain/people/person-record.ts';
import { readRecord } from '../../domain/people/read-record.ts';
import type { RecordFields } from '../../domain/people/record-fields.ts';
import type { Stores } from '../../ports/stores.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services } from '../services.ts';
import { changeEntries, recordWrite } from './keep-record.ts';
import { ownRecord, requireOwn } from './read-record.ts';

type Registering = Pick<Services['records'], 'register' | 'correct' | 'close' | 'reopen'>;
type Ports = Pick<ServicePorts, 'graph' | 'keys' | 'clock' | 'kickRelay'>;

export function createRegisterRecord(ports: Ports): Pick<Registering, 'register'> {
  const { graph, clock } = ports;
  return {
    register: async (actor, fields) => {
      authorise(actor, 'record.write');
      const record = ownFields(actor, fields);
      const write = recordWrite(ports, record, { agency: actor.agency, at: clock.now(), by: actor.userId });
      const announce = announcement(ports, actor, 'record.register', write.id);
      const stored = await graph.write(async (stores) => {
        const [known] = await stores.records.known([write.sourceKey]);
        // The same id again after a lost acknowledgement is our own write, not a conflict.
        if (known && known.id !== write.id) {
          throw new DomainError('CONFLICT', 'your side holds a record with this id already: open it and correct it', [
            { field: 'record_id', reason: 'is taken' },
          ]);
        }
        if (!known) await stores.records.put([write]);
        await announce(stores);
        return requireOwn(stores, actor, write.id);
      });
      ports.kickRelay();
      return ownRecord(stored);
    },
  };
}

/** The fields as a record that the actor's side may hold; INVALID_INPUT names each field that does not read. */
export function ownFields(actor: Actor, fields: RecordFields): PersonRecord {
  const reading = readRecord({ ...fields, jurisdiction: fields.jurisdiction || actor.jurisdiction });
  if (!reading.record) throw new DomainError('INVALID_INPUT', 'some fields could not be read', reading.problems);
  if (reading.record.jurisdiction !== actor.jurisdiction) {
    throw new DomainError('FORBIDDEN', 'a record may be registered for your own jurisdiction only');
  }
  return reading.record;
}

/**
 * What goes with every change of a record: it is matched again, indexes hear of it, and the audit log has a line. Its ids are made before the
 * transaction, so that a transaction that runs twice says it once.
 */
export function announcement(
  ports: Pick<ServicePorts, 'clock'>,
  actor: Actor,
  action: string,
  id: RecordId,
  detail: Record<string, string> = {},
): (stores: Stores) => Promise<void> {
  const at = ports.clock.now();
  const entries = changeEntries(ports.clock, actor.jurisdiction, [id]);
  const audit = auditEntry(ports.clock, actor, action, [id], detail);
  return async (stores) => {
    await stores.outbox.add(entries, at);
    await stores.audit.append([audit]);
  };
}
