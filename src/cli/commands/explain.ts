import { type Command, Option } from 'commander';
import { LANGUAGES } from '../../domain/match/language.ts';
import type { ExplainOptions } from '../explain/options.ts';
import { requireWritable, writeWhole } from '../tables/whole-file.ts';
import { jsonOption } from '../terminal/arguments.ts';
import { answerWith, say } from '../terminal/say.ts';

export function addExplain(program: Command): void {
  program
    .command('explain')
    .summary('say why two records may be one person')
    .description(
      'Explains one pair: every piece of evidence in words and bits, what is not known, and what would change the most.',
    )
    .requiredOption('--missing <id>', 'record id of the missing person; VN/ID where two countries use the same id')
    .requiredOption('--rescued <id>', 'record id of the rescued person')
    .option('--files <files...>', 'missing.csv and rescued.csv, or one file that holds both: no service is needed')
    .option('--mapping <file.json>', 'what the columns of the files mean, where their headings do not tell')
    .option('--rescued-mapping <file.json>', 'the same for the second file, where it has other columns')
    .option('--weights <weights.json>', 'weights learned by calibrate, instead of those of the program')
    .addOption(new Option('--language <code>', 'in which language').choices([...LANGUAGES]).default('en'))
    .option('--svg <out.svg>', 'draw it as a waterfall there')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
With --files any two records are explained, however unlikely the pair. Without
it the service is asked for a pair that it has suggested, and only tells who
may read both records: set HOMEWARD_URL and HOMEWARD_TOKEN to an officer's.

Examples
  homeward explain --missing VN-1 --rescued CN-2 --files missing.csv rescued.csv
  homeward explain --missing VN-1 --rescued CN-2 --files m.csv r.csv \\
    --language vi --svg why.svg
  homeward explain --missing VN-1 --rescued VN-2 --json`,
    )
    .action(runExplain);
}

async function runExplain(options: ExplainOptions, command: Command): Promise<void> {
  const { files, svg } = options;
  if (files && files.length > 2) command.error('--files takes two files: missing.csv and rescued.csv.');
  if (!files && (options.mapping || options.rescuedMapping || options.weights))
    command.error('--mapping and --weights are for --files: a service has its own.');
  if (svg) await requireWritable(svg, files);
  const { explainFiles } = await import('../explain/from-files.ts');
  const { explainSuggestion } = await import('../explain/from-service.ts');
  const { explanationJson, explanationText } = await import('../explain/show.ts');
  const pair = files ? await explainFiles({ ...options, files }, command) : await explainSuggestion(options);
  if (svg) {
    const { waterfall } = await import('../../matching/explain/waterfall.ts');
    await writeWhole(svg, [waterfall(options.language, pair)]);
  }
  answerWith(options, explanationJson(options.language, pair), () => explanationText(options.language, pair));
  if (svg && !options.json) say(`The picture is in ${svg}.`);
}
