import { basename } from 'node:path';
import type { Command } from 'commander';
import { PROBABILITY_FLOOR } from '../../../domain/match/evidence.ts';
import { EXIT } from '../../exit-codes.ts';
import { clusterTable, pairTable } from '../../tables/pair-table.ts';
import { repeatedLines, reportTable, type TableSummary, tableSummary } from '../../tables/report-table.ts';
import { requireWritable, writeWhole } from '../../tables/whole-file.ts';
import { jsonOption, probability, wholeNumber } from '../../terminal/arguments.ts';
import { startProgress } from '../../terminal/progress.ts';
import { answerWith, counted, labelled } from '../../terminal/say.ts';
import { style } from '../../terminal/style.ts';
import { MAPPING_HELP } from './mapping-help.ts';

interface DedupeOptions {
  readonly out: string;
  readonly pairs?: string;
  readonly threshold?: number;
  readonly minProbability: number;
  readonly mapping?: string;
  readonly weights?: string;
  readonly rejects?: string;
  readonly threads?: number;
  readonly json?: boolean;
}

export function addDedupe(program: Command): void {
  program
    .command('dedupe')
    .summary('find who stands in one file twice')
    .description(
      'Finds the records of one file that are likely the same person, and writes every record with its cluster.',
    )
    .argument('<file.csv>', 'missing or rescued persons, or both: Record CSV or any table with --mapping')
    .requiredOption('-o, --out <clusters.csv>', 'where every record is written with its cluster')
    .option('--pairs <pairs.csv>', 'write the pairs behind the clusters there, with their explanations')
    .option('--threshold <p>', 'probability from which two records are put in one cluster', probability)
    .option('--min-probability <p>', 'pairs below it are not written', probability, PROBABILITY_FLOOR)
    .option('--mapping <file.json>', 'what the columns of the file mean, where their headings do not tell')
    .option('--weights <weights.json>', 'weights learned by calibrate, instead of those of the program')
    .option('--threads <n>', 'threads to use; all that the machine has, where there is work for them', wholeNumber(1))
    .option('--rejects <out.csv>', 'write the rows that could not be read there, with the reasons')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
The clusters have the columns record_id, cluster_id and probability: the
weakest link that holds the record in its cluster, 1 for a record that stands
alone. Two groups become one where their pairs speak for one person on average,
so that a single false pair joins no two families. Nothing is merged: a person
decides.
${MAPPING_HELP}
Examples
  homeward dedupe missing.csv --out clusters.csv
  homeward dedupe rescued.csv --out clusters.csv --pairs pairs.csv --threshold 0.9
  homeward dedupe list.csv.gz --mapping columns.json --weights weights.json --out clusters.csv`,
    )
    .action(runDedupe);
}

async function runDedupe(path: string, options: DedupeOptions): Promise<void> {
  const [
    { startBulkRun },
    { CLUSTER_THRESHOLD, clustersOf },
    { readMappingFile, readTable },
    { writeRejectedRows },
    { readWeightsFile },
  ] = await Promise.all([
    import('../../../runtime/bulk/bulk-run.ts'),
    import('../../../matching/cluster.ts'),
    import('../../tables/read-table.ts'),
    import('../../tables/rejected-rows.ts'),
    import('../../tables/weights-file.ts'),
  ]);
  const started = Date.now();
  for (const out of [options.out, options.pairs]) if (out) await requireWritable(out, [path]);
  const weights = await readWeightsFile(options.weights);
  const mapping = await readMappingFile(options.mapping);
  const { threads, minProbability: floor } = options;
  const run = startBulkRun({ weights, floor, top: 0, within: true, ...(threads !== undefined && { threads }) });
  try {
    const table = await readTable(path, { mapping }, run.take);
    reportTable(table);
    if (options.rejects) await writeRejectedRows(options.rejects, [table]);
    const progress = startProgress('comparing');
    const { pairs, leftOut } = await run.find(progress.at);
    progress.end();
    const links = pairs.map(({ held, asked, probability }) => ({ a: held, b: asked, probability }));
    const clusters = clustersOf(run.roster.listed, links, options.threshold ?? CLUSTER_THRESHOLD);
    await writeWhole(options.out, clusterTable(clusters));
    if (options.pairs) await writeWhole(options.pairs, pairTable(run.explained(pairs)));
    const receipt: Receipt = {
      file: tableSummary(table),
      weights: weights.version,
      duplicate: run.roster.duplicate,
      updated: run.roster.updated,
      leftOut,
      pairs: pairs.length,
      persons: new Set(clusters.map((row) => row.clusterId)).size,
      out: options.out,
      seconds: (Date.now() - started) / 1000,
    };
    answerWith(options, receipt, () => describe(receipt, options));
    if (table.rejectedRows > 0) process.exitCode = EXIT.someRejected;
  } finally {
    await run.end();
  }
}

interface Receipt {
  readonly file: TableSummary;
  /** Their version. */
  readonly weights: string;
  /** Rows that stand in the file already, word for word; and those that replaced one of the same id. */
  readonly duplicate: number;
  readonly updated: number;
  /** Records whose consent to matching is withdrawn: each is alone in its cluster. */
  readonly leftOut: number;
  readonly pairs: number;
  /** Clusters, those of one record included. */
  readonly persons: number;
  readonly out: string;
  readonly seconds: number;
}

function describe(receipt: Receipt, options: DedupeOptions): string {
  const { file } = receipt;
  return labelled([
    [
      'read',
      `${counted(file.records, 'record')} from ${basename(file.file)}${file.encoding ? ` (${file.encoding})` : ''}`,
    ],
    ...repeatedLines(receipt),
    ['left out', `${counted(receipt.leftOut, 'record')} whose consent to matching is withdrawn`],
    [
      'found',
      `${counted(receipt.pairs, 'pair')} of probability ${options.minProbability} or more in ${receipt.seconds.toFixed(1)} s`,
    ],
    ['wrote', `${style.strong(counted(receipt.persons, 'person', 'persons'))}, one cluster each, to ${receipt.out}`],
  ]);
}
