import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.ts';
import { readConfig } from '../../runtime/config.ts';
import type { Finding } from '../../runtime/doctor.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonOption } from '../terminal/arguments.ts';
import { answerWith } from '../terminal/say.ts';
import { style } from '../terminal/style.ts';
import { widthOf } from '../terminal/table.ts';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .summary('say what is wrong, and how to mend it')
    .description(
      'Looks at the configuration, the folder, the keys and the services. Changes nothing; exit code 1 when something is wrong.',
    )
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples\n  homeward doctor\n  homeward doctor --json')
    .action(runDoctor);
}

async function runDoctor(options: { readonly json?: boolean }): Promise<void> {
  const findings = await examine();
  const ok = findings.every((one) => one.ok);
  answerWith(options, { ok, findings }, () => describe(findings));
  if (!ok) process.exitCode = EXIT.failed;
}

/** Without a configuration nothing else can be looked at. */
async function examine(): Promise<Finding[]> {
  try {
    const config = readConfig(process.env);
    const { checkHealth } = await import('../../runtime/doctor.ts');
    return [{ name: 'configuration', ok: true, found: 'can be used' }, ...(await checkHealth(config))];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.problems.map(({ field, reason }) => ({
      name: field,
      ok: false,
      found: reason,
      mend: `set ${field} in the environment`,
    }));
  }
}

function describe(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => widthOf(name)));
  const wrong = findings.filter((one) => !one.ok).length;
  const lines = findings.flatMap(({ name, ok, found, mend }) => [
    `${ok ? style.good('ok ') : style.bad('not')}  ${name.padEnd(width)}  ${found}`,
    ...(mend ? [`${' '.repeat(width + 7)}${style.strong('to mend it:')} ${mend}`] : []),
  ]);
  const verdict = wrong === 0 ? 'Nothing is wrong.' : `${wrong} of ${findings.length} need mending.`;
  return [...lines, '', verdict].join('\n');
}
