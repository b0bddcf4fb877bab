// Entry of the `homeward` command: runs one command and turns whatever goes wrong into a sentence and an exit code.
import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { exitCodeOf, reportFailure } from './report-failure.ts';
import { say } from './terminal/say.ts';

let ended = false;

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  ended = true;
  process.exit();
});

// Node leaves without a word when nothing is left that could still answer what is being waited for.
process.on('exit', (code) => {
  if (ended || code !== 0) return;
  say('homeward: this command stopped before it was done. That is a mistake in Homeward; please report it.');
  process.exitCode = EXIT.failed;
});

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  // Commander has said it already.
  if (!(error instanceof CommanderError)) reportFailure(error, process.argv.includes('--json'));
  process.exitCode = exitCodeOf(error);
}
ended = true;
