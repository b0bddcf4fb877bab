// Puts the demonstration's records in, by the same import as any other file, and its planted network.
import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../domain/casework/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { ImportId } from '../domain/ids.ts';
import { markSeeded } from './accounts.ts';
import type { App } from './compose.ts';
import { loadDemo } from './fixtures-data.ts';

const LOOK_EVERY_MS = 100;

/** Needs running workers. May be repeated: a row that is in already is a duplicate, an interrupted import goes on. */
export async function seedDemonstration(app: App, operator: Actor): Promise<void> {
  const demo = loadDemo();
  for (const path of [demo.missing, demo.rescued]) {
    const started = await app.services.imports.start(operator, { as: 'each', bytes: createReadStream(path) });
    await finished(app, operator, started.id);
  }
  await plantNetwork(app);
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
