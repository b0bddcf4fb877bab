import type { Evidence, Feature } from '../../src/domain/match/evidence.ts';
import type { RecordFields } from '../../src/domain/people/record-fields.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { loadMatchReference } from '../../src/runtime/reference/match-reference.ts';
import { recordOf } from './record-of.ts';

const matcher = createMatcher(loadMatchReference());

/** What one feature says of a missing and a rescued person who are blank but for these fields. */
export function evidenceOf(feature: Feature, missing: Partial<RecordFields>, rescued: Partial<RecordFields>): Evidence {
  const first = matcher.prepare(recordOf({ record_id: 'M-1', ...missing }));
  const second = matcher.prepare(recordOf({ record_id: 'R-1', kind: 'rescued', ...rescued }));
  const found = matcher.score(first, second).evidence.find((one) => one.feature === feature);
  if (!found) throw new Error(`no evidence of ${feature}`);
  return found;
}
