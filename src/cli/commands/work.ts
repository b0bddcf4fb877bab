import type { Command } from 'commander';
import { readConfig } from '../../runtime/config.ts';
import { runUntilStopped } from '../run-until-stopped.ts';
import { say } from '../terminal/say.ts';

export function addWork(program: Command): void {
  program
    .command('work')
    .summary('run workers only')
    .description('Runs the workers without the API, beside processes that serve. Needs a Neo4j and a Redis server.')
    .addHelpText(
      'after',
      `
Example
  GRAPH_URL=neo4j://db:7687 GRAPH_PASSWORD=… \\
    QUEUE_URL=redis://queue:6379 WORKERS=8 homeward work`,
    )
    .action(runWork);
}

async function runWork(): Promise<void> {
  const { work } = await import('../../runtime/serve.ts');
  const stopped = runUntilStopped();
  const workers = await work(readConfig(process.env));
  say('The workers are running. Ctrl-C stops them.');
  await stopped;
  say('stopping …');
  await workers.close();
}
