import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAudit } from './commands/audit.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addCalibrate } from './commands/files/calibrate.ts';
import { addDedupe } from './commands/files/dedupe.ts';
import { addMatch } from './commands/files/match.ts';
import { addImport } from './commands/import.ts';
import { addMigrate } from './commands/migrate.ts';
import { addNames } from './commands/names.ts';
import { addRematch } from './commands/rematch.ts';
import { addSeed } from './commands/seed.ts';
import { addServe } from './commands/serve.ts';
import { addUserCommands } from './commands/user.ts';
import { addWork } from './commands/work.ts';
import { EXIT_CODES_HELP } from './exit-codes.ts';

const GROUPS: readonly (readonly [title: string, commands: readonly ((program: Command) => void)[]])[] = [
  ['Files, without a database:', [addMatch, addExplain, addDedupe, addCalibrate, addNames]],
  ['Run the service:', [addServe, addWork, addDoctor, addMigrate, addSeed]],
  ['Work with the service:', [addImport, addExport, addRematch, addUserCommands, addAudit]],
];

const FOOTER = `
The commands that work with the service find the one that runs on this machine
for HOMEWARD_HOME (./.homeward). To reach one elsewhere, set HOMEWARD_URL and
HOMEWARD_TOKEN. Where none runs, they start it for as long as they take.

Examples
  homeward match missing.csv rescued.csv --out pairs.csv
  homeward serve
  homeward import records.csv --as VN
  homeward help import
${EXIT_CODES_HELP}`;

/** The whole command line. Commands load what they need when they run, so that help is there at once. */
export function createProgram(): Command {
  const program = new Command('homeward')
    .description('Matches reports of missing persons with records of rescued persons, across borders.')
    .version(versionOf(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(--help shows how it is used)')
    .showSuggestionAfterError()
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText('after', FOOTER)
    .exitOverride();
  for (const [title, commands] of GROUPS) {
    program.commandsGroup(title);
    for (const add of commands) add(program);
  }
  return program;
}

function versionOf(): string {
  // From `dist` the package file is one folder further away.
  for (const place of ['../../package.json', '../../../package.json']) {
    try {
      return JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')).version;
    } catch {}
  }
  return 'unknown';
}
