// kill -9 in the middle of an import, again and again: after each restart the import goes on, and in the end nothing is lost and nothing is there
// twice. A kill counts only when the receipt had begun and was not final.
//   npm run test:faults -- [--rows 100000] [--kills 10] [--on embedded|services] [--until matched|imported]
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { wipeServices } from '../test/support/wipe-services.ts';
import { type ImportFile, writeImportFile } from './import-file.ts';
import { type ServiceProcess, startService } from './service-process.ts';

const LOOK_EVERY_MS = 25;
const FINISH_MS = 20 * 60_000;

interface Receipt {
  readonly state: 'RUNNING' | 'FINISHED' | 'FAILED';
  readonly rows: number;
  readonly accepted: number;
  readonly updated: number;
  readonly duplicate: number;
  readonly rejected: number;
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '10' },
    on: { type: 'string', default: 'embedded' },
    /** `imported` does not wait until everything is matched: at 100,000 rows that takes an hour. */
    until: { type: 'string', default: 'matched' },
    seed: { type: 'string', default: '11' },
  },
});
const rows = Number(values.rows);
const kills = Number(values.kills);
const home = await mkdtemp(join(tmpdir(), 'homeward-kill-'));
try {
  if (values.on === 'services') await wipeServices();
  process.exitCode = await run();
} finally {
  await rm(home, { recursive: true, force: true });
}

async function run(): Promise<number> {
  const environment = values.on === 'services' ? {} : { GRAPH_URL: '', QUEUE_URL: '' };
  const file = await writeImportFile(join(home, 'records.csv'), { seed: Number(values.seed), rows, bad: 0.01 });
  let service = await startService(home, environment);
  const id = await upload(service, file);
  for (let landed = 0; landed < kills; ) {
    // Kills are spread over the file, each a random moment after its part has been reached.
    const seen = await waitForRows(service, id, Math.floor(((landed + 0.5) / (kills + 1)) * file.rows));
    await sleep(Math.random() * 100);
    await service.kill();
    if (seen.state !== 'RUNNING')
      throw new Error(`the import ended before kill ${landed + 1} could land; use more rows`);
    const before = performance.now();
    service = await startService(home, environment);
    const after = await receiptOf(service, id);
    if (after.state === 'RUNNING') {
      landed += 1;
      console.log(
        `kill ${landed} landed at row ${after.rows} of ${file.rows}; ready again after ${Math.round(performance.now() - before)} ms`,
      );
    }
  }
  const receipt = await waitForRows(service, id, Number.POSITIVE_INFINITY);
  if (values.until === 'matched') await waitForQuiet(service);
  const problems = await check(service, file, receipt);
  await service.stop();
  console.log(`${values.on}: ${kills} kills in ${file.rows} rows; ${JSON.stringify(receipt)}`);
  for (const problem of problems) console.error(`NOT SO: ${problem}`);
  console.log(`${problems.length === 0 ? kills : 0} passed, ${problems.length} failed`);
  return problems.length === 0 ? 0 : 1;
}

async function upload(service: ServiceProcess, file: ImportFile): Promise<string> {
  const answer = await service.post(
    '/imports?as=each',
    Readable.toWeb(createReadStream(file.path)) as unknown as BodyInit,
  );
  if (!answer.ok) throw new Error(`upload: HTTP ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

async function receiptOf(service: ServiceProcess, id: string): Promise<Receipt> {
  const query = `query Receipt($id: ID!) { import(id: $id) {
    __typename ... on Import { state rows accepted updated duplicate rejected } ... on Problem { message } } }`;
  const { import: found } = await service.ask<{ import: Receipt & { message?: string } }>(query, { id });
  if (found.message) throw new Error(found.message);
  const { state, rows, accepted, updated, duplicate, rejected } = found;
  return { state, rows, accepted, updated, duplicate, rejected };
}

/** The receipt, once it has reached so many rows or is final. */
async function waitForRows(service: ServiceProcess, id: string, rows: number): Promise<Receipt> {
  for (const until = Date.now() + FINISH_MS; Date.now() < until; await sleep(LOOK_EVERY_MS)) {
    const receipt = await receiptOf(service, id);
    if (receipt.state !== 'RUNNING' || receipt.rows >= rows) return receipt;
  }
  throw new Error('the import did not get on');
}

/** Until every job is done: only then is it known that no suggestion is there twice. */
async function waitForQuiet(service: ServiceProcess): Promise<void> {
  for (const until = Date.now() + FINISH_MS; Date.now() < until; await sleep(500)) {
    const { work } = await service.ask<{ work: { pending: { count: number }[] } }>(
      '{ work { ... on Work { pending { count } } } }',
    );
    if (work.pending.every((one) => one.count === 0)) return;
  }
  throw new Error('the workers did not come to an end');
}

async function check(service: ServiceProcess, file: ImportFile, receipt: Receipt): Promise<string[]> {
  const records = parse(await (await service.get('/exports/records?as=each')).text(), { columns: true }) as {
    record_id: string;
    jurisdiction: string;
  }[];
  const pairs = parse(await (await service.get('/exports/pairs')).text(), { columns: true }) as {
    missing_id: string;
    rescued_id: string;
  }[];
  const distinct = new Set(records.map((one) => `${one.jurisdiction}|${one.record_id}`));
  const distinctPairs = new Set(pairs.map((one) => `${one.missing_id}|${one.rescued_id}`));
  const expected: [string, number, number][] = [
    ['rows read', receipt.rows, file.rows],
    ['accepted + rejected + duplicate', receipt.accepted + receipt.rejected + receipt.duplicate, file.rows],
    ['accepted', receipt.accepted, file.good],
    ['rejected', receipt.rejected, file.bad],
    ['duplicate', receipt.duplicate, file.twice],
    ['updated', receipt.updated, 0],
    ['records kept', records.length, file.good],
    ['records kept once', distinct.size, file.good],
    ['suggestions kept once', distinctPairs.size, pairs.length],
  ];
  const problems = expected
    .filter(([, found, wanted]) => found !== wanted)
    .map(([what, found, wanted]) => `${what}: ${found}, not ${wanted}`);
  if (receipt.state !== 'FINISHED') problems.push(`the import is ${receipt.state}`);
  if (pairs.length === 0) problems.push('no pair was suggested, so that nothing was shown about suggestions');
  return problems;
}
