import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.ts';
import { readConfig } from '../../runtime/config.ts';
import { isSeeded } from '../../runtime/demonstration/accounts.ts';
import { findService } from '../../runtime/service-file.ts';
import { serviceAt } from '../service/service.ts';
import { waitForMatching } from '../service/wait-for-matching.ts';
import { jsonOption } from '../terminal/arguments.ts';
import { answerWith } from '../terminal/say.ts';

export function addSeed(program: Command): void {
  program
    .command('seed')
    .summary('load the demonstration')
    .description('Loads the invented records of the demonstration into an empty installation, and matches them.')
    .addOption(jsonOption())
    .addHelpText('after', '\nExample\n  HOMEWARD_HOME=/tmp/trial homeward seed')
    .action(runSeed);
}

async function runSeed(options: { readonly json?: boolean }): Promise<void> {
  const config = readConfig(process.env);
  if (await findService(config)) {
    refuse('a service is running here. Stop it and start it without --empty: it then loads the demonstration itself.');
  }
  if (isSeeded(config)) refuse(`the demonstration is in ${config.home} already.`);
  const { serve } = await import('../../runtime/serve.ts');
  const running = await serve(config, { empty: false, quiet: true, listen: { host: '127.0.0.1', port: 0 } });
  try {
    if (!running.demonstration)
      refuse('this installation has accounts of its own; invented records are not mixed with real ones.');
    await running.seeded;
    if (!isSeeded(config)) refuse('this installation holds records already; invented ones are not mixed with them.');
    await waitForMatching(serviceAt({ url: running.url, token: running.operatorToken, place: 'own' }));
  } finally {
    await running.close();
  }
  answerWith(
    options,
    { home: config.home, seeded: true },
    () => `The demonstration is in ${config.home}. \`homeward serve\` shows it.`,
  );
}

function refuse(message: string): never {
  throw new DomainError('CONFLICT', message);
}
