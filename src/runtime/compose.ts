// Wires ports to adapters, once, in the order in which things need each other; `close` undoes it backwards.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '../../graph/schema/migrate.ts';
import { createGraph } from '../../graph/stores/create-graph.ts';
import { startWorkers } from '../../workers/pool.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyService } from '../ports/keys.ts';
import type { Log } from '../ports/log.ts';
import type { Graph } from '../ports/stores.ts';
import { createJobs, createServices } from '../services/create-services.ts';
import { createResidentPopulation, type ResidentPopulation } from '../services/matches/resident-population.ts';
import type { ServicePorts } from '../services/service-ports.ts';
import type { Services } from '../services/services.ts';
import { openBus, openGraphEngine, openQueue } from './adapters.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import { createFileStore } from './files.ts';
import { createKeyService } from './keys.ts';
import { createPasswords, newSecret } from './passwords.ts';
import { loadReference, type Reference } from './reference/fixtures-data.ts';
import { loadMatcher } from './reference/load-matcher.ts';

export interface App {
  readonly config: Config;
  readonly log: Log;
  readonly graph: Graph;
  readonly clock: Clock;
  readonly keys: KeyService;
  readonly ports: ServicePorts;
  readonly services: Services;
  readonly residents: ResidentPopulation;
  readonly reference: Reference;
  /** Relay, reconciler and workers, in this process. */
  startWorkers(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the stores, migrates the schema and puts the reference data in; starts nothing. */
export async function compose(config: Config, log: Log): Promise<App> {
  mkdirSync(config.home, { recursive: true, mode: 0o700 });
  const undo: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await build(config, log, undo, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function build(
  config: Config,
  log: Log,
  undo: (() => Promise<void>)[],
  close: () => Promise<void>,
): Promise<App> {
  const clock = createClock();
  const keys = createKeyService({ dir: config.home });
  const engine = await openGraphEngine(config, log);
  const graph = createGraph(engine, { keys, clock });
  undo.push(() => graph.close());
  const migrated = await engine.migrate(MIGRATIONS);
  if (migrated.length > 0) log.info({ migrations: migrated }, 'schema migrated');
  const queue = await openQueue(config, log);
  undo.push(() => queue.close());
  const bus = await openBus(config, log);
  undo.push(() => bus.close());
  const reference = loadReference();
  await graph.write(async (stores) => {
    await stores.reference.putJurisdictions(reference.jurisdictions);
    await stores.reference.putAgencies(reference.agencies);
    await stores.reference.putAgreements(reference.agreements);
  });
  let kick: () => void = () => undefined;
  const ports: ServicePorts = {
    graph,
    queue,
    bus,
    keys,
    files: createFileStore({ dir: join(config.home, 'files'), keys }),
    clock,
    passwords: createPasswords(),
    newSecret,
    matcher: loadMatcher(),
    kickRelay: () => kick(),
    defaultAgency: (jurisdiction) => defaultAgency(reference, jurisdiction),
  };
  const residents = createResidentPopulation({ graph, matcher: ports.matcher, log });
  return {
    config,
    log,
    graph,
    clock,
    keys,
    ports,
    services: createServices(ports, residents),
    residents,
    reference,
    startWorkers: async () => {
      const workers = await startWorkers({
        graph,
        queue,
        bus,
        jobs: createJobs(ports, residents),
        clock,
        log,
        concurrency: config.workers,
      });
      kick = workers.relay.kick;
      undo.push(() => workers.close());
    },
    close,
  };
}

function defaultAgency(reference: Reference, jurisdiction: string): string {
  const own = reference.agencies.filter((one) => one.jurisdiction === jurisdiction);
  const first = own.find((one) => one.kind === 'police') ?? own[0];
  if (!first) throw new Error(`the reference data know no agency of ${jurisdiction}`);
  return first.id;
}
