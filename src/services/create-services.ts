import { authorise } from './access/authorise.ts';
import { createManageUsers } from './access/manage-users.ts';
import { createSignIn } from './access/sign-in.ts';
import { createReadImport } from './imports/read-import.ts';
import { createRunImport } from './imports/run-import.ts';
import { createStartImport } from './imports/start-import.ts';
import type { JobServices } from './jobs.ts';
import { createDecideSuggestion } from './matches/decide-suggestion.ts';
import { createExportDecisions } from './matches/export-decisions.ts';
import { createExportPairs } from './matches/export-pairs.ts';
import { createFollowSuggestions } from './matches/follow-suggestions.ts';
import { createListSuggestions } from './matches/list-suggestions.ts';
import { createMatchRecords } from './matches/match-records.ts';
import { createRematch, createStartRematch } from './matches/rematch.ts';
import type { ResidentPopulation } from './matches/resident-population.ts';
import { createReadNetwork } from './network/read-network.ts';
import { createCloseRecord } from './records/close-record.ts';
import { createCorrectRecord } from './records/correct-record.ts';
import { createExportRecords } from './records/export-records.ts';
import { createReadRecord } from './records/read-record.ts';
import { createRegisterRecord } from './records/register-record.ts';
import { createSearchRecords } from './records/search-records.ts';
import type { ServicePorts } from './service-ports.ts';
import type { Services } from './services.ts';

/** What people do. */
export function createServices(ports: ServicePorts, residents: ResidentPopulation): Services {
  return {
    records: {
      ...createRegisterRecord(ports),
      ...createCorrectRecord(ports),
      ...createCloseRecord(ports),
      ...createReadRecord(ports),
      ...createSearchRecords(ports),
      ...createExportRecords(ports),
    },
    imports: { ...createStartImport(ports), ...createReadImport(ports) },
    matches: {
      ...createListSuggestions(ports),
      ...createFollowSuggestions(ports),
      ...createDecideSuggestion(ports),
      ...createExportPairs(ports),
      ...createExportDecisions(ports),
      ...createStartRematch(ports),
    },
    access: { ...createSignIn(ports), ...createManageUsers(ports) },
    network: createReadNetwork(ports),
    reference: {
      jurisdictions: () => ports.graph.read((stores) => stores.reference.jurisdictions()),
      agencies: () => ports.graph.read((stores) => stores.reference.agencies()),
    },
    health: {
      ready: async () => {
        await ports.graph.ping();
        await ports.queue.counts();
        return { population: residents.progress() };
      },
      work: async (actor) => {
        authorise(actor, 'work.manage');
        const queues = await ports.queue.counts();
        return { queues, pending: await ports.graph.read((stores) => stores.outbox.pending()) };
      },
    },
  };
}

/** What the workers do. */
export function createJobs(ports: ServicePorts, residents: ResidentPopulation): JobServices {
  return { ...createMatchRecords(ports, residents), ...createRematch(ports), ...createRunImport(ports) };
}
