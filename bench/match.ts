// How well and how fast records, names and other people's tables are matched, each by whole commands as a user would run them.
//   npm run bench:match -- [--set NAME,NAME] [--data DIR] [--peers VENV] [--json]
// Sets of the project's own generator need nothing; the others lie in a folder given by --data. --peers names a Python environment with which other
// matchers run beside, on the same files. Prints tables in Markdown, or all figures as JSON.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Result } from './match/measure.ts';
import { findPeers, measurePeers } from './match/peers.ts';
import { report } from './match/report.ts';
import { findSets, SET_NAMES } from './match/sets.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: SET_NAMES.join(',') },
    data: { type: 'string' },
    peers: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const scratch = await mkdtemp(join(tmpdir(), 'homeward-bench-'));
try {
  const results = await measureAll();
  const day = new Date().toISOString().slice(0, 10);
  console.log(values.json ? JSON.stringify(results, null, 2) : report(results, day).replaceAll(scratch, '$SCRATCH'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function measureAll(): Promise<Result[]> {
  const sets = findSets(values.set.split(','), values.data, scratch);
  const peers = values.peers === undefined ? undefined : findPeers(values.peers, values.data ?? '.');
  const results: Result[] = [];
  for (const set of sets) {
    console.error(`measuring ${set.name}`);
    results.push(await measure(set, scratch));
    if (peers) results.push(...(await measurePeers(set, peers, scratch)));
  }
  return results;
}
