import { describe, expect, it } from 'vitest';
import { readPhone } from '../../../src/matching/numbers/phone.ts';

describe('a telephone number', () => {
  it.each([
    ['+84 912 345 678', 'CN', '912345678', 'VN'],
    ['0084912345678', 'CN', '912345678', 'VN'],
    ['+84 (0)912 345 678', 'CN', '912345678', 'VN'],
    ['0912 345 678', 'VN', '912345678', undefined],
    ['+86 138 1234 5678', 'VN', '13812345678', 'CN'],
    ['13812345678', 'VN', '13812345678', 'CN'],
    ['+66 81 234 5678', 'TH', '812345678', 'TH'],
    ['๐๘๑-๒๓๔-๕๖๗๘', 'TH', '812345678', undefined],
    ['+856 20 55512345', 'LA', '2055512345', 'LA'],
    ['02055512345', 'LA', '2055512345', 'LA'],
    ['+855 12 345 678', 'KH', '12345678', 'KH'],
    ['012 345 678', 'KH', '12345678', undefined],
    ['+95 9 420 123 456', 'MM', '9420123456', 'MM'],
    ['09420123456', 'MM', '9420123456', undefined],
    ['84912345678', 'CN', '912345678', 'VN'],
    ['09123xx678', 'VN', '9123??678', undefined],
    ['12345', 'VN', '', undefined],
  ])('%s, held in %s, is %s', (written, holder, digits, country) => {
    const { digits: read, country: told } = readPhone(written, holder);
    expect([read, told]).toEqual([digits, country]);
  });

  it.each([
    ['0162 345 6789', '323456789'],
    ['+84 1689 123 456', '389123456'],
    ['0120 345 6789', '703456789'],
    ['0199 345 6789', '593456789'],
  ])('of Viet Nam before 2018 has its new prefix: %s', (written, digits) => {
    expect(readPhone(written, 'VN')).toMatchObject({ digits, moved: true });
  });

  it('of Thailand before 2006 has its eight', () => {
    expect(readPhone('01 234 5678', 'TH')).toMatchObject({ digits: '812345678', moved: true });
  });
});
