// How long it takes to find, for one record, all who may be the same person among very many: on one core, everything loaded, nothing left out.
//   npm run bench:search -- --missing MISSING.csv --rescued RESCUED.csv [--records N] [--asked N] [--floor P]
// Files of any size are written by `npx tsx fixtures/write-set.ts --seed 4243 --missing 1000000 --rescued 1000 --out DIR`.
import { parseArgs } from 'node:util';
import { readTable } from '../src/cli/tables/read-table.ts';
import type { RecordKind } from '../src/domain/people/person-record.ts';
import type { Prepared } from '../src/matching/matcher.ts';
import { createShard } from '../src/matching/shard.ts';
import { loadMatcher } from '../src/runtime/reference/load-matcher.ts';

const { values } = parseArgs({
  options: {
    missing: { type: 'string' },
    rescued: { type: 'string' },
    records: { type: 'string', default: '1000000' },
    asked: { type: 'string', default: '300' },
    floor: { type: 'string', default: '0.05' },
  },
});
const { missing, rescued } = values;
if (!missing || !rescued) throw new Error('Give the two files with --missing FILE and --rescued FILE.');

const matcher = loadMatcher();
const shard = createShard(matcher);
const started = performance.now();
await eachOf(missing, 'missing', Number(values.records), (one) => shard.add(one));
const loaded = (performance.now() - started) / 1000;

const asked: Prepared[] = [];
await eachOf(rescued, 'rescued', Number(values.asked), (one) => asked.push(one));
const least = matcher.leastWeight(Number(values.floor));

console.log(`${shard.length} records, read, prepared and put in in ${loaded.toFixed(0)} s`);
// The first pass meets names for the first time, as a job does; the second shows what that costs.
for (const pass of ['first time', 'once more']) {
  const before = shard.weighed;
  const times = asked.map((one) => {
    const from = process.cpuUsage();
    shard.search(one, { least, top: 0 });
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)} ms`;
  const weighed = Math.round((shard.weighed - before) / asked.length);
  const middle = times[Math.floor(times.length / 2)] ?? 1;
  console.log(
    `${pass}: middle ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)} of CPU a record; ${weighed} weighed of ${shard.length}; ` +
      `${(shard.length / middle / 1000).toFixed(0)} million pairs a second`,
  );
}
console.log(`memory ${(process.memoryUsage().rss / 1e9).toFixed(2)} GB`);

async function eachOf(path: string, kind: RecordKind, most: number, take: (one: Prepared) => void): Promise<void> {
  let count = 0;
  await readTable(path, { kind }, (record) => {
    count += 1;
    if (count <= most) take(matcher.prepare(record));
    return undefined;
  });
}
