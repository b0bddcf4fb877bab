import { MIGRATIONS } from '../../graph/schema/migrate.ts';
import { openGraphEngine } from './adapters.ts';
import type { Config } from './config.ts';
import { createLogger } from './logger.ts';

/** Brings the schema up to date; returns the ids of the migrations that were run. */
export async function migrateDatabase(config: Config): Promise<string[]> {
  const engine = await openGraphEngine(config, createLogger(config.logLevel));
  try {
    return await engine.migrate(MIGRATIONS);
  } finally {
    await engine.close();
  }
}
