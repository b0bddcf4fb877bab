import type { Command } from 'commander';
import { z } from 'zod';
import { PROBLEM, type Service, withService } from '../service/service.ts';
import { listUsers } from '../service/users.ts';
import { jsonOption, wholeNumber } from '../terminal/arguments.ts';
import { answerWith } from '../terminal/say.ts';
import { tableOf } from '../terminal/table.ts';

interface AuditOptions {
  readonly action?: string;
  readonly limit: number;
  readonly json?: boolean;
}

const MOST = 100;
const QUERY = `query ($action: String, $first: Int!) { result: audit(action: $action, first: $first) { ${PROBLEM}
  ... on AuditSuccess { data { at actor jurisdiction action subjects detail { column value } } } } }`;
const Entry = z.object({
  at: z.string(),
  actor: z.string(),
  jurisdiction: z.string(),
  action: z.string(),
  subjects: z.array(z.string()),
  detail: z.array(z.object({ column: z.string(), value: z.string() })),
});
const Entries = z.object({ data: z.array(Entry) });

export function addAudit(program: Command): void {
  program
    .command('audit')
    .summary('who did what')
    .description('Lists what was done, newest first: who, to which ids, when. Never what records hold.')
    .option('--action <name>', 'only this action, such as record.export or user.add')
    .option('--limit <n>', 'how many entries', wholeNumber(1, MOST), 20)
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples\n  homeward audit\n  homeward audit --action pairs.export --limit 100 --json')
    .action(runAudit);
}

async function runAudit(options: AuditOptions): Promise<void> {
  const { entries, names } = await withService(async (service) => ({
    entries: (await service.ask(QUERY, { action: options.action ?? null, first: options.limit }, Entries)).data,
    names: await namesOf(service),
  }));
  const named = entries.map((entry) => ({ ...entry, name: names.get(entry.actor) ?? entry.actor }));
  answerWith(options, named, () =>
    named.length === 0 ? 'There is no such entry.' : tableOf(HEADINGS, named.map(row)),
  );
}

/** Who reads the audit need not manage accounts: then ids are shown. */
async function namesOf(service: Service): Promise<ReadonlyMap<string, string>> {
  try {
    return new Map((await listUsers(service)).map(({ id, name }) => [id, name]));
  } catch {
    return new Map();
  }
}

const HEADINGS = ['when', 'who', 'country', 'action', 'about', 'detail'];

function row({ at, name, jurisdiction, action, subjects, detail }: z.infer<typeof Entry> & { name: string }): string[] {
  const about = subjects.length > 1 ? `${subjects[0]} and ${subjects.length - 1} more` : (subjects[0] ?? '');
  const details = detail.map(({ column, value }) => `${column}=${value}`).join(' ');
  return [at.slice(0, 19).replace('T', ' '), name, jurisdiction, action, about, details];
}
