import { describe, expect, it } from 'vitest';
import { headingKey, KNOWN_HEADINGS, recogniseHeading } from '../../src/intake/recognise-heading.ts';

describe('a heading', () => {
  it.each([
    ['Record ID', 'record_id'],
    ['DATE_OF_BIRTH', 'birth_date'],
    ['Ngày sinh', 'birth_date'],
    ['NGAY SINH', 'birth_date'],
    ['Đặc điểm nhận dạng', 'marks'],
    ['身高（cm）', 'height_cm'],
    ['姓名', 'names'],
    ['ชื่อ - นามสกุล', 'names'],
    ['ຊື່', 'names'],
    ['အမည်', 'names'],
    ['ឈ្មោះ', 'names'],
    ['ＮＡＭＥ', 'names'],
  ])('%s is recognised as %s: case, spaces, punctuation, width and accents do not matter', (heading, field) => {
    expect(recogniseHeading(heading)).toBe(field);
  });

  it('is compared with the vowels and tones of scripts in which they are more than accents', () => {
    expect(headingKey('แม่')).not.toBe(headingKey('แม'));
    expect(headingKey('ម្តាយ')).toContain('្');
  });

  it('that is only like a known one is not recognised', () => {
    expect(recogniseHeading('Full name of the victim')).toBeUndefined();
    expect(recogniseHeading('')).toBeUndefined();
  });

  it('stands for one column in all languages together, and is a heading', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { field, key } of KNOWN_HEADINGS) meanings.set(key, (meanings.get(key) ?? new Set()).add(field));
    expect([...meanings].filter(([, fields]) => fields.size > 1)).toEqual([]);
    expect(meanings.has('')).toBe(false);
  });
});
