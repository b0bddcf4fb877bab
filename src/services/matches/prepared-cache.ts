import type { RecordId } from '../../domain/ids.ts';
import type { Matcher, Prepared } from '../../matching/matcher.ts';
import type { StoredRecord } from '../../ports/stores.ts';
import { parseStored } from '../records/read-record.ts';

/** About 10 KB each. */
const CAPACITY = 8_000;

/** A record ready to be scored, with what must be known of it besides. Never holds the record's key for longer than it is cached. */
export interface Meeting {
  readonly id: RecordId;
  readonly version: number;
  readonly kind: StoredRecord['kind'];
  readonly jurisdiction: StoredRecord['jurisdiction'];
  readonly matchable: boolean;
  readonly prepared: Prepared;
}

export interface PreparedCache {
  get(id: RecordId, version: number): Meeting | undefined;
  add(stored: StoredRecord): Meeting;
}

/** Least recently used goes first. A record is met many times while an import is matched; opening and preparing it costs most. */
export function createPreparedCache(matcher: Matcher, capacity = CAPACITY): PreparedCache {
  const kept = new Map<RecordId, Meeting>();
  const keep = (meeting: Meeting): Meeting => {
    kept.delete(meeting.id);
    kept.set(meeting.id, meeting);
    const oldest = kept.size > capacity ? kept.keys().next().value : undefined;
    if (oldest) kept.delete(oldest);
    return meeting;
  };
  return {
    get: (id, version) => {
      const meeting = kept.get(id);
      return meeting?.version === version ? keep(meeting) : undefined;
    },
    add: (stored) =>
      keep({
        id: stored.id,
        version: stored.version,
        kind: stored.kind,
        jurisdiction: stored.jurisdiction,
        matchable: isMatchable(stored),
        prepared: prepareStored(matcher, stored),
      }),
  };
}

/** A closed record meets nobody, nor does one of somebody who took back the consent to it. */
export function isMatchable(stored: Pick<StoredRecord, 'state' | 'consent'>): boolean {
  return stored.state === 'open' && stored.consent !== 'withdrawn';
}

export function prepareStored(matcher: Matcher, stored: StoredRecord): Prepared {
  return matcher.prepare(parseStored(stored.written));
}
