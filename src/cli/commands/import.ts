import { basename } from 'node:path';
import type { Command } from 'commander';
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import { EXIT } from '../exit-codes.ts';
import { type ImportReceipt, readRejects, startImport, waitForImport } from '../service/imports.ts';
import { withService } from '../service/service.ts';
import { waitForMatching } from '../service/wait-for-matching.ts';
import { requireWritable, writeWhole } from '../tables/whole-file.ts';
import { jsonOption, jurisdictionOrEach } from '../terminal/arguments.ts';
import { answerWith, count, counted, labelled, say } from '../terminal/say.ts';
import { style } from '../terminal/style.ts';
import { MAPPING_HELP } from './files/mapping-help.ts';

interface ImportOptions {
  readonly as: JurisdictionCode | 'each';
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly wait: boolean;
  readonly waitMatching?: boolean;
  readonly rejects?: string;
  readonly json?: boolean;
}

export function addImport(program: Command): void {
  program
    .command('import')
    .summary('take a file of records in')
    .description(
      'Takes a file into the service, which reads it in the background and matches what is new. Interrupted, it goes on.',
    )
    .argument('<file.csv>', 'Record CSV, or any table whose headings are known or mapped')
    .requiredOption(
      '--as <code>',
      'whose records they are: CN, VN, LA, MM, KH, TH, or each (the row says)',
      jurisdictionOrEach,
    )
    .option('--mapping <file.json>', 'what the columns mean, where their headings do not tell')
    .option('--dry-run', 'only show how the file is understood: encoding, columns, first rows')
    .option('--no-wait', 'do not wait for the receipt')
    .option('--wait-matching', 'wait until the records have been matched, too')
    .option(
      '--rejects <out.csv>',
      'write the rows that were rejected there, with the reasons, to mend and import again',
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
The receipt adds up: accepted + rejected + duplicate = rows. A row that is
known already, word for word, is a duplicate; one whose id is known with other
content becomes a new version and is counted as updated.
${MAPPING_HELP}
Examples
  homeward import records.csv --as VN --dry-run
  homeward import records.csv --as VN --rejects to-mend.csv
  homeward import list.csv --as TH --mapping columns.json --wait-matching
  homeward import everybody.csv --as each --json`,
    )
    .action(runImport);
}

async function runImport(path: string, options: ImportOptions): Promise<void> {
  if (options.dryRun) {
    const { previewFile } = await import('../tables/preview-file.ts');
    return previewFile(path, options);
  }
  if (options.rejects) await requireWritable(options.rejects, [path]);
  await withService(async (service) => {
    const id = await startImport(service, path, options);
    // A service of our own ends with this command, so there is nothing that it could leave to others.
    const own = service.place === 'own';
    if (!options.wait && !own) {
      answerWith(
        options,
        { id, state: 'running' },
        () => `The import ${id} has begun; it goes on without this command.`,
      );
      return;
    }
    const receipt = await waitForImport(service, id, basename(path));
    if (options.rejects && receipt.rejected > 0) await writeWhole(options.rejects, await readRejects(service, id));
    if (options.waitMatching || (own && options.wait)) await waitForMatching(service);
    answerWith(options, receipt, () => describe(receipt, path));
    if (receipt.rejected > 0) reportRejects(receipt, options);
    process.exitCode = receipt.rejected > 0 ? EXIT.someRejected : EXIT.done;
  });
}

function describe(receipt: ImportReceipt, path: string): string {
  const { rows, accepted, updated, rejected, duplicate, warnings, encoding } = receipt;
  return labelled([
    ['file', `${basename(path)}${encoding ? ` (${encoding})` : ''}, import ${receipt.id}`],
    ['rows', style.strong(count(rows))],
    ['accepted', `${count(accepted)}${updated > 0 ? ` (of which updated ${count(updated)})` : ''}`],
    ['rejected', rejected > 0 ? style.warn(count(rejected)) : '0'],
    ['duplicate', count(duplicate)],
    ...(warnings > 0 ? [['warnings', `${count(warnings)}, about rows that were accepted`] as const] : []),
  ]);
}

function reportRejects({ rejected, rejects }: ImportReceipt, options: ImportOptions): void {
  say();
  for (const { row, field, reason } of rejects) say(`  row ${row}  ${field}: ${reason}`);
  if (options.rejects) say(`All ${counted(rejected, 'rejected row')}, to mend and import again: ${options.rejects}`);
  else say(style.quiet('--rejects OUT.csv writes all rejected rows, to mend and import again'));
}
