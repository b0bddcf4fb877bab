import { describe, expect, it } from 'vitest';
import type { RecordFields } from '../../src/domain/people/record-fields.ts';
import { dedupe, matchFiles } from '../../src/matching/bulk.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { loadMatchReference } from '../../src/runtime/reference/match-reference.ts';
import { lan } from '../support/people.ts';
import { recordOf } from './record-of.ts';

const matcher = createMatcher(loadMatchReference());
const { missing, rescued } = lan();
const stranger: RecordFields = {
  record_id: 'CN-X',
  kind: 'rescued',
  jurisdiction: 'CN',
  names: ['王伟'],
  sex: 'male',
  birth_date: '1970',
};

function match(lists: { missing?: RecordFields[]; rescued?: RecordFields[]; floor?: number; top?: number }) {
  return matchFiles({
    matcher,
    missing: (lists.missing ?? [missing]).map(recordOf),
    rescued: (lists.rescued ?? [rescued, stranger]).map(recordOf),
    floor: lists.floor ?? 0.05,
    top: lists.top ?? 10,
  });
}

describe('matching two files', () => {
  it('finds the pair, scored as the two alone would be', () => {
    const { pairs } = match({});
    expect(pairs.map((pair) => [pair.missing.recordId, pair.rescued.recordId])).toEqual([['VN-LAN', 'CN-LAN']]);
    const alone = matcher.score(matcher.prepare(recordOf(missing)), matcher.prepare(recordOf(rescued)));
    expect(pairs[0]?.score).toEqual(alone);
  });

  it('compares every record with every other, and weighs none that an upper bound rules out', () => {
    expect(match({ rescued: [stranger] })).toMatchObject({ compared: 1, weighed: 0, pairs: [] });
  });

  it('leaves out and counts those who withdrew their consent', () => {
    const result = match({ rescued: [{ ...rescued, consent_matching: 'withdrawn' }] });
    expect(result).toMatchObject({ pairs: [], leftOut: 1 });
  });

  it('gives the best first, equal ones by id, and at most so many per rescued record', () => {
    const twins = ['VN-C', 'VN-A', 'VN-B'].map((record_id) => ({ ...missing, record_id }));
    const ids = (top: number) => match({ missing: twins, top }).pairs.map((pair) => pair.missing.recordId);
    expect(ids(0)).toEqual(['VN-A', 'VN-B', 'VN-C']);
    expect(ids(2)).toEqual(['VN-A', 'VN-B']);
  });

  it('does not depend on who else is in the files', () => {
    const others = Array.from({ length: 40 }, (_, n) => ({
      ...missing,
      record_id: `VN-${n}`,
      names: ['Vừ Thị Mỷ Chí'],
    }));
    const alone = match({}).pairs[0]?.score;
    const among = match({ missing: [missing, ...others], top: 0 }).pairs.find(
      (pair) => pair.missing.recordId === 'VN-LAN',
    );
    expect(among?.score).toEqual(alone);
  });

  it('tells how far it has come, up to the end', () => {
    const told: number[] = [];
    matchFiles({
      matcher,
      missing: [recordOf(missing)],
      rescued: [recordOf(rescued)],
      floor: 0,
      top: 0,
      onProgress: (done) => told.push(done),
    });
    expect(told.at(-1)).toBe(1);
  });
});

describe('finding one person twice in one file', () => {
  const again = { ...missing, record_id: 'VN-AGAIN', names: ['Vu Thi My Chi'] };
  const other: RecordFields = { ...stranger, record_id: 'VN-OTHER', kind: 'missing', jurisdiction: 'VN' };
  const records = [again, other, missing].map(recordOf);

  it('puts the two in one cluster, named after its smallest id, and leaves the other alone', () => {
    const { clusters, pairs } = dedupe({ matcher, records, floor: 0.05 });
    expect(pairs).toHaveLength(1);
    expect(clusters.map((one) => [one.recordId, one.clusterId])).toEqual([
      ['VN-AGAIN', 'VN-AGAIN'],
      ['VN-OTHER', 'VN-OTHER'],
      ['VN-LAN', 'VN-AGAIN'],
    ]);
    expect(clusters[1]?.probability).toBe(1);
    expect(clusters[0]?.probability).toBe(pairs[0]?.score.probability);
  });

  it('joins nothing below the threshold', () => {
    const { clusters } = dedupe({ matcher, records, floor: 0.05, threshold: 1.1 });
    expect(new Set(clusters.map((one) => one.clusterId)).size).toBe(3);
  });
});
