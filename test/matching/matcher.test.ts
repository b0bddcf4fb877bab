import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURES, type Feature } from '../../src/domain/match/evidence.ts';
import { evidenceHashOf } from '../../src/domain/match/judgement.ts';
import type { RecordFields } from '../../src/domain/people/record-fields.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { loadMatchReference } from '../../src/runtime/reference/match-reference.ts';
import { lan } from '../support/people.ts';
import { anyFields, crowdedName } from './any-fields.ts';
import { recordOf } from './record-of.ts';

const matcher = createMatcher(loadMatchReference());
const prepared = (fields: Partial<RecordFields>) => matcher.prepare(recordOf(fields));
const score = (a: Partial<RecordFields>, b: Partial<RecordFields>) =>
  matcher.score(prepared(a), prepared({ record_id: 'B-1', kind: 'rescued', ...b }));
const row = (feature: Feature, a: Partial<RecordFields>, b: Partial<RecordFields>) =>
  score(a, b).evidence.find((one) => one.feature === feature);

describe('a score', () => {
  it('has a row for every feature, in order, and leaves what is blank on either side at no bits', () => {
    const { evidence, weight } = score({ names: ['Nguyễn Thị Lan'] }, { sex: 'female' });
    expect(evidence.map((one) => one.feature)).toEqual(FEATURES);
    expect(evidence.every((one) => one.verdict === 'blank' && one.bits === 0 && one.because === '')).toBe(true);
    expect(weight).toBe(0);
  });

  it('is high for one woman under two spellings and low for two women', () => {
    const { missing, rescued } = lan();
    expect(score(missing, rescued).probability).toBeGreaterThan(0.99);
    const stranger = {
      ...rescued,
      names: ['Trần Thu Hà'],
      father_names: ['Trần Văn Minh'],
      mother_names: ['Lê Thị Hoa'],
    };
    expect(score(missing, { ...stranger, birth_date: '1979-02-01', phones: [] }).probability).toBeLessThan(0.001);
  });

  it('is the sum of its bits, and quotes the weights it was made with', () => {
    const { missing, rescued } = lan();
    const one = score(missing, rescued);
    expect(one.evidence.reduce((sum, evidence) => sum + evidence.bits, 0)).toBeCloseTo(one.weight, 10);
    expect(one.weightsVersion).toBe(matcher.weightsVersion);
  });

  it('shows the values of each side on its own side, whichever comes first', () => {
    const { missing, rescued } = lan();
    const [a, b] = [prepared(missing), prepared(rescued)];
    expect(matcher.score(a, b).evidence[0]?.values).toEqual(['Vừ Thị Mỷ Chí', 'Vu Thi My Chi']);
    expect(matcher.score(b, a).evidence[0]?.values).toEqual(['Vu Thi My Chi', 'Vừ Thị Mỷ Chí']);
  });

  it('has new evidence when a compared value changes, and not when one that was not compared does', () => {
    const { missing, rescued } = lan();
    const hash = (fields: RecordFields) => evidenceHashOf(score(missing, fields).evidence, (text) => text);
    expect(hash({ ...rescued, names: ['Vu Thi My'] })).not.toBe(hash(rescued));
    expect(hash({ ...rescued, marks: ['scar chin'], source: 'another shelter' })).toBe(hash(rescued));
  });

  it('takes no notice of ethnicity and nationality', () => {
    const { missing, rescued } = lan();
    const plain = score(missing, rescued);
    const told = score(
      { ...missing, ethnicity: 'Hmong', nationality: ['VN'] },
      { ...rescued, ethnicity: 'Han', nationality: ['CN'] },
    );
    expect(told.weight).toBe(plain.weight);
  });
});

describe('every pair', () => {
  it('has the same numbers in both directions, and with or without words', () => {
    fc.assert(
      fc.property(anyFields, anyFields, (first, second) => {
        const [a, b] = [prepared(first), prepared(second)];
        const [there, back, bare] = [matcher.score(a, b), matcher.score(b, a), matcher.weigh(b, a)];
        expect(back.probability).toBe(there.probability);
        expect(back.weight).toBe(there.weight);
        expect(back.evidence.map((one) => one.bits)).toEqual(there.evidence.map((one) => one.bits));
        expect([bare.probability, bare.weight]).toEqual([there.probability, there.weight]);
      }),
      { numRuns: 300 },
    );
  });

  it('has the same numbers in both directions where its names can be paired in many ways', () => {
    const names = fc.array(crowdedName, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(names, names, (first, second) => {
        const a = prepared({ record_id: 'A-1', names: first, father_names: second });
        const b = prepared({ record_id: 'B-1', kind: 'rescued', names: second, father_names: first });
        expect(matcher.score(b, a).weight).toBe(matcher.score(a, b).weight);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a probability between 0 and 1 and finite bits, whatever is written in any field', () => {
    fc.assert(
      fc.property(anyFields, anyFields, (first, second) => {
        const { probability, weight } = matcher.score(prepared(first), prepared(second));
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        expect(Number.isFinite(weight)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('explanations', () => {
  it('name the rule and the values that were compared', () => {
    expect(row('birth', { birth_date: '1998-05-12' }, { birth_date: '1998-12-05' })).toMatchObject({
      level: 'day-and-month-swapped',
      verdict: 'supports',
      because: 'the same date with day and month swapped: born 1998-05-12 and 1998-12-05',
      values: ['1998-05-12', '1998-12-05'],
    });
  });

  it('call a clear disagreement a contradiction', () => {
    expect(row('sex', { sex: 'female' }, { sex: 'male' })).toMatchObject({
      level: 'different',
      verdict: 'contradicts',
    });
  });
});
