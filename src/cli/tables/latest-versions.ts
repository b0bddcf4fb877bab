import type { PersonRecord } from '../../domain/people/person-record.ts';
import { createRoster } from '../../runtime/bulk/roster.ts';

/** Each record once, in its latest version, where its first one stood: as a bulk run takes them. */
export function latestVersions(records: readonly PersonRecord[]): readonly PersonRecord[] {
  const roster = createRoster();
  const latest: PersonRecord[] = [];
  for (const record of records) latest[roster.put(record).number] = record;
  return latest;
}
