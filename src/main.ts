// `serve` for production: configuration, services, orderly stop. `node dist/src/main.js`
import { runServe } from './cli/commands/serve.ts';
import { reportFailure } from './cli/report-failure.ts';

try {
  await runServe(process.argv.includes('--empty'));
} catch (error) {
  reportFailure(error, false);
  process.exitCode = 1;
}
