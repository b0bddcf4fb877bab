import { type Actor, may } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Import, Stores } from '../../ports/stores.ts';
import { authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services } from '../services.ts';

const MAX_PAGE = 1_000;

export function createReadImport(
  ports: Pick<ServicePorts, 'graph'>,
): Pick<Services['imports'], 'read' | 'list' | 'rejects'> {
  const { graph } = ports;
  return {
    read: async (actor, id) => {
      authorise(actor, 'record.import');
      return graph.read((stores) => visible(stores, actor, id));
    },
    list: async (actor, limit) => {
      authorise(actor, 'record.import');
      return graph.read((stores) => stores.imports.recent(actor.jurisdiction, Math.min(limit, MAX_PAGE)));
    },
    rejects: async (actor, id, afterRow, limit) => {
      authorise(actor, 'record.import');
      return graph.read(async (stores) => {
        const found = await visible(stores, actor, id);
        // A rejected row holds what somebody wrote of a person: for the side that holds it, and for whoever brought it.
        if (!found || (found.jurisdiction !== actor.jurisdiction && found.by !== actor.userId)) {
          throw new DomainError('NOT_FOUND', 'there is no such import among those of your side');
        }
        return stores.imports.rejects(id, afterRow, Math.min(limit, MAX_PAGE));
      });
    },
  };
}

async function visible(stores: Stores, actor: Actor, id: Import['id']): Promise<Import | undefined> {
  const found = await stores.imports.find(id);
  if (!found) return undefined;
  return found.jurisdiction === actor.jurisdiction || may(actor, 'import.each') ? found : undefined;
}
