import { basename } from 'node:path';
import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.ts';
import type { PersonRecord } from '../../domain/people/person-record.ts';
import { type Explanation, explanationOf } from '../../matching/explain/explanation.ts';
import { DEFAULT_WEIGHTS } from '../../matching/weights.ts';
import { loadMatcher } from '../../runtime/reference/load-matcher.ts';
import type { ExplainOptions } from '../commands/explain.ts';
import { EXIT } from '../exit-codes.ts';
import { latestVersions } from '../tables/latest-versions.ts';
import { readMappingFile, readTable, type Table } from '../tables/read-table.ts';
import { reportTable } from '../tables/report-table.ts';

/** The two records of these ids, compared as `match` compares them. Ends the command with wrong usage when a file has no such id. */
export async function explainFiles(
  options: ExplainOptions,
  [missingPath, rescuedPath]: readonly [string, string],
  command: Command,
): Promise<Explanation> {
  const mapping = await readMappingFile(options.mapping);
  const missing = await readTable(missingPath, { kind: 'missing', mapping });
  const rescued = await readTable(rescuedPath, { kind: 'rescued', mapping });
  for (const table of [missing, rescued]) reportTable(table);
  const pair = [recordIn(missing, options.missing, command), recordIn(rescued, options.rescued, command)] as const;
  for (const record of pair) requireConsent(record);
  const matcher = loadMatcher();
  const score = matcher.score(matcher.prepare(pair[0]), matcher.prepare(pair[1]));
  const ids = { missingId: pair[0].recordId, rescuedId: pair[1].recordId };
  return explanationOf(ids, score, DEFAULT_WEIGHTS);
}

/** `id`: the holder's, or `VN/` and the holder's. */
function recordIn(table: Table, id: string, command: Command): PersonRecord {
  const { records } = latestVersions(table.records);
  const found = records.filter(({ jurisdiction, recordId }) => recordId === id || `${jurisdiction}/${recordId}` === id);
  const [record, another] = found;
  const file = basename(table.path);
  if (record && !another) return record;
  if (another) {
    const all = found.map(({ jurisdiction, recordId }) => `${jurisdiction}/${recordId}`).join(' or ');
    return command.error(`${file} has the record id ${id} more than once: say ${all}.`, { exitCode: EXIT.usage });
  }
  const rejected = table.rejectedRows > 0 ? ' It may be in one of the rows that were rejected.' : '';
  const first = records[0] ? `; its first record is ${records[0].recordId}` : '';
  return command.error(`${file} has no record with the id ${id}${first}.${rejected}`, { exitCode: EXIT.usage });
}

function requireConsent({ recordId, consent }: PersonRecord): void {
  if (consent === 'withdrawn')
    throw new DomainError(
      'FORBIDDEN',
      `${recordId} may not be compared: its consent to matching is withdrawn. \`match\` leaves it out too.`,
    );
}
