// Runs the program on a set, each command a whole process, and measures what it wrote.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatRows } from '../../src/intake/write-records.ts';
import { type Ran, run } from './child.ts';
import { type ClusterMeasures, measureClusters, measureNames, type NameMeasures } from './other-measures.ts';
import { measurePairs, measureSlices, type PairMeasures, type ScoredPair, type Slice } from './pair-measures.ts';
import type { BenchSet } from './sets.ts';
import { type Row, readRows } from './tables.ts';

export interface Cost {
  readonly seconds: number;
  readonly peakMiB: number | undefined;
  readonly pairsPerSecond?: number;
}

export interface Result {
  readonly set: string;
  readonly matcher: string;
  readonly commands: readonly string[];
  readonly cost: Cost;
  readonly pairs?: PairMeasures;
  readonly slices?: readonly Slice[];
  readonly names?: readonly NameMeasures[];
  readonly clusters?: ClusterMeasures;
}

const HOMEWARD = fileURLToPath(new URL('../../scripts/homeward.mjs', import.meta.url));
const MAPPINGS = fileURLToPath(new URL('../../fixtures/linkage/mappings/', import.meta.url));

export async function measure(set: BenchSet, scratch: string): Promise<Result> {
  if (set.task === 'records') return measureRecords(set, scratch);
  if (set.task === 'names') return measureNamePairs(set, scratch);
  return measureLinkage(set, scratch);
}

async function homeward(...args: string[]): Promise<Ran & { readonly command: string }> {
  const ran = await run(process.execPath, [HOMEWARD, ...args]);
  return { ...ran, command: `homeward ${args.join(' ')}` };
}

async function measureRecords(set: BenchSet & { task: 'records' }, scratch: string): Promise<Result> {
  const out = join(scratch, `${set.name}.pairs.csv`);
  const [missing, rescued] = ['missing.csv', 'rescued.csv'].map((file) => join(set.folder, file));
  const ran = await homeward('match', missing ?? '', rescued ?? '', '--out', out, '--min-probability', '0', '--json');
  return { ...judgeRecords(set, out), matcher: 'Homeward', commands: [ran.command], cost: costOf(ran) };
}

/** What any matcher wrote for a set of records. */
export function judgeRecords(
  set: BenchSet & { task: 'records' },
  out: string,
): Pick<Result, 'set' | 'pairs' | 'slices'> {
  const pairs = pairsIn(out);
  const truth = readRows(join(set.folder, 'truth.csv'));
  return { set: set.name, pairs: measurePairs(pairs, truth), slices: measureSlices(pairs, truth, set.slices) };
}

/** The columns of languages are blanked: which language a name is in is to be seen from the name. */
async function measureNamePairs(set: BenchSet & { task: 'names' }, scratch: string): Promise<Result> {
  const rows = readRows(set.file);
  const blanked = join(scratch, 'names.csv');
  const columns = ['name_a', 'lang_a', 'name_b', 'lang_b'];
  const cells = rows.map(({ name_a = '', name_b = '' }) => [name_a, '', name_b, '']);
  writeFileSync(blanked, formatRows([columns, ...cells]));
  const out = join(scratch, 'names.scores.csv');
  const ran = await homeward('names', 'compare', blanked, '--out', out, '--json');
  return {
    set: set.name,
    matcher: 'Homeward',
    commands: [ran.command],
    cost: { ...costOf(ran), pairsPerSecond: rows.length / ran.seconds },
    names: measureNames(rows, readRows(out)),
  };
}

async function measureLinkage(set: BenchSet & { task: 'link' | 'dedupe' }, scratch: string): Promise<Result> {
  const records = join(set.folder, 'records.csv.gz');
  const mapping = join(MAPPINGS, `${set.mapping}.json`);
  const weights = join(scratch, `${set.name}.weights.json`);
  const out = join(scratch, `${set.name}.csv`);
  const learned = await homeward('calibrate', records, '--mapping', mapping, '--out', weights, '--json');
  const task = set.task === 'link' ? ['match', records, '--top', '0'] : ['dedupe', records];
  const ran = await homeward(...task, '--mapping', mapping, '--weights', weights, '--out', out, '--json');
  const truth = readRows(join(set.folder, 'truth.csv.gz'));
  const cost = costOf(ran);
  return {
    set: set.name,
    matcher: 'Homeward',
    commands: [learned.command, ran.command],
    cost: {
      ...cost,
      seconds: learned.seconds + ran.seconds,
      peakMiB: Math.max(learned.peakMiB ?? 0, ran.peakMiB ?? 0) || undefined,
    },
    ...(set.task === 'link'
      ? { pairs: measurePairs(pairsIn(out), truth.map(sidesOf)) }
      : { clusters: measureClusters(readRows(out), truth) }),
  };
}

function sidesOf({ id_l = '', id_r = '' }: Row): Row {
  return { missing_id: id_l, rescued_id: id_r };
}

function pairsIn(path: string): ScoredPair[] {
  return readRows(path).map(({ missing_id = '', rescued_id = '', probability, weight }) => ({
    missing: missing_id,
    rescued: rescued_id,
    probability: Number(probability),
    weight: Number(weight),
  }));
}

/** Pairs a second: those that the command says it compared, over its own whole time. */
function costOf(ran: Ran): Cost {
  const told = JSON.parse(ran.stdout) as { readonly compared?: number };
  const pairsPerSecond = told.compared === undefined ? undefined : told.compared / ran.seconds;
  return {
    seconds: ran.seconds,
    peakMiB: ran.peakMiB,
    ...(pairsPerSecond !== undefined && { pairsPerSecond }),
  };
}
