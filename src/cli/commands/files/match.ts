import { basename } from 'node:path';
import type { Command } from 'commander';
import { PROBABILITY_FLOOR } from '../../../domain/match/evidence.ts';
import { EXIT } from '../../exit-codes.ts';
import { pairTable } from '../../tables/pair-table.ts';
import { repeatedLines, reportTable, type TableSummary } from '../../tables/report-table.ts';
import { requireWritable, writeWhole } from '../../tables/whole-file.ts';
import { jsonOption, probability, wholeNumber } from '../../terminal/arguments.ts';
import { startProgress } from '../../terminal/progress.ts';
import { answerWith, count, counted, labelled } from '../../terminal/say.ts';
import { style } from '../../terminal/style.ts';
import { type Diagnosis, diagnosisLines, startDiagnosis } from './diagnose.ts';
import { MAPPING_HELP } from './mapping-help.ts';

interface MatchOptions {
  readonly out: string;
  readonly top: number;
  readonly minProbability: number;
  readonly mapping?: string;
  readonly rescuedMapping?: string;
  readonly weights?: string;
  readonly rejects?: string;
  readonly threads?: number;
  readonly diagnose?: string;
  readonly json?: boolean;
}

const TOP = 10;

export function addMatch(program: Command): void {
  program
    .command('match')
    .summary('match two files, without a database')
    .description(
      'Matches a file of missing persons with a file of rescued persons, and writes the likely pairs, best first.',
    )
    .argument('<missing.csv>', 'reports of missing persons: Record CSV, or any table with --mapping; .gz too')
    .argument('[rescued.csv]', 'records of rescued persons; left out where the first file holds both')
    .requiredOption('-o, --out <pairs.csv>', 'where the pairs are written')
    .option('--top <n>', 'most pairs per rescued person; 0 for no limit', wholeNumber(0), TOP)
    .option('--min-probability <p>', 'pairs below it are not written', probability, PROBABILITY_FLOOR)
    .option('--mapping <file.json>', 'what the columns of the files mean, where their headings do not tell')
    .option('--rescued-mapping <file.json>', 'the same for the second file, where it has other columns')
    .option('--weights <weights.json>', 'weights learned by calibrate, instead of those of the program')
    .option('--diagnose <truth.csv>', 'say which pairs of this file (missing_id,rescued_id) were not written, and why')
    .option('--threads <n>', 'threads to use; all that the machine has, where there is work for them', wholeNumber(1))
    .option('--rejects <out.csv>', 'write the rows that could not be read there, with the reasons')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
The pairs have the columns missing_id, rescued_id, probability (0 to 1),
weight (bits) and explanation (JSON: bits and words per piece of evidence).
Records whose consent to matching was withdrawn are left out.
${MAPPING_HELP}
Examples
  homeward match missing.csv rescued.csv --out pairs.csv
  homeward match missing.csv rescued.csv --out all.csv --top 0 --min-probability 0.2
  homeward match missing.csv rescued.csv --out pairs.csv --diagnose known.csv
  homeward match list.csv found.csv --out pairs.csv --mapping columns.json --json
  homeward match both.csv.gz --out pairs.csv --mapping columns.json --weights weights.json`,
    )
    .action(runMatch);
}

async function runMatch(missingPath: string, rescuedPath: string | undefined, options: MatchOptions): Promise<void> {
  const [{ startBulkRun }, { readMappingFile }, { readSides }, { writeRejectedRows }, { readWeightsFile }] =
    await Promise.all([
      import('../../../runtime/bulk/bulk-run.ts'),
      import('../../tables/read-table.ts'),
      import('../../tables/read-sides.ts'),
      import('../../tables/rejected-rows.ts'),
      import('../../tables/weights-file.ts'),
    ]);
  const started = Date.now();
  await requireWritable(options.out, rescuedPath === undefined ? [missingPath] : [missingPath, rescuedPath]);
  const weights = await readWeightsFile(options.weights);
  const mapping = await readMappingFile(options.mapping);
  const rescuedMapping = options.rescuedMapping ? await readMappingFile(options.rescuedMapping) : mapping;
  const diagnosis = options.diagnose ? await startDiagnosis(options.diagnose) : undefined;
  const { threads, top, minProbability: floor } = options;
  const run = startBulkRun({ weights, floor, top, within: false, ...(threads !== undefined && { threads }) });
  try {
    const mappings = { missing: mapping, rescued: rescuedMapping };
    const sides = await readSides(missingPath, rescuedPath, mappings, (record) => {
      diagnosis?.see(record);
      return run.take(record);
    });
    for (const table of sides.tables) reportTable(table);
    if (options.rejects) await writeRejectedRows(options.rejects, sides.tables);
    const progress = startProgress('matching');
    const { pairs, leftOut, compared, weighed } = await run.find(progress.at);
    progress.end();
    await writeWhole(options.out, pairTable(run.explained(pairs)));
    const { rejectedRows, missing, rescued } = sides;
    const receipt: Receipt = {
      missing,
      rescued,
      weights: weights.version,
      duplicate: run.roster.duplicate,
      updated: run.roster.updated,
      leftOut,
      compared,
      weighed,
      pairs: pairs.length,
      out: options.out,
      seconds: (Date.now() - started) / 1000,
      ...(diagnosis && { diagnosis: diagnosis.of(pairs, weights, floor) }),
    };
    answerWith(options, receipt, () => describe(receipt, options));
    if (rejectedRows > 0) process.exitCode = EXIT.someRejected;
  } finally {
    await run.end();
  }
}

interface Receipt {
  readonly missing: TableSummary;
  readonly rescued: TableSummary;
  /** Their version. */
  readonly weights: string;
  /** Rows that stand in the files already, word for word; and those that replaced one of the same id. */
  readonly duplicate: number;
  readonly updated: number;
  /** Records whose consent to matching is withdrawn. */
  readonly leftOut: number;
  /** Every record with every other. */
  readonly compared: number;
  /** Pairs that an upper bound did not rule out, and that were weighed. */
  readonly weighed: number;
  readonly pairs: number;
  readonly out: string;
  readonly seconds: number;
  readonly diagnosis?: Diagnosis;
}

function describe(receipt: Receipt, { top, minProbability }: MatchOptions): string {
  const limit = top === 0 ? 'no limit per rescued person' : `at most ${top} per rescued person`;
  return labelled([
    ['read', readLine(receipt.missing, 'missing')],
    ['', readLine(receipt.rescued, 'rescued')],
    ...repeatedLines(receipt),
    ['left out', `${counted(receipt.leftOut, 'record')} whose consent to matching is withdrawn`],
    [
      'compared',
      `every one of ${counted(receipt.compared, 'pair')} in ${receipt.seconds.toFixed(1)} s; weighed ${count(receipt.weighed)} that could be likely`,
    ],
    [
      'wrote',
      `${style.strong(counted(receipt.pairs, 'pair'))} of probability ${minProbability} or more, ${limit}, to ${receipt.out}`,
    ],
    ...(receipt.diagnosis ? diagnosisLines(receipt.diagnosis) : []).map((line, at): [string, string] => [
      at === 0 ? 'diagnosed' : '',
      line,
    ]),
  ]);
}

function readLine({ file, records, encoding }: TableSummary, kind: string): string {
  return `${count(records)} ${kind} from ${basename(file)}${encoding ? ` (${encoding})` : ''}`;
}
