// Other matchers on the same files, in the same run: the scripts that come with the data, by a Python that has what they need.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.ts';
import { judgeRecords, type Result } from './measure.ts';
import type { BenchSet } from './sets.ts';

const PEERS = [
  { name: 'Splink 4', script: 'splink_run.py' },
  { name: 'nomenklatura', script: 'nk_run.py' },
  { name: 'any-ascii + Jaro-Winkler', script: 'naive.py' },
] as const;

export interface Peers {
  readonly python: string;
  readonly scripts: string;
}

/** `environment`: the folder of a Python environment. Throws an Error that names what is not there. */
export function findPeers(environment: string, data: string): Peers {
  const python = join(environment, 'bin', 'python');
  if (!existsSync(python))
    throw new Error(`There is no ${python}: make the environment with requirements.txt of the peers.`);
  const scripts = [join(data, 'bench'), join(data, '..', 'bench')].find((folder) =>
    existsSync(join(folder, PEERS[0].script)),
  );
  if (!scripts) throw new Error(`There is no bench/${PEERS[0].script} in ${data} or beside it.`);
  return { python, scripts };
}

/** One after the other. Peers read records only. */
export async function measurePeers(set: BenchSet, { python, scripts }: Peers, scratch: string): Promise<Result[]> {
  if (set.task !== 'records') return [];
  const results: Result[] = [];
  for (const { name, script } of PEERS) {
    const out = join(scratch, `${set.name}.${script}.csv`);
    const ran = await run(python, [join(scripts, script), set.folder, out]);
    results.push({
      ...judgeRecords(set, out),
      matcher: name,
      commands: [`python ${script} ${set.folder} ${out}`],
      cost: { seconds: ran.seconds, peakMiB: ran.peakMiB },
    });
  }
  return results;
}
