import type { DomainEvent } from '../../src/domain/events.ts';
import type { OutboxId } from '../../src/domain/ids.ts';
import type { Transaction } from '../../src/ports/graph.ts';
import type { Job } from '../../src/ports/queue.ts';
import type { OutboxEntry, OutboxStore } from '../../src/ports/stores.ts';
import {
  addToOutbox,
  markSent,
  type OutboxNode,
  overdueJobs,
  pendingJobs,
  removeFromOutbox,
  unsentOutbox,
} from '../statements/outbox.ts';

export function createOutboxStore(tx: Transaction): OutboxStore {
  return {
    add: async (entries, at) => {
      if (entries.length > 0) await tx.run(addToOutbox, { rows: entries.map((entry) => nodeOf(entry, at)) });
    },
    unsent: async (limit) => (await tx.run(unsentOutbox, { limit })).map(entryOf),
    sent: async (entries, at) => {
      const jobs = entries.filter((entry) => entry.job).map(({ id }) => id);
      const events = entries.filter((entry) => entry.event).map(({ id }) => id);
      if (jobs.length > 0) await tx.run(markSent, { ids: jobs, at });
      if (events.length > 0) await tx.run(removeFromOutbox, { ids: events });
    },
    done: async (id) => (await tx.run(removeFromOutbox, { ids: [id] })).length > 0,
    overdue: async (sentBefore, limit) => {
      const rows = await tx.run(overdueJobs, { sentBefore, limit });
      return rows.map(({ content }) => JSON.parse(content) as Job);
    },
    pending: async () => {
      const rows = await tx.run(pendingJobs, {});
      return Object.fromEntries(rows.map(({ name, jobs }) => [name, jobs]));
    },
  };
}

function nodeOf(entry: OutboxEntry, at: string): OutboxNode {
  const [type, content] = entry.job ? (['job', entry.job] as const) : (['event', entry.event] as const);
  return { id: entry.id, type, name: content.name, content: JSON.stringify(content), state: 'new', addedAt: at };
}

function entryOf({ id, type, content }: Pick<OutboxNode, 'id' | 'type' | 'content'>): OutboxEntry {
  const value: unknown = JSON.parse(content);
  return type === 'job'
    ? { id: id as OutboxId, job: value as Job }
    : { id: id as OutboxId, event: value as DomainEvent };
}
