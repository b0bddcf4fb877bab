import type { Actor } from '../../domain/casework/actor.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services } from '../services.ts';

const MAX_PAGE = 200;

/** What lies behind a victim, within the actor's own jurisdiction. */
export function createReadNetwork(ports: Pick<ServicePorts, 'graph' | 'clock'>): Services['network'] {
  const { graph, clock } = ports;
  const opened = async (actor: Actor, what: string): Promise<void> => {
    authorise(actor, 'network.read');
    const audit = auditEntry(clock, actor, 'network.read', [], { what });
    await graph.write((stores) => stores.audit.append([audit]));
  };
  const size = (limit: number) => Math.min(limit, MAX_PAGE);
  return {
    suspects: async (actor, after, limit) => {
      await opened(actor, 'suspects');
      return graph.read((stores) => stores.network.suspects(actor.jurisdiction, after, size(limit)));
    },
    organisations: async (actor, after, limit) => {
      await opened(actor, 'organisations');
      return graph.read((stores) => stores.network.organisations(actor.jurisdiction, after, size(limit)));
    },
    routes: async (actor, after, limit) => {
      await opened(actor, 'routes');
      return graph.read((stores) => stores.network.routes(actor.jurisdiction, after, size(limit)));
    },
    eventsOf: async (actor, participant) => {
      await opened(actor, 'events');
      const events = await graph.read((stores) => stores.network.eventsOf(participant));
      return events.filter((one) => one.jurisdiction === actor.jurisdiction);
    },
  };
}
