import { describe, expect, it } from 'vitest';
import { generate } from '../../../fixtures/generate.ts';
import type { PersonRecord } from '../../../src/domain/people/person-record.ts';
import { readRecord } from '../../../src/domain/people/read-record.ts';
import type { RecordFields } from '../../../src/domain/people/record-fields.ts';
import { clustersOf } from '../../../src/matching/cluster.ts';
import { comparePairs, explanationText } from '../../../src/matching/pairs-table.ts';
import { DEFAULT_WEIGHTS as weights } from '../../../src/matching/weights.ts';
import { dedupeInBulk, matchInBulk } from '../../../src/runtime/bulk/match-in-bulk.ts';
import { createPart } from '../../../src/runtime/bulk/part.ts';
import { loadMatcher } from '../../../src/runtime/reference/load-matcher.ts';
import { recordOf } from '../../matching/record-of.ts';
import { lan } from '../../support/people.ts';

const matcher = loadMatcher();
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
  return matchInBulk({
    weights,
    missing: (lists.missing ?? [missing]).map(recordOf),
    rescued: (lists.rescued ?? [rescued, stranger]).map(recordOf),
    floor: lists.floor ?? 0.05,
    top: lists.top ?? 10,
  });
}

const recordsOf = (rows: readonly RecordFields[]): PersonRecord[] =>
  rows.flatMap((fields) => {
    const { record } = readRecord(fields);
    return record && record.consent !== 'withdrawn' ? [record] : [];
  });

describe('matching two files', () => {
  it('finds the pair, scored as the two alone would be', async () => {
    const { pairs } = await match({});
    expect(pairs.map((pair) => [pair.held.recordId, pair.asked.recordId])).toEqual([['VN-LAN', 'CN-LAN']]);
    const alone = matcher.score(matcher.prepare(recordOf(missing)), matcher.prepare(recordOf(rescued)));
    expect(pairs[0]).toMatchObject({
      probability: alone.probability,
      weight: alone.weight,
      explanation: explanationText(alone),
    });
  });

  it('compares every record with every other, and weighs none that an upper bound rules out', async () => {
    expect(await match({ rescued: [stranger] })).toMatchObject({ compared: 1, weighed: 0, pairs: [] });
  });

  it('leaves out and counts those who withdrew their consent', async () => {
    const result = await match({ rescued: [{ ...rescued, consent_matching: 'withdrawn' }] });
    expect(result).toMatchObject({ pairs: [], leftOut: 1 });
  });

  it('gives the best first, equal ones by id, and at most so many per rescued record', async () => {
    const twins = ['VN-C', 'VN-A', 'VN-B'].map((record_id) => ({ ...missing, record_id }));
    const ids = async (top: number) => (await match({ missing: twins, top })).pairs.map((pair) => pair.held.recordId);
    expect(await ids(0)).toEqual(['VN-A', 'VN-B', 'VN-C']);
    expect(await ids(2)).toEqual(['VN-A', 'VN-B']);
  });
});

describe('a bulk run', () => {
  const set = generate({ seed: 99, missing: 250, rescued: 40 });
  const [held, asked] = [recordsOf(set.missing), recordsOf(set.rescued)];
  const prepared = { held: held.map(matcher.prepare), asked: asked.map(matcher.prepare) };
  /** Every pair weighed in full, with nothing left out early. */
  const all = prepared.asked.flatMap((b) =>
    prepared.held.map((a) => ({ missingId: a.record.recordId, rescuedId: b.record.recordId, ...matcher.weigh(a, b) })),
  );
  const expected = (floor: number, top: number) => {
    const taken = new Map<string, number>();
    return all
      .filter(({ probability }) => probability >= floor)
      .sort(comparePairs)
      .filter(({ rescuedId }) => {
        taken.set(rescuedId, (taken.get(rescuedId) ?? 0) + 1);
        return top === 0 || (taken.get(rescuedId) ?? 0) <= top;
      });
  };
  const found = async (floor: number, top: number, threads: number) => {
    const { pairs } = await matchInBulk({ weights, missing: held, rescued: asked, floor, top, threads });
    return pairs.map((pair) => ({
      missingId: pair.held.recordId,
      rescuedId: pair.asked.recordId,
      probability: pair.probability,
      weight: pair.weight,
    }));
  };

  it('finds what weighing every pair finds, to the last digit, though it weighs few of them', async () => {
    expect(await found(0.05, 0, 0)).toEqual(expected(0.05, 0));
    expect(await found(0.0001, 0, 0)).toEqual(expected(0.0001, 0));
  });

  it('finds the same best of each record, where there is no floor at all', async () => {
    expect(await found(0, 3, 0)).toEqual(expected(0, 3));
    expect(await found(0, 10, 0)).toEqual(expected(0, 10));
  });

  it('finds the same with several threads', { timeout: 60_000 }, async () => {
    expect(await found(0, 3, 2)).toEqual(expected(0, 3));
  });

  it('finds the same in small batches', () => {
    const part = createPart(matcher, 70);
    part.ask(asked.map(({ written }) => written));
    for (let from = 0; from < held.length; from += 50) {
      part.hold(
        from,
        held.slice(from, from + 50).map(({ written }) => written),
      );
    }
    const { hits } = part.search({ least: Number.NEGATIVE_INFINITY, top: 3, within: false }, () => {});
    const weights = new Set(expected(0, 3).map(({ weight }) => weight));
    expect([...weights].every((weight) => hits.weight.includes(weight))).toBe(true);
  });
});

describe('finding one person twice in one file', () => {
  const again = { ...missing, record_id: 'VN-AGAIN', names: ['Vu Thi My Chi'] };
  const other: RecordFields = { ...stranger, record_id: 'VN-OTHER', kind: 'missing', jurisdiction: 'VN' };
  const records = [again, other, missing].map(recordOf);

  it('finds the pair once, and it makes one cluster named after its smallest id', async () => {
    const { pairs } = await dedupeInBulk({ weights, records, floor: 0.05, explained: true });
    expect(pairs.map(({ held, asked }) => [held.recordId, asked.recordId])).toEqual([['VN-AGAIN', 'VN-LAN']]);
    const links = pairs.map(({ held, asked, probability }) => ({ a: held, b: asked, probability }));
    expect(clustersOf(records, links, 0.5).map((one) => [one.recordId, one.clusterId])).toEqual([
      ['VN-AGAIN', 'VN-AGAIN'],
      ['VN-OTHER', 'VN-OTHER'],
      ['VN-LAN', 'VN-AGAIN'],
    ]);
  });

  it('writes no explanations that nobody asked for', async () => {
    const { pairs } = await dedupeInBulk({ weights, records, floor: 0.05, explained: false });
    expect(pairs.map(({ explanation }) => explanation)).toEqual(['']);
  });
});
