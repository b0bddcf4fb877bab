import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../evidence-of.ts';

describe('the way from last seen to found', () => {
  it.each([
    ['found-nearby', 'Mường Khương, Lào Cai', 'Lào Cai, Mường Khương'],
    ['at-a-gate', 'Mường Khương, Lào Cai', '河口, 红河州, 云南'],
    ['known-corridor', 'Mường Khương, Lào Cai', '河南省郑州市'],
    ['known-corridor', 'Myitkyina, Kachin State', '山东济南'],
    ['known-corridor', 'Pakse, Laos', 'กรุงเทพ'],
    ['known-corridor', '贵州省遵义市', '福建省福州市'],
    ['other-way', '福建省福州市', '贵州省遵义市'],
    ['other-way', 'กรุงเทพ', '贵州省遵义市'],
    ['blank', 'กรุงเทพ', ''],
  ])('is %s: %s, %s', (level, lost, found) => {
    expect(evidenceOf('route', { event_place: lost }, { event_place: found }).level).toBe(level);
  });

  it('begins at home where nobody knows where she was last seen', () => {
    expect(evidenceOf('route', { origin_place: 'Lào Cai' }, { event_place: '河南省' }).level).toBe('known-corridor');
  });

  it('may be too far for the time that passed', () => {
    const lost = { event_place: 'Myitkyina, Kachin State', event_date: '2016-05-12' };
    const found = (event_date: string) => evidenceOf('route', lost, { event_place: '山东济南', event_date });
    expect(found('2016-05-13').level).toBe('too-far-too-soon');
    expect(found('2016-05-20').level).toBe('known-corridor');
    expect(found('2016-05-13').because).toContain('too far for the time that passed');
  });

  it('never tells much', () => {
    for (const [a, b] of [
      ['Mường Khương, Lào Cai', '河口, 红河州, 云南'],
      ['กรุงเทพ', '贵州省遵义市'],
    ] as const)
      expect(Math.abs(evidenceOf('route', { event_place: a }, { event_place: b }).bits)).toBeLessThan(1.5);
  });
});
