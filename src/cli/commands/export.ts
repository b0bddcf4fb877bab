import { once } from 'node:events';
import { type Command, Option } from 'commander';
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import { RECORD_KINDS, type RecordKind } from '../../domain/people/person-record.ts';
import { bytesOf } from '../service/imports.ts';
import { withService } from '../service/service.ts';
import { requireWritable, writeWhole } from '../tables/whole-file.ts';
import { jsonOption, jurisdictionOrEach } from '../terminal/arguments.ts';
import { answerWith, counted, say } from '../terminal/say.ts';

interface ExportOptions {
  readonly as?: JurisdictionCode | 'each';
  readonly kind?: RecordKind;
  readonly ethnicity?: boolean;
  readonly pairs?: boolean;
  readonly decisions?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .summary('write records, pairs or decisions as CSV')
    .description(
      'Writes the records of a jurisdiction as Record CSV, every open pair, or every pair that was decided; to a file or to standard output. Audited.',
    )
    .option('--as <code>', 'whose records: CN, VN, LA, MM, KH, TH, or each', jurisdictionOrEach)
    .addOption(new Option('--kind <kind>', 'only these').choices([...RECORD_KINDS]))
    .option(
      '--ethnicity',
      'with the column ethnicity, which is left out otherwise; needed where the file is to be imported again',
    )
    .option('--pairs', 'the pairs: missing_id, rescued_id, probability, weight (operator)')
    .option('--decisions', 'the decided pairs: missing_id, rescued_id, same, decided_at, weights_version (operator)')
    .option('-o, --out <file.csv>', 'write to this file, readable by this account only')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
--decisions writes what "calibrate --decisions" learns from: pairs that both
sides hold to be one person, or that one side ruled out and none contradicted.
Suggestions that nobody was shown have no decision, and are not in the file.

Examples
  homeward export --as VN --out vn.csv
  homeward export --as each --kind missing --ethnicity --out everybody.csv
  homeward export --pairs | head
  homeward export --decisions --out decisions.csv`,
    )
    .action(runExport);
}

async function runExport(options: ExportOptions, command: Command): Promise<void> {
  const path = addressOf(options, command);
  const { out } = options;
  if (out) await requireWritable(out);
  else if (options.json) command.error('--json tells what was written to a file: name it with --out.');
  const bytes = await withService(async (service) => {
    const counter = countBytes(bytesOf(await service.send(path)));
    if (out) await writeWhole(out, counter.bytes);
    else await print(counter.bytes);
    return counter.total();
  });
  if (out) answerWith(options, { out, bytes }, () => `Wrote ${counted(bytes, 'byte')} to ${out}.`);
  if (out && options.as && !options.ethnicity) say(WITHOUT_ETHNICITY);
}

// Imported again, the absent column would be taken for a correction: a new version of every record that had an ethnicity.
const WITHOUT_ETHNICITY =
  'The column ethnicity is left out: do not import this file again; --ethnicity writes it whole.';

function addressOf({ pairs, decisions, as, kind, ethnicity }: ExportOptions, command: Command): string {
  if (pairs && decisions) command.error('--pairs and --decisions are two files: ask for one after the other.');
  const table = pairs ? 'pairs' : decisions ? 'decisions' : undefined;
  if (table) {
    if (as || kind || ethnicity)
      command.error(`--${table} writes all ${table}: --as, --kind and --ethnicity are for records.`);
    return `/exports/${table}`;
  }
  if (!as) command.error('Say whose records with --as CODE (or --as each), or --pairs, or --decisions.');
  const query = new URLSearchParams({ as, ...(kind && { kind }), ...(ethnicity && { ethnicity: 'yes' }) });
  return `/exports/records?${query}`;
}

function countBytes(source: AsyncIterable<Uint8Array>) {
  let total = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      total += piece.byteLength;
      yield piece;
    }
  }
  return { bytes: bytes(), total: () => total };
}

async function print(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of bytes) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}
