// What a store is given, with everything that a test does not care about filled in.
import type { RecordId } from '../../src/domain/ids.ts';
import { suggestionIdOf } from '../../src/domain/ids.ts';
import type { Judgement } from '../../src/domain/match/judgement.ts';
import type { Suggestion } from '../../src/domain/match/suggestion.ts';
import type { RecordWrite } from '../../src/ports/stores.ts';
import type { OpenGraph } from './graphs.ts';

export const AT = '2026-01-02T03:04:05.006Z';
export const LATER = '2026-02-03T04:05:06.007Z';
export const USER = 'usr_0000000000000000000000';

/** A new record of `holderId`. */
export function write(db: OpenGraph, holderId: string, given: Partial<RecordWrite> = {}): RecordWrite {
  const written = { record_id: holderId, kind: 'missing', jurisdiction: 'VN', names: [`Name of ${holderId}`] };
  return {
    id: db.clock.newId('rec'),
    sourceKey: db.keys.hash('source-id', `VN|${holderId}`),
    jurisdiction: 'VN',
    agency: 'vn-police',
    kind: 'missing',
    consent: 'given',
    protection: 'no',
    contentHash: db.keys.hash('content', JSON.stringify(given.written ?? written)),
    at: AT,
    by: USER,
    written,
    ...given,
  };
}

/** Puts records and returns their ids. */
export function put(db: OpenGraph, ...writes: readonly RecordWrite[]): Promise<RecordId[]> {
  return db.graph.write((stores) => stores.records.put(writes));
}

export function suggestion(first: RecordId, second: RecordId, given: Partial<Suggestion> = {}): Suggestion {
  return {
    id: suggestionIdOf(first, second),
    kind: 'match',
    records: [first, second],
    jurisdictions: ['VN', 'CN'],
    probability: 0.75,
    weight: 11.5,
    evidence: [
      {
        feature: 'name',
        level: 'exact',
        bits: 8,
        verdict: 'supports',
        because: 'the same name',
        facts: { a: 'Lan', b: 'Lan' },
        values: ['Lan', 'Lan'],
      },
    ],
    weightsVersion: 'w1',
    evidenceHash: 'hash-1',
    state: 'proposed',
    suggestedAt: AT,
    changedAt: AT,
    ...given,
  };
}

export function judgement(db: OpenGraph, of: Suggestion, given: Partial<Judgement> = {}): Judgement {
  return {
    id: db.clock.newId('jdg'),
    suggestion: of.id,
    side: 'first',
    jurisdiction: 'VN',
    by: USER,
    at: AT,
    verdict: 'same',
    method: 'record-review',
    note: 'Her aunt knew the scar.',
    evidenceHash: of.evidenceHash,
    weightsVersion: of.weightsVersion,
    ...given,
  };
}
