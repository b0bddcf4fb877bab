import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../evidence-of.ts';

const at = (origin_place: string) => ({ origin_place });

describe('two homes', () => {
  it.each([
    ['same-place', 'Mường Khương, Lào Cai', 'Muong Khuong, 老街省'],
    ['same-region', 'Sa Pa, Lào Cai', 'Bắc Hà, Lào Cai'],
    ['merged-region', 'Yên Bái', 'Lào Cai'],
    ['other-region', 'Lào Cai', 'Cà Mau'],
    ['other-country', 'Lào Cai', 'กรุงเทพ'],
    ['same-country', 'Việt Nam', 'Lào Cai'],
    ['unplaced', 'Qwxzbrt', 'Vnmplkj'],
  ])('are %s: %s and %s', (level, a, b) => {
    expect(evidenceOf('origin', at(a), at(b)).level).toBe(level);
  });

  it('in one village tell more than in one city', () => {
    const bits = (place: string) => evidenceOf('origin', at(place), at(place)).bits;
    expect(bits('Mường Khương, Lào Cai')).toBeGreaterThan(bits('Hà Nội, Việt Nam') + 1);
  });
});
