import type { PersonRecord } from '../../src/domain/people/person-record.ts';
import { readRecord } from '../../src/domain/people/read-record.ts';
import type { RecordFields } from '../../src/domain/people/record-fields.ts';

/** A record read from written fields; blank but for its id and kind unless told otherwise. */
export function recordOf(fields: Partial<RecordFields>): PersonRecord {
  const reading = readRecord({ record_id: 'A-1', kind: 'missing', jurisdiction: 'VN', ...fields });
  if (!reading.record) throw new Error(`not a record: ${reading.problems.map((one) => one.field).join(', ')}`);
  return reading.record;
}
