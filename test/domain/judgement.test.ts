import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/match/evidence.ts';
import { decisionOf, evidenceHashOf, type Judgement, latestBySide, stateOf } from '../../src/domain/match/judgement.ts';

let count = 0;

function judged(side: Judgement['side'], verdict: Judgement['verdict'], other: Partial<Judgement> = {}): Judgement {
  count++;
  return {
    id: `jdg_${String(count).padStart(22, '0')}`,
    suggestion: 'sug_1',
    side,
    jurisdiction: side === 'first' ? 'VN' : 'CN',
    by: `usr_${side}`,
    at: `2026-01-01T00:00:${String(count % 60).padStart(2, '0')}Z`,
    verdict,
    method: 'record-review',
    note: '',
    evidenceHash: 'now',
    weightsVersion: '1',
    ...other,
  };
}

describe('the decision that stands', () => {
  it('is that both sides say the same person, from when the second did and under the weights it was shown', () => {
    const first = judged('first', 'same', { at: '2026-01-02', weightsVersion: '2' });
    const second = judged('second', 'same', { at: '2026-01-03', weightsVersion: '3' });
    expect(decisionOf([second, first], 'now')).toEqual({ same: true, decidedAt: '2026-01-03', weightsVersion: '3' });
  });

  it('is that a side rules the pair out and none contradicts', () => {
    const out = judged('second', 'different', { at: '2026-01-02', weightsVersion: '2' });
    const expected = { same: false, decidedAt: '2026-01-02', weightsVersion: '2' };
    expect(decisionOf([out], 'now')).toEqual(expected);
    expect(decisionOf([out, judged('first', 'unsure', { at: '2026-01-03' })], 'now')).toEqual(expected);
  });

  it.each([
    ['one side alone says the same person', [judged('first', 'same')], 'now'],
    ['the sides contradict each other', [judged('first', 'same'), judged('second', 'different')], 'now'],
    ['nobody is sure', [judged('first', 'unsure'), judged('second', 'unsure')], 'now'],
    ['the evidence changed since it was ruled out', [judged('first', 'different')], 'changed'],
    ['it was taken back', [judged('first', 'different'), judged('first', 'unsure')], 'now'],
  ])('is none where %s', (_, judgements, hash) => {
    expect(decisionOf(judgements, hash)).toBeUndefined();
  });
});

describe('the state of a suggestion', () => {
  it('is proposed until a side says the same person', () => {
    expect(stateOf([], 'now')).toBe('proposed');
    expect(stateOf([judged('first', 'unsure')], 'now')).toBe('proposed');
  });

  it('is one side, then both', () => {
    const first = judged('first', 'same');
    expect(stateOf([first], 'now')).toBe('one-side');
    expect(stateOf([first, judged('first', 'same')], 'now')).toBe('one-side');
    expect(stateOf([first, judged('second', 'same')], 'now')).toBe('both');
  });

  it('is ruled out by one side that says another person, whatever the other says', () => {
    expect(stateOf([judged('first', 'same'), judged('second', 'different')], 'now')).toBe('ruled-out');
  });

  it('is not ruled out any more once the evidence is other than it was, while the same person stays', () => {
    const earlier = { evidenceHash: 'before' };
    expect(stateOf([judged('first', 'different', earlier)], 'now')).toBe('proposed');
    expect(stateOf([judged('first', 'same', earlier), judged('second', 'different', earlier)], 'now')).toBe('one-side');
  });

  it('follows the latest judgement of each side', () => {
    const withdrawn = [
      judged('first', 'different', { at: '2026-01-01' }),
      judged('first', 'same', { at: '2026-01-02' }),
    ];
    expect(stateOf(withdrawn, 'now')).toBe('one-side');
    expect(stateOf(withdrawn.toReversed(), 'now')).toBe('one-side');
  });
});

describe('the latest judgement of a side', () => {
  it('is the later one, and of two at the same time that of the greater id, in any order', () => {
    const at = '2026-01-01T00:00:00Z';
    const one = judged('second', 'same', { at });
    const other = judged('second', 'unsure', { at });
    expect(latestBySide([one, other])).toEqual([other]);
    expect(latestBySide([other, one])).toEqual([other]);
  });
});

describe('the hash of the evidence', () => {
  const row = (values: Evidence['values'], other: Partial<Evidence> = {}): Evidence => ({
    feature: 'name',
    level: 'exact',
    verdict: 'supports',
    bits: 3,
    because: 'the names agree',
    facts: {},
    values,
    ...other,
  });
  const identity = (text: string) => text;

  it('changes with what was compared', () => {
    expect(evidenceHashOf([row(['Lan', '兰'])], identity)).not.toBe(evidenceHashOf([row(['Lan', '南'])], identity));
  });

  it('does not change with words or weights, nor by what could not be compared', () => {
    const before = evidenceHashOf([row(['Lan', '兰'])], identity);
    const said = { because: 'the names are alike', facts: { rule: 'traditional' } };
    const reworded = row(['Lan', '兰'], { bits: 5, level: 'alike', ...said });
    const blank = row(['', ''], { feature: 'sex', verdict: 'blank' });
    expect(evidenceHashOf([reworded, blank], identity)).toBe(before);
  });
});
