// Floors under what matching finds in the project's own labelled demonstration set, so that it cannot fall unnoticed. The floors stand a little
// below what was measured when they were set; a change that falls through one has made somebody harder to find.
import { describe, expect, it } from 'vitest';
import { generateDemo } from '../../fixtures/demo/demo-set.ts';
import { PROBABILITY_FLOOR } from '../../src/domain/match/evidence.ts';
import type { PersonRecord } from '../../src/domain/people/person-record.ts';
import { readRecord } from '../../src/domain/people/read-record.ts';
import type { RecordFields } from '../../src/domain/people/record-fields.ts';
import { DEFAULT_WEIGHTS as weights } from '../../src/matching/weights.ts';
import { matchRecords } from '../support/bulk.ts';

const read = (rows: readonly RecordFields[]): PersonRecord[] =>
  rows.flatMap((fields) => {
    const { record } = readRecord(fields);
    return record ? [record] : [];
  });

const set = generateDemo();
const missing = read(set.missing);
const rescued = read(set.rescued);
const { pairs } = await matchRecords([...missing, ...rescued], { weights, floor: PROBABILITY_FLOOR, top: 10 });

const pairName = (a: string, b: string) => `${a} ${b}`;
const truth = new Set(set.pairs.map((pair) => pairName(pair.missing_id, pair.rescued_id)));
const isTrue = (pair: (typeof pairs)[number]) => truth.has(pairName(pair.held.recordId, pair.asked.recordId));
const recallOf = (wanted: readonly (typeof set.pairs)[number][], from: number) => {
  const found = new Set(
    pairs.filter((pair) => pair.probability >= from).map((pair) => pairName(pair.held.recordId, pair.asked.recordId)),
  );
  return wanted.filter((pair) => found.has(pairName(pair.missing_id, pair.rescued_id))).length / wanted.length;
};

describe('matching the demonstration set', () => {
  it('is right in at least eight of ten pairs that it calls likelier than not', () => {
    const likely = pairs.filter((pair) => pair.probability >= 0.5);
    expect(likely.length).toBeGreaterThanOrEqual(20);
    expect(likely.filter(isTrue).length / likely.length).toBeGreaterThanOrEqual(0.8);
  });

  it('suggests most true pairs, and nearly all easy ones', () => {
    expect(recallOf(set.pairs, PROBABILITY_FLOOR)).toBeGreaterThanOrEqual(0.6);
    expect(
      recallOf(
        set.pairs.filter((pair) => pair.difficulty === 'easy'),
        PROBABILITY_FLOOR,
      ),
    ).toBeGreaterThanOrEqual(0.85);
  });

  it('finds some of those who have nothing but clues', () => {
    expect(
      recallOf(
        set.pairs.filter((pair) => pair.difficulty === 'clue-only'),
        PROBABILITY_FLOOR,
      ),
    ).toBeGreaterThanOrEqual(0.25);
  });

  it('finds most of those who were recorded twice', async () => {
    const found = new Set<string>();
    for (const records of [missing, rescued]) {
      const twice = await matchRecords(records, { weights, within: true, floor: 0.5, top: 0 });
      for (const { held, asked } of twice.pairs) {
        found.add(pairName(held.recordId, asked.recordId)).add(pairName(asked.recordId, held.recordId));
      }
    }
    const twice = set.samePerson.filter(({ a, b }) => found.has(pairName(a, b)));
    expect(twice.length / set.samePerson.length).toBeGreaterThanOrEqual(0.5);
  });
});
