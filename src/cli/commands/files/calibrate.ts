import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { DomainError } from '../../../domain/errors.ts';
import { PROBABILITY_FLOOR } from '../../../domain/match/evidence.ts';
import type { PersonRecord } from '../../../domain/people/person-record.ts';
import type { Reliability } from '../../../matching/calibration/reliability.ts';
import type { Prepared, PreparedWhole } from '../../../matching/prepared.ts';
import type { Weights } from '../../../matching/weights.ts';
import { latestVersions } from '../../tables/latest-versions.ts';
import { requireWritable, writeWhole } from '../../tables/whole-file.ts';
import { jsonOption } from '../../terminal/arguments.ts';
import { answerWith, count, counted, labelled, say } from '../../terminal/say.ts';
import { style } from '../../terminal/style.ts';
import { tableOf } from '../../terminal/table.ts';

interface CalibrateOptions {
  readonly out: string;
  readonly mapping?: string;
  readonly labels?: string;
  readonly from?: string;
  readonly names: 'counted' | 'tables';
  readonly json?: boolean;
}

export function addCalibrate(program: Command): void {
  program
    .command('calibrate')
    .summary('learn what evidence is worth, from a table or from decisions')
    .description(
      'Learns weights from records, with or without knowing which are one person, and writes them as a new version.',
    )
    .argument('<file.csv>', 'records: one file, or missing persons beside a second file')
    .argument('[rescued.csv]', 'records of rescued persons: only pairs across the two count')
    .requiredOption('-o, --out <weights.json>', 'where the new weights are written')
    .option('--mapping <file.json>', 'what the columns mean; its "compare" names further columns to be compared')
    .option('--labels <pairs.csv>', 'pairs known to be one person: missing_id and rescued_id, or id_l and id_r')
    .option('--from <weights.json>', 'weights to start from, instead of those of the program')
    .addOption(
      new Option('--names <how>', 'how common names are: as counted in the file, or as in the tables of the languages')
        .choices(['counted', 'tables'])
        .default('counted'),
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Without --labels the shares are found by expectation and maximisation over the
pairs that have something in common. With --labels they are counted, a line
from weight to probability is fitted, and the table printed says how often
pairs were one person that were told to be so likely: each fifth of the
records by what was learned from the other four. A column "same" with no marks
pairs that were ruled out. Weights are never edited: the version is named after
the day and the content, and every pair quotes the version that scored it.

Examples
  homeward calibrate people.csv --mapping columns.json --out weights.json
  homeward dedupe people.csv --mapping columns.json --weights weights.json --out clusters.csv
  homeward calibrate missing.csv rescued.csv --labels truth.csv --names tables --out weights.json`,
    )
    .action(runCalibrate);
}

async function runCalibrate(first: string, second: string | undefined, options: CalibrateOptions): Promise<void> {
  const [{ loadMatcher }, { readMappingFile, readTable }, { readWeightsFile, withVersion }, { reportTable }] =
    await Promise.all([
      import('../../../runtime/reference/load-matcher.ts'),
      import('../../tables/read-table.ts'),
      import('../../tables/weights-file.ts'),
      import('../../tables/report-table.ts'),
    ]);
  const started = Date.now();
  await requireWritable(options.out, second ? [first, second] : [first]);
  const from = await readWeightsFile(options.from);
  const mapping = await readMappingFile(options.mapping);
  const records: PersonRecord[] = [];
  const take = (record: PersonRecord) => void records.push(record);
  const tables = second
    ? [
        await readTable(first, { kind: 'missing', mapping }, take),
        await readTable(second, { kind: 'rescued', mapping }, take),
      ]
    : [await readTable(first, { mapping }, take)];
  for (const table of tables) reportTable(table);
  const task = taskOf(latestVersions(records), loadMatcher(from).prepare);
  say(style.quiet(`learning from ${counted(task.records.length, 'record')}`));
  const learned = options.labels
    ? await fromLabels(task, from, options.labels)
    : await fromNothing(task, from, { ...options, compare: mapping?.compare ?? [] }, loadMatcher);
  const day = new Date().toISOString().slice(0, 10);
  const how = `${counted(task.records.length, 'record')} of ${tables.map(({ path }) => basename(path)).join(' and ')}, ${learned.how}`;
  const weights = withVersion({ ...learned.weights, learnedFrom: how }, day);
  await writeWhole(options.out, [`${JSON.stringify(weights, null, 1)}\n`]);
  const receipt: Receipt = {
    version: weights.version,
    from: from.version,
    records: task.records.length,
    learnedFrom: how,
    priorBits: weights.priorBits,
    ...(learned.truePairs !== undefined && { truePairs: learned.truePairs }),
    ...(learned.reliability && { reliability: learned.reliability }),
    ...(weights.calibration && { calibration: weights.calibration }),
    out: options.out,
    seconds: (Date.now() - started) / 1000,
  };
  answerWith(options, receipt, () => describe(receipt));
}

interface Task {
  readonly records: readonly PreparedWhole[];
  readonly isPair: (a: number, b: number) => boolean;
  readonly allPairs: number;
}

/** Two kinds are matched with each other; of one kind, everybody with everybody. */
function taskOf(all: readonly PersonRecord[], prepare: (record: PersonRecord) => Prepared): Task {
  const records = all.filter(({ consent }) => consent !== 'withdrawn');
  const missing = records.filter(({ kind }) => kind === 'missing').length;
  const rescued = records.length - missing;
  if (records.length < 2) throw new DomainError('INVALID_INPUT', 'There are not two records to learn from.');
  const across = missing > 0 && rescued > 0;
  return {
    records: records.map((record) => ({ ...prepare(record), record })),
    isPair: (a, b) => !across || records[a]?.kind !== records[b]?.kind,
    allPairs: across ? missing * rescued : (records.length * (records.length - 1)) / 2,
  };
}

type MatcherFor = (weights: Weights) => import('../../../matching/matcher.ts').Matcher;

interface Learned {
  readonly weights: Weights;
  readonly how: string;
  readonly truePairs?: number;
  readonly reliability?: Reliability;
}

async function fromNothing(
  task: Task,
  from: Weights,
  { compare, names }: Pick<CalibrateOptions, 'names'> & { readonly compare: readonly string[] },
  matcherFor: MatcherFor,
): Promise<Learned> {
  const { learnUnlabelled } = await import('../../../matching/calibration/learn-unlabelled.ts');
  const { weights, pairsLookedAt, truePairs } = learnUnlabelled(
    { ...task, from, compare, countNames: names === 'counted', matcherFor },
    'learned',
  );
  return { weights, truePairs, how: `by EM on ${counted(pairsLookedAt, 'unlabelled pair')}` };
}

async function fromLabels(task: Task, from: Weights, path: string): Promise<Learned> {
  const [{ learnFromTruth }, { readLabels }] = await Promise.all([
    import('../../../matching/calibration/learn-truth.ts'),
    import('../../tables/labels-file.ts'),
  ]);
  const labels = await readLabels(path);
  const position = new Map(task.records.map(({ record }, at) => [record.recordId, at]));
  const truth = labels.flatMap(({ left, right, same }): [number, number][] => {
    const a = position.get(left);
    const b = position.get(right);
    return !same || a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  const strange = labels.filter(({ left, right }) => !position.has(left) || !position.has(right)).length;
  if (strange > 0)
    say(style.warn(`${counted(strange, 'pair')} of ${basename(path)} name records that are not in the files`));
  if (truth.length === 0) throw new DomainError('INVALID_INPUT', `${basename(path)} names no pair of these records.`);
  const { weights, reliability } = learnFromTruth({ ...task, truth, from, floor: PROBABILITY_FLOOR }, 'learned');
  return { weights, reliability, how: `${counted(truth.length, 'labelled pair')} counted` };
}

interface Receipt {
  readonly version: string;
  readonly from: string;
  readonly records: number;
  readonly learnedFrom: string;
  readonly priorBits: number;
  /** That EM expects to be in the data. */
  readonly truePairs?: number;
  readonly reliability?: Reliability;
  readonly calibration?: Weights['calibration'];
  readonly out: string;
  readonly seconds: number;
}

function describe(receipt: Receipt): string {
  const { truePairs, reliability, calibration } = receipt;
  const lines: [string, string][] = [
    ['learned', `${receipt.learnedFrom}, in ${receipt.seconds.toFixed(1)} s`],
    ['prior', `one pair in ${count(Math.round(1 + 2 ** -receipt.priorBits))} is one person`],
  ];
  if (truePairs !== undefined)
    lines.push(['expected', `${counted(Math.round(truePairs), 'pair')} of one person in the data`]);
  if (calibration) {
    const { slope, shift } = calibration;
    lines.push([
      'line',
      `log odds = ${slope.toFixed(3)} x weight with prior ${shift < 0 ? '-' : '+'} ${Math.abs(shift).toFixed(3)} bits`,
    ]);
  }
  lines.push(['wrote', `${style.strong(receipt.version)} to ${receipt.out}`]);
  return reliability ? `${reliabilityTable(reliability)}\n\n${labelled(lines)}` : labelled(lines);
}

function reliabilityTable({ bins, pairs, ece, brier }: Reliability): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const rows = bins.map((bin) => [
    `${bin.from.toFixed(3)} to ${bin.to.toFixed(3)}`,
    count(Math.round(bin.pairs)),
    percent(bin.said),
    percent(bin.wasSo),
  ]);
  return [
    tableOf(['probability', 'pairs', 'said', 'was so'], rows),
    `${counted(Math.round(pairs), 'pair')} of ${PROBABILITY_FLOOR} or more: expected calibration error ${ece.toFixed(3)}, Brier ${brier.toFixed(3)}`,
  ].join('\n');
}
