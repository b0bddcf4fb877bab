import { isDeepStrictEqual } from 'node:util';
import type { PersonRecord } from '../../domain/people/person-record.ts';

/**
 * An id is unique within its jurisdiction, so a row with the id of one before is the same row again, or its newer version. That is how an
 * import takes them, and the two must find the same pairs.
 */
export function latestVersions(records: readonly PersonRecord[]): {
  readonly records: readonly PersonRecord[];
  readonly duplicate: number;
  readonly updated: number;
} {
  const latest = new Map<string, PersonRecord>();
  let duplicate = 0;
  let updated = 0;
  for (const record of records) {
    const key = `${record.jurisdiction}\0${record.recordId}`;
    const before = latest.get(key);
    if (before && isDeepStrictEqual(before.written, record.written)) duplicate += 1;
    else if (before) updated += 1;
    latest.set(key, record);
  }
  return { records: [...latest.values()], duplicate, updated };
}
