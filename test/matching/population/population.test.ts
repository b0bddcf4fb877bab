import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../fixtures/generate.ts';
import { FEATURES, type Feature } from '../../../src/domain/match/evidence.ts';
import { readRecord } from '../../../src/domain/people/read-record.ts';
import type { RecordFields } from '../../../src/domain/people/record-fields.ts';
import type { Matcher, Prepared } from '../../../src/matching/matcher.ts';
import { DEFAULT_WEIGHTS, type Level } from '../../../src/matching/weights.ts';
import { loadMatcher } from '../../../src/runtime/reference/load-matcher.ts';
import { anyFields, crowdedName } from '../any-fields.ts';
import { recordOf } from '../record-of.ts';

const matcher = loadMatcher();
const NAMES = new Set(['name', 'father', 'mother', 'relatives']);

/** The pairs of which a bound says less than they weigh, or which are not told of once: there must be none. */
function boundsTooLow(held: readonly Prepared[], asked: readonly Prepared[], by: Matcher = matcher): string[] {
  const population = by.newPopulation();
  for (const [at, one] of held.entries()) population.put(String(at), one);
  return asked.flatMap((one) => {
    const low: string[] = [];
    const told: number[] = [];
    population.bounds(one, Number.NEGATIVE_INFINITY, (slot, bound, names) => {
      told.push(slot);
      const { weight, evidence } = by.score(held[slot] as Prepared, one);
      const ofNames = evidence.reduce((sum, row) => (NAMES.has(row.feature) ? sum + row.bits : sum), 0);
      if (!(weight <= bound && ofNames <= names)) {
        low.push(evidence.map(({ feature, level, bits }) => `${feature} ${level} ${bits}`).join(', '));
      }
    });
    const all = held.map((_, at) => at);
    return told.sort((x, y) => x - y).join() === all.join() ? low : [...low, `told of ${told.join()}`];
  });
}

/** Pairs that are not found though just as much is asked for as they weigh: so every way of passing records over is tried at its limit. */
function passedOver(held: readonly Prepared[], asked: readonly Prepared[], by: Matcher = matcher): string[] {
  const population = by.newPopulation();
  for (const [at, one] of held.entries()) population.put(String(at), one);
  return asked.flatMap((one) =>
    held.flatMap((other, at) => {
      const { weight, evidence } = by.score(other, one);
      let isFound = false;
      population.bounds(one, weight, (slot) => {
        isFound ||= slot === at;
      });
      return isFound ? [] : [evidence.map(({ feature, level, bits }) => `${feature} ${level} ${bits}`).join(', ')];
    }),
  );
}

/** The weights with the levels of one feature turned about: what is worth least is worth most. */
function turnedAbout(feature: Feature): Matcher {
  const levels = Object.entries(DEFAULT_WEIGHTS.features[feature]);
  const worth = levels.map(([, level]) => level).sort((x, y) => x.m / x.u - y.m / y.u);
  const rank = [...levels].sort(([, x], [, y]) => y.m / y.u - x.m / x.u).map(([level]) => level);
  const turned = Object.fromEntries(rank.map((level, at) => [level, worth[at] as Level]));
  return loadMatcher({ ...DEFAULT_WEIGHTS, features: { ...DEFAULT_WEIGHTS.features, [feature]: turned } });
}

const prepareAll = (by: Matcher, rows: readonly RecordFields[]) =>
  rows.flatMap((fields) => {
    const { record } = readRecord(fields);
    return record ? [by.prepare(record)] : [];
  });
const prepare = (rows: readonly RecordFields[]) => prepareAll(matcher, rows);

describe('a population', () => {
  it('bounds no pair of invented people lower than it weighs', () => {
    const set = generate({ seed: 31, missing: 250, rescued: 30 });
    expect(boundsTooLow(prepare(set.missing), prepare(set.rescued))).toEqual([]);
  });

  it('passes over nobody who weighs as much as is asked for', () => {
    const set = generate({ seed: 33, missing: 160, rescued: 16 });
    const held = prepare([...set.missing, ...set.rescued]);
    expect(passedOver(held, held.slice(-20))).toEqual([]);
  });

  it('passes over nobody who weighs as much as is asked for, whatever is written in any field', () => {
    fc.assert(
      fc.property(fc.array(anyFields, { minLength: 2, maxLength: 8 }), (rows) => {
        const records = rows.map((fields, at) => matcher.prepare(recordOf({ ...fields, record_id: `R-${at}` })));
        expect(passedOver(records, records.slice(0, 3))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each(FEATURES.filter((feature) => feature !== 'attributes'))(
    'bounds no pair too low whatever the levels of %s are worth',
    (feature) => {
      const set = generate({ seed: 34, missing: 70, rescued: 15 });
      const turned = turnedAbout(feature);
      const held = prepareAll(turned, [...set.missing, ...set.rescued]);
      expect(boundsTooLow(held, held.slice(-30), turned)).toEqual([]);
      expect(passedOver(held, held.slice(-5), turned)).toEqual([]);
    },
  );

  it('bounds two of one kind no lower than weights that count it for them say', () => {
    const event = { ...DEFAULT_WEIGHTS.features.event, 'two-of-one-kind': { m: 0.9, u: 0.3 } };
    const counting = loadMatcher({ ...DEFAULT_WEIGHTS, features: { ...DEFAULT_WEIGHTS.features, event } });
    const held = prepareAll(counting, generate({ seed: 35, missing: 60, rescued: 0 }).missing);
    expect([...boundsTooLow(held, held.slice(-8), counting), ...passedOver(held, held.slice(-3), counting)]).toEqual(
      [],
    );
  });

  it.each([
    ['Kanchaburi', 'Danchaburi'],
    ['Tomlako', 'Domlako'],
    ['Modo', 'Mondo'],
    ['Sangkhlaburi', 'Sangklaburi'],
  ])('finds a home called %s by a remembered "%s"', (home, heard) => {
    const held = matcher.prepare(recordOf({ record_id: 'A', origin_place: home }));
    const asked = matcher.prepare(recordOf({ record_id: 'B', kind: 'rescued', clues: [`"${heard}"`] }));
    expect([...boundsTooLow([held], [asked]), ...boundsTooLow([asked], [held])]).toEqual([]);
  });

  it.each([
    ['Thi Van', 'Daw A'],
    ['U A', 'Ma Ma'],
  ])('bounds %s and %s, of whom nothing but titles is told', (one, other) => {
    const records = [one, other].map((name, at) => matcher.prepare(recordOf({ record_id: `${at}`, names: [name] })));
    expect(boundsTooLow(records, records)).toEqual([]);
    expect(matcher.score(records[0] as Prepared, records[1] as Prepared).weight).toBeLessThanOrEqual(0);
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
        expect(passedOver(records, records)).toEqual([]);
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
