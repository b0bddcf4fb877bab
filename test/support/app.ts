// A whole installation for one test file: real stores, real queue, real workers. Embedded in memory by default; on the Neo4j and the Redis of
// GRAPH_URL and QUEUE_URL when HOMEWARD_TEST_SERVICES is set, where their absence is a failure.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor, Role } from '../../src/domain/casework/actor.ts';
import type { JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import type { RecordFields } from '../../src/domain/people/record-fields.ts';
import type { Import } from '../../src/ports/stores.ts';
import { type App, compose } from '../../src/runtime/compose.ts';
import { readConfig } from '../../src/runtime/config.ts';
import type { OwnRecord } from '../../src/services/services.ts';
import { copyEmptyQueue } from './queues.ts';
import { wipeServices } from './wipe-services.ts';

const SETTLE_MS = 60_000;
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface TestApp extends App {
  /** An officer with an id of their own; the same name is the same officer. */
  officer(name: string, jurisdiction: JurisdictionCode, role?: Role): Actor;
  operator: Actor;
  /** Registers a record and waits until it has been matched. */
  register(actor: Actor, fields: Partial<RecordFields> & { record_id: string; kind: string }): Promise<OwnRecord>;
  /** Imports CSV text and waits for its receipt. */
  importText(actor: Actor, text: string | Uint8Array, as?: JurisdictionCode | 'each'): Promise<Import>;
  /** Waits until nothing is left to do: every job done, every event told. */
  settle(): Promise<void>;
}

export const onServices = process.env['HOMEWARD_TEST_SERVICES'] === '1';

export async function testApp(): Promise<TestApp> {
  const home = await mkdtemp(join(tmpdir(), 'homeward-test-'));
  if (onServices) await wipeServices();
  const queue = join(home, 'queue');
  if (!onServices) await copyEmptyQueue(queue);
  const stores = onServices ? {} : { GRAPH_URL: 'memory:', QUEUE_URL: `pglite:${queue}` };
  const config = readConfig({
    ...process.env,
    LOG_LEVEL: 'silent',
    PORT: '0',
    WORKERS: '2',
    ...stores,
    HOMEWARD_HOME: home,
  });
  const app = await compose(config, SILENT);
  await app.startWorkers();
  const officer: TestApp['officer'] = (name, jurisdiction, role = 'missing-children-desk') => ({
    userId: `usr_${name.padEnd(22, '0').slice(0, 22)}`,
    name,
    jurisdiction,
    agency: app.ports.defaultAgency(jurisdiction),
    roles: [role],
  });
  const settle = () => settled(app);
  return {
    ...app,
    officer,
    operator: officer('operator', 'CN', 'operator'),
    settle,
    register: async (actor, fields) => {
      const record = await app.services.records.register(actor, {
        jurisdiction: actor.jurisdiction,
        ...fields,
      } as RecordFields);
      await settle();
      return record;
    },
    importText: async (actor, text, as = actor.jurisdiction) => {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      const started = await app.services.imports.start(actor, { as, bytes: streamOf(bytes) });
      await settle();
      const done = await app.services.imports.read(actor, started.id);
      if (!done || done.state === 'running') throw new Error('the import did not end');
      return done;
    },
    close: async () => {
      await app.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function settled(app: App): Promise<void> {
  const until = Date.now() + SETTLE_MS;
  while (Date.now() < until) {
    const pending = await app.graph.read((stores) => stores.outbox.pending());
    const events = await app.graph.read((stores) => stores.outbox.unsent(1));
    if (events.length === 0 && Object.values(pending).every((count) => count === 0)) return;
    await sleep(20);
  }
  throw new Error('there was still work to do after a minute');
}
