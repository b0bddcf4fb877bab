import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../evidence-of.ts';

const ids = (...id_numbers: string[]) => ({ id_numbers });
const phones = (...numbers: string[]) => ({ phones: numbers });

describe('two identity numbers', () => {
  it.each([
    ['same', 'resident id: 110105491231002', '身份证: 11010519491231002X'],
    ['same', 'nrc: 12/LaMaNa(N)123456', 'NRC: ၁၂/လမန(နိုင်)၁၂၃၄၅၆'],
    ['mistyped', 'resident id: 11010519491231002X', 'resident id: 11010519491231003X'],
    ['nearly-same', 'passport: B12345678', 'passport: B12345687'],
    ['partly-readable', 'passport: B1234**78', 'passport: B12345678'],
    ['different', 'cccd: 001098000123', 'cccd: 001198765432'],
    ['other-of-one-kind', 'passport: B12345678', 'passport: C87654321'],
    ['blank', 'passport: B12345678', 'household book: 445566778'],
    ['blank', 'id: 000000000', 'id: 000000000'],
  ])('are %s: %s and %s', (level, a, b) => {
    expect(evidenceOf('ids', ids(a), ids(b)).level).toBe(level);
  });

  it('with a check digit that fails are explained so', () => {
    const { because } = evidenceOf('ids', ids('id: 11010519491231002X'), ids('id: 11010519491231003X'));
    expect(because).toContain('a check digit does not hold');
  });
});

describe('what is inside a number', () => {
  it('is the birth, where its record tells no day', () => {
    const { level, because } = evidenceOf('birth', { birth_date: '1949-12-31' }, ids('id: 11010519491231002X'));
    expect(level).toBe('same-day');
    expect(because).toContain('the birth inside an identity number');
    expect(
      evidenceOf('birth', { birth_date: '1949' }, { ...ids('id: 11010519491231002X'), birth_date: '1960' }).level,
    ).toBe('far');
  });

  it('is the sex, where that contradicts', () => {
    expect(evidenceOf('ids', { sex: 'male' }, ids('id: 11010519491231002X')).level).toBe('holds-another-sex');
    expect(evidenceOf('ids', { sex: 'female' }, ids('id: 11010519491231002X')).level).toBe('blank');
  });
});

describe('two telephone numbers', () => {
  it.each([
    ['same', '+84 912 345 678', '0912345678'],
    ['same', '0162 345 6789', '+84 32 345 6789'],
    ['same', '8613812345678', '138-1234-5678'],
    ['partly-readable', '09123xx678', '0912345678'],
    ['nearly-same', '0912345678', '0912345679'],
    ['different', '0912345678', '0387654321'],
    ['different', '+84 912345678', '+66 912345678'],
    ['blank', '000000000', '000000000'],
  ])('are %s: %s and %s', (level, a, b) => {
    expect(evidenceOf('phones', phones(a), phones(b)).level).toBe(level);
  });

  it('are explained with a prefix that moved', () => {
    expect(evidenceOf('phones', phones('0162 345 6789'), phones('+84 32 345 6789')).because).toContain(
      'prefix was moved',
    );
  });
});
