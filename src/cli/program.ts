import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addDedupe } from './commands/dedupe.ts';
import { addMatch } from './commands/match.ts';
import { EXIT_CODES_HELP } from './exit-codes.ts';

/** The whole command line. Commands load what they need when they run, so that help is there at once. */
export function createProgram(): Command {
  const program = new Command('homeward')
    .description('Matches reports of missing persons with records of rescued persons, across borders.')
    .version(versionOf(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(add --help for how it is used)')
    .showSuggestionAfterError()
    .addHelpText('after', EXIT_CODES_HELP)
    .exitOverride();
  addMatch(program);
  addDedupe(program);
  return program;
}

function versionOf(): string {
  // From the sources and from `dist` the package file is at another distance.
  for (const place of ['../../package.json', '../../../package.json']) {
    try {
      return JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')).version;
    } catch {}
  }
  return 'unknown';
}
