// What relay, reconciler and pool stand on: a real graph, a real queue and a real bus, without a service.
import { randomBytes } from 'node:crypto';
import { createGrafeoEngine } from '../../graph/engines/grafeo.ts';
import { MIGRATIONS } from '../../graph/schema/migrate.ts';
import { createGraph } from '../../graph/stores/create-graph.ts';
import type { JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import { makeId } from '../../src/domain/ids.ts';
import type { Job } from '../../src/ports/queue.ts';
import type { OutboxEntry } from '../../src/ports/stores.ts';
import { createClock } from '../../src/runtime/clock.ts';
import { createMemoryKeyService } from '../../src/runtime/keys.ts';
import { createInProcessBus } from '../../workers/buses/in-process.ts';
import type { BullBackend } from '../../workers/queues/bull-queue.ts';
import { createLogBook, openQueueOn } from '../support/queues.ts';

export type Installation = Awaited<ReturnType<typeof openInstallation>>;

/** A new graph and a new queue on `backend`, which stays open. */
export async function openInstallation(backend: BullBackend) {
  const clock = createClock();
  const engine = createGrafeoEngine({ url: 'memory:' });
  await engine.migrate(MIGRATIONS);
  const graph = createGraph(engine, { keys: createMemoryKeyService(), clock });
  const log = createLogBook();
  const queue = openQueueOn(backend, { log });
  const bus = createInProcessBus();

  const jobOf = (jurisdiction: JurisdictionCode): Job => ({
    id: clock.newOutboxId(),
    name: 'match-record',
    jurisdiction,
    recordIds: [makeId('rec', randomBytes(16))],
  });

  return {
    graph,
    bus,
    clock,
    log,
    queue,
    newJob: (jurisdiction: JurisdictionCode = 'VN'): OutboxEntry & { job: Job } => {
      const job = jobOf(jurisdiction);
      return { id: job.id, job };
    },
    newEvent: (jurisdiction: JurisdictionCode = 'VN'): OutboxEntry => ({
      id: clock.newOutboxId(),
      event: { name: 'suggestion.added', jurisdiction, suggestionId: makeId('sug', randomBytes(16)) },
    }),
    write: (entries: readonly OutboxEntry[]) => graph.write((stores) => stores.outbox.add(entries, clock.now())),
    unsent: () => graph.read((stores) => stores.outbox.unsent(1_000)),
    pending: () => graph.read((stores) => stores.outbox.pending()),
    close: async () => {
      await queue.close();
      await bus.close();
      await graph.close();
    },
  };
}
