import type { Command } from 'commander';
import type { WrittenName } from '../tables/name-pairs.ts';
import { requireWritable, writeWhole } from '../tables/whole-file.ts';
import { jsonOption } from '../terminal/arguments.ts';
import { answerWith, counted, labelled } from '../terminal/say.ts';

interface CompareOptions {
  readonly out: string;
  readonly json?: boolean;
}

export function addNames(program: Command): void {
  const names = program
    .command('names')
    .summary('compare names across scripts')
    .description('Compares names by themselves, as the matcher compares the names of records.');
  names
    .command('compare')
    .summary('score the pairs of names in a table')
    .description(
      'Reads a table with the columns name_a and name_b, and writes it again with bits of evidence for one name, a probability and the rule that decided.',
    )
    .argument('<pairs.csv>', 'columns name_a, name_b and, where known, lang_a and lang_b')
    .requiredOption('-o, --out <scores.csv>', 'where the scored pairs are written')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Rows keep their order and their other columns. bits run from -12 (two names)
to 20 (one rare name); a language that is not given is guessed.

Examples
  homeward names compare pairs.csv --out scores.csv`,
    )
    .action(compare);
}

async function compare(path: string, options: CompareOptions): Promise<void> {
  const [{ scoreNamePairs }, { loadNameReader }, { compareNamePair }, { readName }] = await Promise.all([
    import('../tables/name-pairs.ts'),
    import('../../runtime/reference/load-name-reader.ts'),
    import('../../matching/names/same-name.ts'),
    import('../../domain/people/name.ts'),
  ]);
  const started = Date.now();
  await requireWritable(options.out, [path]);
  const reader = loadNameReader();
  const read = ({ written, language }: WrittenName) => {
    const name = readName(written, 'full');
    const told = LANGUAGES[language];
    return reader.read(name.script === 'latin' && told ? { ...name, language: told } : name);
  };
  let pairs = 0;
  const scores = scoreNamePairs(path, ({ a, b }) => {
    pairs += 1;
    const { bits, probability, alignment } = compareNamePair(read(a), read(b));
    return { bits, probability, rule: alignment.rule };
  });
  await writeWhole(options.out, scores);
  const receipt = { pairs, out: options.out, seconds: (Date.now() - started) / 1000 };
  answerWith(options, receipt, () =>
    labelled([['compared', `${counted(pairs, 'pair')} in ${receipt.seconds.toFixed(1)} s, written to ${options.out}`]]),
  );
}

/** Languages that a table may name for a name in Latin letters, by ISO 639-1 or 639-3; others are guessed like those it does not name. */
const LANGUAGES: Readonly<Record<string, 'vie' | 'zho' | 'mya' | 'tha' | 'lao' | 'khm'>> = {
  vi: 'vie',
  vie: 'vie',
  zh: 'zho',
  zho: 'zho',
  my: 'mya',
  mya: 'mya',
  th: 'tha',
  tha: 'tha',
  lo: 'lao',
  lao: 'lao',
  km: 'khm',
  khm: 'khm',
};
