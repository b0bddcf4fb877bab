// Puts the demonstration's records in, by the same import as any other file, and its planted network.
import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ImportId, RecordId } from '../../domain/ids.ts';
import { sourceKeyOf } from '../../services/records/keep-record.ts';
import type { App } from '../compose.ts';
import { type Demo, loadDemo } from '../reference/fixtures-data.ts';
import { markSeeded } from './accounts.ts';

const LOOK_EVERY_MS = 100;

/** Needs running workers. May be repeated: a row that is in already is a duplicate, an interrupted import goes on. */
export async function seedDemonstration(app: App, operator: Actor): Promise<void> {
  const demo = loadDemo();
  for (const path of [demo.missing, demo.rescued]) {
    const started = await app.services.imports.start(operator, { as: 'each', bytes: createReadStream(path) });
    await finished(app, operator, started.id);
  }
  await plantNetwork(app, demo.network);
  markSeeded(app.config);
}

async function finished(app: App, operator: Actor, id: ImportId): Promise<void> {
  for (;;) {
    const now = await app.services.imports.read(operator, id);
    if (now?.state === 'finished') return;
    if (now?.state === 'failed')
      throw new DomainError('UNREADABLE_FILE', now.problem ?? 'the demonstration could not be read');
    await sleep(LOOK_EVERY_MS);
  }
}

/** The planted events name their victims by holder and the holder's own id; by now those records have ids of their own. */
async function plantNetwork(app: App, network: Demo['network']): Promise<void> {
  const victims = network.events.flatMap((event) =>
    event.participants.flatMap(({ who }) => (typeof who === 'string' ? [] : [who])),
  );
  const keyOf = (who: (typeof victims)[number]) =>
    sourceKeyOf(app.keys, { jurisdiction: who.jurisdiction, recordId: who.record_id });
  const known = await app.graph.read((stores) => stores.records.known([...new Set(victims.map(keyOf))]));
  const ids = new Map<string, RecordId>(known.map((one) => [one.sourceKey, one.id]));
  const events = network.events.map((event) => ({
    ...event,
    participants: event.participants.flatMap(({ who, role }) => {
      const id = typeof who === 'string' ? who : ids.get(keyOf(who));
      return id ? [{ who: id, role }] : [];
    }),
  }));
  const { suspects, organisations, routes } = network;
  await app.graph.write((stores) => stores.network.put({ suspects, organisations, routes, events }));
}
