import type { GraphEngine, Migration } from '../../src/ports/graph.ts';
import { identity } from './0001-identity.ts';
import { lookUps } from './0002-look-ups.ts';
import { changeLog } from './0003-change-log.ts';

/** In the order in which they run; one that has run anywhere is never changed. */
export const MIGRATIONS: readonly Migration[] = [identity, lookUps, changeLog];

/** Brings a database to the schema of this version; returns the ids of the migrations that ran. */
export function migrate(engine: GraphEngine): Promise<string[]> {
  return engine.migrate(MIGRATIONS);
}
