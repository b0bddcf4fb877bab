import { describe, expect, it } from 'vitest';
import { generate } from '../../../fixtures/generate.ts';
import type { PersonRecord } from '../../../src/domain/people/person-record.ts';
import { readRecord } from '../../../src/domain/people/read-record.ts';
import type { RecordFields } from '../../../src/domain/people/record-fields.ts';
import { clustersOf } from '../../../src/matching/cluster.ts';
import { comparePairs, explanationText } from '../../../src/matching/pairs-table.ts';
import { DEFAULT_WEIGHTS as weights } from '../../../src/matching/weights.ts';
import { ASKED, HELD } from '../../../src/runtime/bulk/messages.ts';
import { packed } from '../../../src/runtime/bulk/packed-record.ts';
import { createPart } from '../../../src/runtime/bulk/part.ts';
import { loadMatcher } from '../../../src/runtime/reference/load-matcher.ts';
import { recordOf } from '../../matching/record-of.ts';
import { matchRecords } from '../../support/bulk.ts';
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
  const records = [...(lists.missing ?? [missing]), ...(lists.rescued ?? [rescued, stranger])].map(recordOf);
  return matchRecords(records, { weights, floor: lists.floor ?? 0.05, top: lists.top ?? 10 });
}

const linesOf = (records: readonly PersonRecord[]) =>
  new TextEncoder().encode(records.map(({ written }) => `${packed(written)}\n`).join(''));

const recordsOf = (rows: readonly RecordFields[]): PersonRecord[] =>
  rows.flatMap((fields) => {
    const { record } = readRecord(fields);
    return record && record.consent !== 'withdrawn' ? [record] : [];
  });

describe('matching two files', () => {
  it('finds the pair, scored as the two alone would be', async () => {
    const { explained } = await match({});
    expect(explained.map((pair) => [pair.held.recordId, pair.asked.recordId])).toEqual([['VN-LAN', 'CN-LAN']]);
    const alone = matcher.score(matcher.prepare(recordOf(missing)), matcher.prepare(recordOf(rescued)));
    expect(explained[0]).toMatchObject({
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
    const { pairs } = await matchRecords([...held, ...asked], { weights, floor, top, threads });
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
    for (const [side, records, first] of [
      [HELD, held, 0],
      [ASKED, asked, held.length],
    ] as const) {
      const numbers = records.map((_, at) => first + at);
      part.take({ numbers, sides: records.map(() => side), lines: linesOf(records) });
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
    const { pairs, listed } = await matchRecords(records, { weights, within: true, floor: 0.05, top: 0 });
    expect(pairs.map(({ held, asked }) => [held.recordId, asked.recordId])).toEqual([['VN-AGAIN', 'VN-LAN']]);
    const links = pairs.map(({ held, asked, probability }) => ({ a: held, b: asked, probability }));
    expect(clustersOf(listed, links, 0.5).map((one) => [one.recordId, one.clusterId])).toEqual([
      ['VN-AGAIN', 'VN-AGAIN'],
      ['VN-OTHER', 'VN-OTHER'],
      ['VN-LAN', 'VN-AGAIN'],
    ]);
  });
});

describe('an id that comes twice', () => {
  const older: RecordFields = { ...missing, names: ['Lý Văn Khác'], sex: 'male', birth_date: '1961' };
  const withdrawn: RecordFields = { ...missing, consent_matching: 'withdrawn' };
  const other: RecordFields = {
    ...stranger,
    record_id: 'VN-OTHER',
    kind: 'missing',
    names: ['Đỗ Văn Bình'],
    birth_date: '1991',
  };

  it('counts as its latest version, in the thread that has the older one', { timeout: 60_000 }, async () => {
    for (const threads of [0, 2]) {
      const records = [older, other, rescued, missing, missing].map(recordOf);
      const found = await matchRecords(records, { weights, floor: 0.05, top: 10, threads });
      expect(found).toMatchObject({ duplicate: 1, updated: 1, compared: 2, leftOut: 0 });
      expect(found.explained.map(({ held, asked }) => [held.recordId, asked.recordId])).toEqual([['VN-LAN', 'CN-LAN']]);
      const alone = matcher.score(matcher.prepare(recordOf(missing)), matcher.prepare(recordOf(rescued)));
      expect(found.explained[0]?.explanation).toBe(explanationText(alone));
    }
  });

  it('is left out when its latest version withdraws consent, and is back when that is taken back', async () => {
    const gone = await match({ missing: [missing, other, withdrawn] });
    expect(gone).toMatchObject({ pairs: [], updated: 1, compared: 2, leftOut: 1 });
    const back = await match({ missing: [withdrawn, other, missing] });
    expect(back).toMatchObject({ updated: 1, compared: 4, leftOut: 0 });
    expect(back.pairs).toHaveLength(1);
  });

  it('is asked about as what it is last: found instead of missing', async () => {
    const found = await match({
      missing: [missing, { ...rescued, record_id: 'CN-2', kind: 'missing' }],
      rescued: [{ ...rescued, record_id: 'CN-2' }],
    });
    expect(found.pairs.map(({ held, asked }) => [held.recordId, asked.recordId])).toEqual([['VN-LAN', 'CN-2']]);
  });
});
