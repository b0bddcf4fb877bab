import type { Actor } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { PersonRecord } from '../../domain/people/person-record.ts';
import { readRecord } from '../../domain/people/read-record.ts';
import type { RecordFields } from '../../domain/people/record-fields.ts';
import type { StoredRecord, Stores } from '../../ports/stores.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { OwnRecord, Services } from '../services.ts';

const MAX_PAGE = 200;

type Reading = Pick<Services['records'], 'read' | 'list' | 'history'>;

export function createReadRecord(ports: Pick<ServicePorts, 'graph' | 'clock'>): Reading {
  const { graph, clock } = ports;
  return {
    read: async (actor, ids) => {
      authorise(actor, 'record.read');
      const found = await graph.read((stores) => stores.records.find(ids));
      const own = new Map(found.filter((one) => isOwn(actor, one)).map((one) => [one.id, ownRecord(one)]));
      if (own.size > 0) {
        // Durable before the answer: who has opened whose file is never a guess.
        await graph.write((stores) => stores.audit.append([auditEntry(clock, actor, 'record.read', [...own.keys()])]));
      }
      return ids.map((id) => own.get(id));
    },
    list: async (actor, filter) => {
      authorise(actor, 'record.read');
      const limit = Math.min(filter.limit, MAX_PAGE);
      const page = await graph.read((stores) =>
        stores.records.recent({ ...filter, limit, jurisdiction: actor.jurisdiction }),
      );
      const ids = page.items.map((one) => one.id);
      await graph.write((stores) => stores.audit.append([auditEntry(clock, actor, 'record.list', ids)]));
      return { items: page.items.map(ownRecord), hasMore: page.hasMore };
    },
    history: async (actor, id) => {
      authorise(actor, 'record.read');
      const versions = await graph.read(async (stores) => {
        await requireOwn(stores, actor, id);
        return stores.records.history(id);
      });
      await graph.write((stores) => stores.audit.append([auditEntry(clock, actor, 'record.history', [id])]));
      return versions;
    },
  };
}

/** NOT_FOUND for another's record exactly as for one that does not exist. */
export async function requireOwn(stores: Stores, actor: Actor, id: RecordId): Promise<StoredRecord> {
  const [stored] = await stores.records.find([id]);
  if (!stored || !isOwn(actor, stored))
    throw new DomainError('NOT_FOUND', 'there is no such record among those your side holds');
  return stored;
}

export function isOwn(actor: Actor, record: Pick<StoredRecord, 'jurisdiction'>): boolean {
  return record.jurisdiction === actor.jurisdiction;
}

export function ownRecord(stored: StoredRecord): OwnRecord {
  const { written, wrappedKey: _key, contentHash: _hash, ...rest } = stored;
  return { view: 'own', id: stored.id, stored: rest, record: parseStored(written) };
}

/** What the store holds was a record when it was written; if it no longer reads as one, that is a bug, not a refusal. */
export function parseStored(written: RecordFields): PersonRecord {
  const reading = readRecord(written);
  if (!reading.record)
    throw new Error(`a stored record no longer reads: ${reading.problems.map((one) => one.field).join(', ')}`);
  return reading.record;
}
