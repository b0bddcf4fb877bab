import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../fixtures/generate.ts';
import { readRecord } from '../../../src/domain/people/read-record.ts';
import type { RecordFields } from '../../../src/domain/people/record-fields.ts';
import type { Prepared } from '../../../src/matching/matcher.ts';
import { loadMatcher } from '../../../src/runtime/reference/load-matcher.ts';
import { anyFields, crowdedName } from '../any-fields.ts';
import { recordOf } from '../record-of.ts';

const matcher = loadMatcher();
const NAMES = new Set(['name', 'father', 'mother', 'relatives']);

/** The pairs of which a bound says less than they weigh: there must be none. */
function boundsTooLow(held: readonly Prepared[], asked: readonly Prepared[]): string[] {
  const population = matcher.newPopulation();
  for (const [at, one] of held.entries()) population.put(String(at), one);
  return asked.flatMap((one) => {
    const low: string[] = [];
    population.bounds(one, Number.NEGATIVE_INFINITY, (slot, bound, names) => {
      const { weight, evidence } = matcher.score(held[slot] as Prepared, one);
      const ofNames = evidence.reduce((sum, row) => (NAMES.has(row.feature) ? sum + row.bits : sum), 0);
      if (weight > bound || ofNames > names) {
        low.push(evidence.map(({ feature, level, bits }) => `${feature} ${level} ${bits}`).join(', '));
      }
    });
    return low;
  });
}

/** Places of records that weigh `least` or more with one asked about, and were not found. */
function notFound(held: readonly Prepared[], asked: readonly Prepared[], least: number): string[] {
  const population = matcher.newPopulation();
  for (const [at, one] of held.entries()) population.put(String(at), one);
  return asked.flatMap((one) => {
    const found = new Set<number>();
    population.bounds(one, least, (slot) => found.add(slot));
    return held.flatMap((other, at) =>
      matcher.weigh(one, other).weight >= least && !found.has(at) ? [`${one.record.recordId} and ${at}`] : [],
    );
  });
}

const prepare = (rows: readonly RecordFields[]) =>
  rows.flatMap((fields) => {
    const { record } = readRecord(fields);
    return record ? [matcher.prepare(record)] : [];
  });

describe('a population', () => {
  it('bounds no pair of invented people lower than it weighs', () => {
    const set = generate({ seed: 31, missing: 250, rescued: 30 });
    expect(boundsTooLow(prepare(set.missing), prepare(set.rescued))).toEqual([]);
  });

  it.each([-10, -4, 0, 4, 8, 11])('finds everyone who weighs %i bits or more', (least) => {
    const set = generate({ seed: 33, missing: 400, rescued: 40 });
    const held = prepare([...set.missing, ...set.rescued]);
    expect(notFound(held, held.slice(380), least)).toEqual([]);
  });

  it('bounds no pair of one kind lower than it weighs', () => {
    const set = generate({ seed: 32, missing: 150, rescued: 0 });
    const records = prepare(set.missing);
    expect(boundsTooLow(records, records.slice(0, 40))).toEqual([]);
  });

  it('bounds no pair lower than it weighs, whatever is written in any field', () => {
    fc.assert(
      fc.property(fc.array(anyFields, { minLength: 2, maxLength: 8 }), (rows) => {
        const records = rows.map((fields, at) => matcher.prepare(recordOf({ ...fields, record_id: `R-${at}` })));
        expect(boundsTooLow(records, records.slice(0, 3))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('bounds no names lower than they weigh, however they can be paired', () => {
    const names = fc.array(crowdedName, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(names, names), { minLength: 2, maxLength: 10 }), (rows) => {
        const records = rows.map(([own, fathers], at) =>
          matcher.prepare(recordOf({ record_id: `R-${at}`, names: own, father_names: fathers })),
        );
        expect(boundsTooLow(records, records)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('finds a record as it is now, and not what was taken out', () => {
    const population = matcher.newPopulation();
    const lan = matcher.prepare(recordOf({ record_id: 'A', names: ['Nguyễn Thị Lan'], birth_date: '1998-05-12' }));
    const other = matcher.prepare(recordOf({ record_id: 'A', names: ['王伟'], birth_date: '1960-01-02' }));
    const asked = matcher.prepare(
      recordOf({ record_id: 'B', kind: 'rescued', names: ['阮氏兰'], birth_date: '1998-05-12', sex: 'female' }),
    );
    population.put('a', lan);
    expect(population.candidates(asked, 0.05)).toEqual(['a']);
    population.put('a', other);
    expect([population.candidates(asked, 0.05), population.size, population.has('a')]).toEqual([[], 1, true]);
    population.put('a', lan);
    population.remove('a');
    population.remove('never there');
    expect([population.candidates(asked, 0.05), population.size, population.has('a')]).toEqual([[], 0, false]);
  });
});
