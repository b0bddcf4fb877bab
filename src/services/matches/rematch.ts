import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { OutboxEntry } from '../../ports/stores.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { JobServices } from '../jobs.ts';
import { MATCH_CHUNK } from '../records/keep-record.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services } from '../services.ts';

/** Records a rematch job hands on before it makes way: a page of chunks, then a job for the next page. */
const PAGE = 10 * MATCH_CHUNK;

type Ports = Pick<ServicePorts, 'graph' | 'clock' | 'kickRelay'>;

/** Everything is matched again page by page: after new weights, a better gazetteer, a restored backup. */
export function createRematch(ports: Ports): Pick<JobServices, 'rematch'> {
  const { graph, clock } = ports;
  return {
    rematch: async (jurisdiction, after, run) => {
      const page = await graph.read((stores) =>
        stores.records.page({ jurisdiction, ...(after && { after }), limit: PAGE }),
      );
      const ids = page.items.map((one) => one.id);
      const entries: OutboxEntry[] = [];
      for (let i = 0; i < ids.length; i += MATCH_CHUNK)
        entries.push(matchJob(ports, jurisdiction, ids.slice(i, i + MATCH_CHUNK)));
      const last = ids.at(-1);
      if (page.hasMore && last) entries.push(rematchJob(ports, jurisdiction, last));
      await graph.write(async (stores) => {
        if (await stores.outbox.done(run.jobId)) await stores.outbox.add(entries, clock.now());
      });
      ports.kickRelay();
    },
  };
}

export function createStartRematch(ports: Ports): Pick<Services['matches'], 'rematch'> {
  return {
    rematch: async (actor, jurisdiction) => {
      authorise(actor, 'work.manage');
      const entry = rematchJob(ports, jurisdiction, undefined);
      const audit = auditEntry(ports.clock, actor, 'match.rematch', [], { jurisdiction });
      await ports.graph.write(async (stores) => {
        await stores.outbox.add([entry], ports.clock.now());
        await stores.audit.append([audit]);
      });
      ports.kickRelay();
    },
  };
}

function matchJob(ports: Ports, jurisdiction: JurisdictionCode, recordIds: readonly RecordId[]): OutboxEntry {
  const id = ports.clock.newOutboxId();
  return { id, job: { id, name: 'match-record', jurisdiction, recordIds } };
}

function rematchJob(ports: Ports, jurisdiction: JurisdictionCode, after: RecordId | undefined): OutboxEntry {
  const id = ports.clock.newOutboxId();
  return { id, job: { id, name: 'rematch', jurisdiction, ...(after && { after }) } };
}
