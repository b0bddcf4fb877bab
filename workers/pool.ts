import type { EventBus } from '../src/ports/bus.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { Log } from '../src/ports/log.ts';
import type { JobQueue } from '../src/ports/queue.ts';
import type { Graph } from '../src/ports/stores.ts';
import type { JobServices } from '../src/services/jobs.ts';
import { createHandlers } from './handlers/create-handlers.ts';
import { createReconciler } from './reconciler.ts';
import { createRelay, type Relay } from './relay.ts';

export interface WorkerPorts {
  readonly graph: Graph;
  readonly queue: JobQueue;
  readonly bus: EventBus;
  readonly jobs: JobServices;
  readonly clock: Clock;
  readonly log: Log;
  /** Jobs at a time, for each jurisdiction. */
  readonly concurrency: number;
}

export interface WorkerPool {
  readonly relay: Relay;
  /** Stops taking jobs and waits some seconds for those under way. Queue, bus and graph stay open: who made them closes them. */
  close(): Promise<void>;
}

/** Starts everything that runs beside the requests. Rejects with DomainError UNAVAILABLE when the queue does not answer. */
export async function startWorkers(ports: WorkerPorts): Promise<WorkerPool> {
  const relay = createRelay(ports);
  const reconciler = createReconciler(ports);
  const workers = await ports.queue.work(createHandlers(ports), { concurrency: ports.concurrency });
  reconciler.start();
  relay.start();
  return {
    relay,
    async close() {
      await workers.close();
      await reconciler.close();
      await relay.close();
    },
  };
}
