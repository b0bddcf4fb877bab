import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../evidence-of.ts';

describe('two blood types', () => {
  it.each([
    ['same', 'O+', 'O'],
    ['same-and-rare', 'AB', 'AB+'],
    ['same-and-rare', 'B-', 'B-'],
    ['other-rhesus', 'A+', 'A-'],
    ['different', 'A', 'B'],
  ])('are %s: %s and %s', (level, a, b) => {
    expect(evidenceOf('blood', { blood_type: a }, { blood_type: b }).level).toBe(level);
  });

  it('contradict strongly, and rule nobody out', () => {
    const { bits, verdict } = evidenceOf('blood', { blood_type: 'A' }, { blood_type: 'B' });
    expect(verdict).toBe('contradicts');
    expect(bits).toBeGreaterThan(-6);
  });
});

describe('two heights', () => {
  const girl = { sex: 'female', birth_date: '2000-05-12' };
  const lost = { ...girl, event_date: '2008-05-12', height_cm: '127' };

  it.each([
    ['fits', '2016-05-12', '161'],
    ['fits', '2012-05-12', '150/155'],
    ['roughly', '2016-05-12', '174'],
    ['does-not-fit', '2016-05-12', '140'],
    ['does-not-fit', '2016-05-12', '190'],
  ])('after growing %s, found on %s at %s cm', (level, event_date, height_cm) => {
    const found = evidenceOf('height', lost, { ...girl, event_date, height_cm });
    expect(found.level).toBe(level);
    expect(found.because).toContain('allowing for growth between the two days');
  });

  it('of grown-ups are compared as they are', () => {
    const grown = { birth_date: '1980', event_date: '2010' };
    expect(evidenceOf('height', { ...grown, height_cm: '160' }, { ...grown, height_cm: '162' }).because).not.toContain(
      'growth',
    );
    expect(evidenceOf('height', { ...grown, height_cm: '150' }, { ...grown, height_cm: '175' }).level).toBe(
      'does-not-fit',
    );
  });

  it('at ages that nobody knows say nothing', () => {
    const { level, bits } = evidenceOf('height', { height_cm: '150' }, { height_cm: '175' });
    expect([level, bits]).toEqual(['unaged', 0]);
  });
});
