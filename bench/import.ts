// What an import costs on the embedded engines: rows a second (matching apart), peak memory, time to be ready; beside it, in the same run, what
// reading the same file alone costs, so that the figure means something on another machine.
//   npm run bench:import -- [--rows 100000] [--matching]
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readRecords } from '../src/intake/read-records.ts';
import { compose } from '../src/runtime/compose.ts';
import { readConfig } from '../src/runtime/config.ts';
import { localOperator } from '../src/runtime/demonstration/accounts.ts';
import { createLogger } from '../src/runtime/logger.ts';
import { actorFor } from '../src/services/access/sign-in.ts';
import { createJobs } from '../src/services/create-services.ts';
import { writeImportFile } from './import-file.ts';
import { type ServiceProcess, startService } from './service-process.ts';

const EMBEDDED = { GRAPH_URL: '', QUEUE_URL: '' };
const RUNNER = fileURLToPath(new URL('../scripts/homeward-ts.mjs', import.meta.url));

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    matching: { type: 'boolean', default: false },
    /** Set by this program for the process that imports: the file to be read. */
    only: { type: 'string' },
  },
});

interface Measured {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly accepted: number;
}

if (values.only) console.log(JSON.stringify(await importOnly(values.only)));
else await main();

async function main(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'homeward-bench-'));
  try {
    await measure(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function measure(home: string): Promise<void> {
  const file = await writeImportFile(join(home, 'records.csv'), { seed: 5, rows: Number(values.rows), bad: 0.01 });
  const reading = await seconds(async () => {
    for await (const _ of readRecords(createReadStream(file.path), { as: 'each' }));
  });
  const empty = await startService(join(home, 'empty'), EMBEDDED);
  await empty.stop();
  const store = join(home, 'store');
  const child = spawnSync(process.execPath, [RUNNER, fileURLToPath(import.meta.url), '--only', file.path], {
    env: { ...process.env, ...EMBEDDED, HOMEWARD_HOME: store, LOG_LEVEL: 'warn' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const importing = JSON.parse(child.stdout) as Measured;
  const later = await startService(store, EMBEDDED);
  const matching = values.matching ? await seconds(() => quiet(later)) : undefined;
  const peak = later.peakMemory();
  await later.stop();
  const rate = (time: number) => Math.round(file.rows / time);
  const took = importing.seconds;
  console.log(
    `machine            ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  console.log(`rows               ${file.rows} (${file.bad} bad, ${file.twice} twice), ${importing.accepted} accepted`);
  console.log(`reading alone      ${reading.toFixed(1)} s, ${rate(reading)} rows/s`);
  console.log(
    `import             ${took.toFixed(1)} s, ${rate(took)} rows/s, ${(took / reading).toFixed(1)} times reading alone`,
  );
  console.log(`peak memory        ${Math.round(importing.peakMiB)} MiB in the process that imported`);
  if (matching !== undefined) console.log(`matching after it  ${matching.toFixed(1)} s, peak ${Math.round(peak)} MiB`);
  console.log(
    `ready              ${(empty.readyMs / 1000).toFixed(1)} s on an empty home, ${(later.readyMs / 1000).toFixed(1)} s with these records`,
  );
}

/** The import by itself, stores and queue open, workers not started: matching apart. */
async function importOnly(path: string): Promise<Measured> {
  const app = await compose(readConfig(process.env), createLogger('warn'));
  const operator = actorFor(await localOperator(app));
  const started = await app.services.imports.start(operator, { as: 'each', bytes: createReadStream(path) });
  const jobId = app.clock.newOutboxId();
  const took = await seconds(() =>
    createJobs(app.ports, app.residents).importFile(started.id, {
      jobId,
      report: async () => undefined,
      signal: new AbortController().signal,
    }),
  );
  const done = await app.services.imports.read(operator, started.id);
  const peakKiB = process.resourceUsage().maxRSS;
  await app.close();
  return { seconds: took, peakMiB: peakKiB / 1024, accepted: done?.accepted ?? 0 };
}

async function quiet(service: ServiceProcess): Promise<void> {
  for (;;) {
    const { work } = await service.ask<{ work: { pending: { count: number }[] } }>(
      '{ work { ... on Work { pending { count } } } }',
    );
    if (work.pending.every((one) => one.count === 0)) return;
    await sleep(500);
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
