import { describe, expect, it } from 'vitest';
import { mayBeOne, relationIn } from '../../../src/matching/family/relations.ts';

describe('a relation', () => {
  it.each([
    ['brother', 'brother'],
    ['elder_brother', 'elder brother'],
    ['Older sister', 'elder sister'],
    ['哥哥', 'elder brother'],
    ['外婆', 'grandmother'],
    ['anh trai', 'elder brother'],
    ['em gái', 'younger sister'],
    ['bà ngoại', 'grandmother'],
    ['พี่สาว', 'elder sister'],
    ['พ่อ', 'father'],
    ['ແມ່ເຖົ້າ', 'grandmother'],
    ['ອ້າຍ', 'elder brother'],
    ['အစ်မ', 'elder sister'],
    ['ဦးလေး', 'uncle'],
    ['ប្អូនប្រុស', 'younger brother'],
    ['ម្តាយ', 'mother'],
    ['relative', undefined],
    ['', undefined],
  ])('is read in any language: %s', (written, relation) => {
    expect(relationIn(written)).toBe(relation);
  });

  it.each([
    ['elder brother', 'brother', true],
    ['brother or sister', 'younger sister', true],
    ['brother', 'sister', false],
    ['brother', 'grandmother', false],
    [undefined, 'grandmother', true],
  ])('of %s and %s may be one person: %s', (a, b, one) => {
    expect(mayBeOne(a, b)).toBe(one);
    expect(mayBeOne(b, a)).toBe(one);
  });
});
