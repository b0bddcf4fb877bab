import { describe, expect, it } from 'vitest';
import { latinOf } from '../../../src/matching/text/latin-of.ts';
import { burmeseSyllables } from '../../../src/matching/text/myanmar.ts';
import { clean, latinWords, lettersOf } from '../../../src/matching/text/plain.ts';
import { closeness } from '../../../src/matching/text/similarity.ts';
import { skeletonOf, soundOf, syllablesOf } from '../../../src/matching/text/sound.ts';
import { thaiOrLaoWord } from '../../../src/matching/text/thai-lao.ts';

describe('plain text', () => {
  it('is plain Latin words, whatever the diacritics', () => {
    expect(latinWords('Nguyễn Thị Đức')).toEqual(['nguyen', 'thi', 'duc']);
    expect(latinWords("Wáng Lìxiù, O'Neil")).toEqual(['wang', 'lixiu', 'oneil']);
  });

  it('has the same letters with other spaces, case and diacritics', () => {
    expect(lettersOf('Lù Thị  Mỷ')).toBe(lettersOf('LU THI MY'));
  });

  it('keeps neither lone surrogates nor invisible characters, and is cut to a length that can be compared', () => {
    expect(clean('a\uD800\u200bb')).toBe('ab');
    expect(clean('x'.repeat(5000)).length).toBe(400);
  });
});

describe('sounds', () => {
  it.each([
    ['htay', 'tay'],
    ['xayavong', 'sayavong'],
    ['phuong', 'fuong'],
    ['inthavong', 'inthawong'],
    ['zhang', 'zang'],
    ['qian', 'chian'],
    ['somporn', 'sompon'],
    ['oo', 'u'],
    ['thandar', 'tanda'],
    ['dawleuth', 'daoleuth'],
    ['giang', 'dang'],
    ['rith', 'lith'],
  ])('%s sounds like %s', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });

  it.each([
    ['lan', 'mai'],
    ['minh', 'manh'],
    ['khin', 'thin'],
  ])('%s does not sound like %s', (a, b) => {
    expect(soundOf(a)).not.toBe(soundOf(b));
  });

  it.each([
    ['yinghong', ['ying', 'hong']],
    ['thanda', ['than', 'da']],
    ['thanh', ['thanh']],
    ['inthavong', ['in', 'tha', 'vong']],
    ['goudan', ['gou', 'dan']],
    ['n', ['n']],
  ])('%s has the syllables %j', (word, syllables) => {
    expect(syllablesOf(word)).toEqual(syllables);
  });

  it('have a coarser skeleton for keys, in which voicing is lost', () => {
    expect(skeletonOf('dung')).toBe(skeletonOf('tong'));
    expect(skeletonOf('bao')).toBe(skeletonOf('pao'));
  });
});

describe('scripts without spaces or vowels', () => {
  it.each([
    ['ခင်မြမေ', 'khin mya may'],
    ['မောင်စိုးရဲဖြိုး', 'maung so ye phyo'],
    ['စန္ဒာ', 'san da'],
    ['လှိုင်', 'hlaing'],
    ['ရှမ်း', 'shan'],
    ['အောင်', 'aung'],
    ['ဝင်း', 'win'],
    ['ကြည်', 'kyi'],
  ])('Burmese %s is read %s', (written, read) => {
    expect(burmeseSyllables(written).join(' ')).toBe(read);
  });

  it.each([
    ['แสงวิไล', 'saengwilai'],
    ['สมชาย', 'smchai'],
    ['สีสุข', 'sisuk'],
    ['ສີສຸກ', 'sisuk'],
    ['พงศ์', 'phng'],
  ])('Thai or Lao %s is read %s', (written, read) => {
    expect(thaiOrLaoWord(written)).toBe(read);
  });

  it('keeps words as written beside their reading', () => {
    expect(latinOf('สมชาย Saetang')).toEqual([
      { raw: 'สมชาย', latin: 'smchai' },
      { raw: 'Saetang', latin: 'saetang' },
    ]);
  });
});

describe('closeness', () => {
  it('is the same both ways, 1 for the same word and 0 beside nothing', () => {
    expect(closeness('inthavong', 'inthawong')).toBe(closeness('inthawong', 'inthavong'));
    expect(closeness('inthavong', 'inthawong')).toBeGreaterThan(0.9);
    expect(closeness('lan', 'lan')).toBe(1);
    expect(closeness('', 'lan')).toBe(0);
  });
});
