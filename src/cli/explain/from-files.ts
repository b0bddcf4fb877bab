import { basename } from 'node:path';
import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.ts';
import type { PersonRecord, RecordKind } from '../../domain/people/person-record.ts';
import { type Explanation, explanationOf } from '../../matching/explain/explanation.ts';
import { loadMatcher } from '../../runtime/reference/load-matcher.ts';
import { EXIT } from '../exit-codes.ts';
import { latestVersions } from '../tables/latest-versions.ts';
import { readSides, type Sides } from '../tables/read-sides.ts';
import { readMappingFile } from '../tables/read-table.ts';
import { reportTable } from '../tables/report-table.ts';
import { readWeightsFile } from '../tables/weights-file.ts';
import type { ExplainOptions } from './options.ts';

type FileOptions = ExplainOptions & { readonly files: readonly string[] };

/** The two records of these ids, compared as `match` compares them. Ends the command with wrong usage when a file has no such id. */
export async function explainFiles(options: FileOptions, command: Command): Promise<Explanation> {
  const [missingPath = '', rescuedPath] = options.files;
  const weights = await readWeightsFile(options.weights);
  const mapping = await readMappingFile(options.mapping);
  const rescuedMapping = options.rescuedMapping ? await readMappingFile(options.rescuedMapping) : mapping;
  const records: PersonRecord[] = [];
  const mappings = { missing: mapping, rescued: rescuedMapping };
  const sides = await readSides(missingPath, rescuedPath, mappings, (record) => void records.push(record));
  for (const table of sides.tables) reportTable(table);
  const latest = latestVersions(records);
  const missing = recordIn(sides, latest, { kind: 'missing', id: options.missing }, command);
  const rescued = recordIn(sides, latest, { kind: 'rescued', id: options.rescued }, command);
  for (const record of [missing, rescued]) requireConsent(record);
  const matcher = loadMatcher(weights);
  const score = matcher.score(matcher.prepare(missing), matcher.prepare(rescued));
  return explanationOf({ missingId: missing.recordId, rescuedId: rescued.recordId }, score, weights);
}

/** `id`: the holder's, or `VN/` and the holder's. */
function recordIn(
  sides: Sides,
  records: readonly PersonRecord[],
  { kind, id }: { readonly kind: RecordKind; readonly id: string },
  command: Command,
): PersonRecord {
  const ofKind = records.filter((record) => record.kind === kind);
  const found = ofKind.filter(({ jurisdiction, recordId }) => recordId === id || `${jurisdiction}/${recordId}` === id);
  const [record, another] = found;
  if (record && !another) return record;
  const table = sides.tables.at(kind === 'missing' ? 0 : -1);
  const file = basename(table?.path ?? '');
  const usage = { exitCode: EXIT.usage };
  if (another) {
    const all = found.map(({ jurisdiction, recordId }) => `${jurisdiction}/${recordId}`).join(' or ');
    return command.error(`${file} has the record id ${id} more than once: say ${all}.`, usage);
  }
  const first = ofKind[0] ? `; its first ${kind} record is ${ofKind[0].recordId}` : '';
  const rejected = table && table.rejectedRows > 0 ? ' It may be in one of the rows that were rejected.' : '';
  return command.error(`${file} has no ${kind} record with the id ${id}${first}.${rejected}`, usage);
}

function requireConsent({ recordId, consent }: PersonRecord): void {
  if (consent === 'withdrawn')
    throw new DomainError(
      'FORBIDDEN',
      `${recordId} may not be compared: its consent to matching is withdrawn. \`match\` leaves it out too.`,
    );
}
