// Who was read: of each record its number and id, and so much of its text that the same row is known again. The records themselves are with the threads.
import { hash } from 'node:crypto';
import type { PersonRecord } from '../../domain/people/person-record.ts';
import { packed } from './packed-record.ts';

export interface Listed {
  readonly number: number;
  readonly recordId: string;
}

export interface Roster {
  /**
   * An id is unique within its jurisdiction, so a record with the id of one before is the same record again, or its newer version, and has its
   * number. That is how an import takes them, and the two must find the same pairs.
   */
  put(record: PersonRecord): Entry;
  /** In the order of their numbers: 0, 1, 2... */
  readonly listed: readonly Listed[];
  /** Records that were there already, word for word, and those that replaced one of the same id. */
  readonly duplicate: number;
  readonly updated: number;
}

interface Entry extends Listed {
  /** As `packed` has it. */
  readonly text: string;
  /** Nothing has changed since this number was put last. */
  readonly again: boolean;
}

export function createRoster(): Roster {
  const numbers = new Map<string, number>();
  const listed: Listed[] = [];
  const digests: string[] = [];
  let duplicate = 0;
  let updated = 0;
  return {
    put(record) {
      const { recordId, jurisdiction, written } = record;
      const text = packed(written);
      const digest = hash('sha256', text, 'binary');
      const key = `${jurisdiction}\0${recordId}`;
      const known = numbers.get(key);
      const number = known ?? listed.length;
      const again = digests[number] === digest;
      if (known === undefined) {
        numbers.set(key, number);
        listed.push({ number, recordId });
      } else if (again) duplicate += 1;
      else updated += 1;
      digests[number] = digest;
      return { number, recordId, text, again };
    },
    listed,
    get duplicate() {
      return duplicate;
    },
    get updated() {
      return updated;
    },
  };
}
