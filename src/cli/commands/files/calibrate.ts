import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { PROBABILITY_FLOOR } from '../../../domain/match/evidence.ts';
import type { PersonRecord } from '../../../domain/people/person-record.ts';
import { FEWEST_DECISIONS } from '../../../matching/calibration/learn-labelled.ts';
import type { Reliability } from '../../../matching/calibration/reliability.ts';
import type { Weights } from '../../../matching/weights.ts';
import { latestVersions } from '../../tables/latest-versions.ts';
import { requireWritable, writeWhole } from '../../tables/whole-file.ts';
import { jsonOption } from '../../terminal/arguments.ts';
import { answerWith, count, counted, labelled, say } from '../../terminal/say.ts';
import { style } from '../../terminal/style.ts';
import { tableOf } from '../../terminal/table.ts';
import { learnWeights, type Sources, taskOf } from './learn-weights.ts';

interface CalibrateOptions extends Omit<Sources, 'compare'> {
  readonly out: string;
  readonly mapping?: string;
  readonly from?: string;
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
    .addOption(
      new Option(
        '--decisions <decisions.csv>',
        'pairs that officers decided, as export --decisions writes them',
      ).conflicts('labels'),
    )
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
Without --labels or --decisions the shares are found by expectation and
maximisation over the pairs that have something in common. With --labels they
are counted, a line from weight to probability is fitted, and the table printed
says how often pairs were one person that were told to be so likely: each fifth
of the records by what was learned from the other four. A column "same" with no
marks pairs that were ruled out. Weights are never edited: the version is named
after the day and the content, and every pair quotes the version that scored it.

With --decisions the same is learned, but only the pairs in the file are known:
others are not taken for different persons, and the prior stays as it was. At
least ${FEWEST_DECISIONS} pairs of one person and ${FEWEST_DECISIONS} of different persons are needed. Suggestions that
nobody was shown have no decision, so what is learned leans to the likely ones.

Examples
  homeward calibrate people.csv --mapping columns.json --out weights.json
  homeward dedupe people.csv --mapping columns.json --weights weights.json --out clusters.csv
  homeward calibrate missing.csv rescued.csv --labels truth.csv --names tables --out weights.json
  homeward export --as each --kind missing --out missing.csv
  homeward export --as each --kind rescued --out rescued.csv
  homeward export --decisions --out decisions.csv
  homeward calibrate missing.csv rescued.csv --decisions decisions.csv --out weights.json`,
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
  const learned = await learnWeights(task, from, { ...options, compare: mapping?.compare ?? [] }, loadMatcher);
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
