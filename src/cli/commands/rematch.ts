import type { Command } from 'commander';
import { z } from 'zod';
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import { PROBLEM, withService } from '../service/service.ts';
import { waitForMatching } from '../service/wait-for-matching.ts';
import { jsonOption, jurisdiction } from '../terminal/arguments.ts';
import { answerWith } from '../terminal/say.ts';

interface RematchOptions {
  readonly jurisdiction: JurisdictionCode;
  readonly waitMatching?: boolean;
  readonly json?: boolean;
}

export function addRematch(program: Command): void {
  program
    .command('rematch')
    .summary('match a country’s records again')
    .description(
      'Matches every record of a jurisdiction again, in the background: after new weights, or new reference data.',
    )
    .requiredOption('-j, --jurisdiction <code>', 'whose records: CN, VN, LA, MM, KH or TH', jurisdiction)
    .option('--wait-matching', 'wait until they have been matched')
    .addOption(jsonOption())
    .addHelpText('after', '\nExample\n  homeward rematch --jurisdiction VN --wait-matching')
    .action(runRematch);
}

async function runRematch(options: RematchOptions): Promise<void> {
  const query = `mutation ($jurisdiction: JurisdictionCode!) {
    result: rematch(jurisdiction: $jurisdiction) { ${PROBLEM} ... on RematchSuccess { data } } }`;
  await withService(async (service) => {
    await service.ask(query, { jurisdiction: options.jurisdiction }, z.object({ data: z.boolean() }));
    if (options.waitMatching) await waitForMatching(service);
  });
  const waited = options.waitMatching === true;
  answerWith(options, { jurisdiction: options.jurisdiction, waited }, () =>
    waited
      ? `The records of ${options.jurisdiction} were matched again.`
      : `The records of ${options.jurisdiction} are being matched again; \`homeward audit\` and the list of candidates show what comes of it.`,
  );
}
