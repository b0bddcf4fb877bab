// Entry of the `homeward` command: runs one command and turns whatever goes wrong into a sentence and an exit code.
import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { exitCodeOf, reportFailure } from './report-failure.ts';

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  // Commander has said it already.
  if (!(error instanceof CommanderError)) reportFailure(error, process.argv.includes('--json'));
  process.exitCode = exitCodeOf(error);
}
