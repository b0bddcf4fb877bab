import { DomainError } from '../../domain/errors.ts';
import { authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services } from '../services.ts';
import { recordWrite, sourceKeyOf } from './keep-record.ts';
import { ownRecord, parseStored, requireOwn } from './read-record.ts';
import { announcement, ownFields } from './register-record.ts';

type Ports = Pick<ServicePorts, 'graph' | 'keys' | 'clock' | 'kickRelay'>;

/** A correction is a new version; the one before stays in the history. */
export function createCorrectRecord(ports: Ports): Pick<Services['records'], 'correct'> {
  const { graph, clock, keys } = ports;
  return {
    correct: async (actor, id, version, fields) => {
      authorise(actor, 'record.write');
      const record = ownFields(actor, fields);
      const announce = announcement(ports, actor, 'record.correct', id);
      const stored = await graph.write(async (stores) => {
        const before = await requireOwn(stores, actor, id);
        if (before.version !== version) {
          throw new DomainError(
            'CONFLICT',
            'the record was changed meanwhile: read it again and repeat your correction',
          );
        }
        if (before.state === 'closed')
          throw new DomainError('CONFLICT', 'the record is closed: reopen it before correcting it');
        if (sourceKeyOf(keys, parseStored(before.written)) !== sourceKeyOf(keys, record)) {
          throw new DomainError('INVALID_INPUT', 'the id that the holder gave stays as it is', [
            { field: 'record_id', reason: 'may not change' },
          ]);
        }
        const write = recordWrite(ports, record, { agency: before.agency, at: clock.now(), by: actor.userId });
        await stores.records.put([{ ...write, from: version }]);
        await announce(stores);
        return requireOwn(stores, actor, id);
      });
      ports.kickRelay();
      return ownRecord(stored);
    },
  };
}
