import { describe, expect, it } from 'vitest';
import type { PairScore } from '../../src/domain/match/evidence.ts';
import { comparePairs, explanationText, PAIR_COLUMNS, pairRow } from '../../src/matching/pairs-table.ts';

const score: PairScore = {
  probability: 0.98765432,
  weight: 20.123456,
  weightsVersion: 'v',
  evidence: [
    {
      feature: 'name',
      level: 'same-letters',
      bits: 12.34567,
      verdict: 'supports',
      because: 'the same name',
      facts: { a: 'Lan', b: 'Lan' },
      values: ['a', 'b'],
    },
    { feature: 'birth', level: 'blank', bits: 0, verdict: 'blank', because: '', facts: {}, values: ['', ''] },
  ],
};

describe('a row of the pairs table', () => {
  it('has one cell per column, with six and four decimals', () => {
    const row = pairRow({ missingId: 'M-1', rescuedId: 'R-1', ...score, explanation: explanationText(score) });
    expect(row).toHaveLength(PAIR_COLUMNS.length);
    expect(row.slice(0, 4)).toEqual(['M-1', 'R-1', { plain: '0.987654' }, { plain: '20.1235' }]);
  });

  it('explains every feature, blank ones too, and quotes the weights', () => {
    expect(JSON.parse(explanationText(score))).toEqual({
      weights: 'v',
      name: { bits: 12.3457, level: 'same-letters', verdict: 'supports', because: 'the same name' },
      birth: { bits: 0, level: 'blank', verdict: 'blank', because: '' },
    });
  });
});

describe('the order of pairs', () => {
  it('is probability, then weight, then the ids in code-unit order', () => {
    const pair = (missingId: string, rescuedId: string, probability: number, weight: number) => ({
      missingId,
      rescuedId,
      probability,
      weight,
    });
    const sorted = [
      pair('a', 'b', 0.5, 9),
      pair('a', 'a', 0.5, 9),
      pair('Z', 'z', 0.5, 9),
      pair('x', 'x', 0.5, 10),
      pair('y', 'y', 0.9, 1),
    ]
      .sort(comparePairs)
      .map((one) => one.missingId + one.rescuedId);
    expect(sorted).toEqual(['yy', 'xx', 'Zz', 'aa', 'ab']);
  });
});
