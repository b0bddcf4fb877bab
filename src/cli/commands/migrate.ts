import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.ts';
import { isEmbedded, readConfig } from '../../runtime/config.ts';
import { findService } from '../../runtime/service-file.ts';
import { jsonOption } from '../terminal/arguments.ts';
import { answerWith } from '../terminal/say.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .summary('bring the graph’s schema up to date')
    .description(
      'Runs the migrations that the graph lacks. `serve` does so too; this is for doing it before, on its own.',
    )
    .addOption(jsonOption())
    .addHelpText('after', '\nExample\n  GRAPH_URL=neo4j://db:7687 GRAPH_PASSWORD=… homeward migrate')
    .action(runMigrate);
}

async function runMigrate(options: { readonly json?: boolean }): Promise<void> {
  const config = readConfig(process.env);
  if (isEmbedded(config) && (await findService(config))) {
    throw new DomainError(
      'CONFLICT',
      'the service that is running has the graph open, and brought it up to date when it started.',
    );
  }
  const { migrateDatabase } = await import('../../runtime/migrate.ts');
  const migrations = await migrateDatabase(config);
  answerWith(options, { migrations }, () =>
    migrations.length === 0 ? 'The schema was up to date.' : `Ran ${migrations.join(', ')}.`,
  );
}
