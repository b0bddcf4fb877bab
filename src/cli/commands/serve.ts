import type { Command } from 'commander';
import { readConfig } from '../../runtime/config.ts';
import { runUntilStopped } from '../run-until-stopped.ts';
import { answer, say } from '../terminal/say.ts';
import { welcome } from '../welcome.ts';

export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('run the service')
    .description('Serves the API and the web application, and runs the workers, until it is stopped (Ctrl-C).')
    .option('--empty', 'without the invented records of the demonstration')
    .addHelpText(
      'after',
      `
Settings (environment)
  HOST, PORT         where it listens; 127.0.0.1 and 4000
  HOMEWARD_HOME      folder of everything it keeps; ./.homeward
  GRAPH_URL          file:PATH, memory:, bolt://HOST:PORT or neo4j://HOST:PORT
  GRAPH_USER, GRAPH_PASSWORD
  QUEUE_URL          pglite:PATH or redis://HOST:PORT
  QUEUE_PASSWORD
  PUBLIC_URL         address that browsers use, where a proxy stands in front
  OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET
                     single sign-on
  WORKERS            jobs at a time; 0 leaves them to \`homeward work\`
  LOG_LEVEL          trace, debug, info, warn, error or silent

Examples
  homeward serve
  PORT=8080 homeward serve --empty`,
    )
    .action((options: { readonly empty?: boolean }) => runServe(options.empty === true));
}

/** Serves until a signal comes. `src/main.ts` is this, without the command line. */
export async function runServe(empty: boolean): Promise<void> {
  const config = readConfig(process.env);
  const { serve } = await import('../../runtime/serve.ts');
  const stopped = runUntilStopped();
  const running = await serve(config, { empty });
  answer(welcome(running, config.home));
  running.seeded.then(
    () => running.demonstration && !empty && say('The invented records are in; the workers are matching them.'),
    (error: Error) => say(`The invented records could not be loaded: ${error.message}`),
  );
  await stopped;
  say('stopping …');
  await running.close();
}
