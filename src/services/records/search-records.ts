// The search box: an index in memory of the names that each jurisdiction's records carry, opened from their seals. One index per
// jurisdiction, so that what another holds can neither be found nor change the order of what is found.
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import type { RecordId } from '../../domain/ids.ts';
import { createSearchIndex, type SearchIndex } from '../../matching/search-index.ts';
import type { EventOf } from '../../ports/bus.ts';
import type { StoredRecord } from '../../ports/stores.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services } from '../services.ts';
import { isOwn, ownRecord } from './read-record.ts';

const PAGE = 500;
const MAX_HITS = 50;

type Ports = Pick<ServicePorts, 'graph' | 'bus' | 'clock'>;

export function createSearchRecords(ports: Ports): Pick<Services['records'], 'search'> {
  const indexes = new Map<JurisdictionCode, Promise<SearchIndex>>();
  const indexOf = (jurisdiction: JurisdictionCode): Promise<SearchIndex> => {
    const known = indexes.get(jurisdiction);
    if (known) return known;
    const building = buildIndex(ports, jurisdiction);
    indexes.set(jurisdiction, building);
    // A failed build is tried again by the next search.
    building.catch(() => indexes.delete(jurisdiction));
    return building;
  };
  return {
    search: async (actor, text, limit) => {
      authorise(actor, 'record.read');
      if (text.trim() === '') return [];
      const index = await indexOf(actor.jurisdiction);
      const hits = index.search(text, Math.min(limit, MAX_HITS));
      const found = await ports.graph.read((stores) => stores.records.find(hits.map((hit) => hit.id as RecordId)));
      const own = new Map(found.filter((one) => isOwn(actor, one)).map((one) => [one.id as string, ownRecord(one)]));
      await ports.graph.write((stores) =>
        stores.audit.append([auditEntry(ports.clock, actor, 'record.search', [...own.keys()], { hits: own.size })]),
      );
      return hits.flatMap((hit) => {
        const record = own.get(hit.id);
        return record ? [{ record, matched: hit.matched, ranges: hit.ranges }] : [];
      });
    },
  };
}

async function buildIndex(ports: Ports, jurisdiction: JurisdictionCode): Promise<SearchIndex> {
  const index = createSearchIndex();
  // Listening starts before reading, so that what changes meanwhile is not missed.
  const changes = ports.bus.subscribe('records.changed', jurisdiction)[Symbol.asyncIterator]();
  const first = changes.next();
  let after: RecordId | undefined;
  for (;;) {
    const page = await ports.graph.read((stores) =>
      stores.records.page({ jurisdiction, ...(after && { after }), limit: PAGE }),
    );
    for (const stored of page.items) index.put(stored.id, textsOf(stored));
    after = page.items.at(-1)?.id;
    if (!page.hasMore || !after) break;
  }
  void keepFresh(ports, index, changes, first);
  return index;
}

type Changes = AsyncIterator<EventOf<'records.changed'>>;

/** Ends with the bus. What could not be read is found again by the next change, or the next start. */
async function keepFresh(
  ports: Ports,
  index: SearchIndex,
  changes: Changes,
  first: ReturnType<Changes['next']>,
): Promise<void> {
  for (let change = await first; !change.done; change = await changes.next()) {
    const { recordIds } = change.value;
    const found = await ports.graph.read((stores) => stores.records.find(recordIds)).catch(() => []);
    for (const stored of found) index.put(stored.id, textsOf(stored));
  }
}

function textsOf(stored: StoredRecord): string[] {
  const { written } = stored;
  return [...(written.names ?? []), ...(written.nicknames ?? []), written.record_id];
}
