import { describe, expect, it } from 'vitest';
import { latinOf } from '../../../src/matching/text/latin-of.ts';
import { clean, latinWords, lettersOf } from '../../../src/matching/text/plain.ts';
import { closeness } from '../../../src/matching/text/similarity.ts';
import { heardAlike, soundOf } from '../../../src/matching/text/sound.ts';

describe('plain text', () => {
  it('is plain Latin words, whatever the diacritics', () => {
    expect(latinWords('Nguyễn Thị Đức')).toEqual(['nguyen', 'thi', 'duc']);
    expect(latinWords("Wáng Lìxiù, O'Neil")).toEqual(['wang', 'lixiu', 'oneil']);
  });

  it('has the same letters with other spaces, case and diacritics', () => {
    expect(lettersOf('Lù Thị  Mỷ')).toBe(lettersOf('LU THI MY'));
  });

  it('has Burmese in Unicode, however it was typed', () => {
    expect(lettersOf('ေဒၚေမာင္')).toBe(lettersOf('ဒေါ်မောင်'));
    expect(clean('ခင်မာ')).toBe('ခင်မာ');
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
});

describe('sounds in one language', () => {
  it.each([
    ['mya', 'htay', 'tay'],
    ['mya', 'hsan', 'san'],
    ['mya', 'moung', 'maung'],
    ['mya', 'nandar', 'nanda'],
    ['mya', 'khine', 'khaing'],
    ['mya', 'phone', 'hpon'],
    ['tha', 'porn', 'phon'],
    ['tha', 'jitra', 'chittra'],
    ['tha', 'wichai', 'vichai'],
    ['tha', 'suphachai', 'supachai'],
    ['tha', 'kunlaya', 'gunlaya'],
    ['tha', 'prasoet', 'prasert'],
    ['lao', 'sayavong', 'xayavong'],
    ['lao', 'phommachanh', 'phommachan'],
    ['lao', 'souvanh', 'suwan'],
    ['khm', 'sreymao', 'sreimao'],
    ['khm', 'vuthy', 'vutthey'],
    ['khm', 'sothea', 'sothia'],
    ['vie', 'trang', 'chang'],
    ['vie', 'xuan', 'suan'],
    ['zho', 'zhang', 'zang'],
    ['zho', 'lin', 'ling'],
  ] as const)('%s: %s is %s', (language, a, b) => {
    expect(heardAlike(a, b, language)).toBe(true);
  });

  it.each([
    ['mya', 'thwe', 'htwe'],
    ['mya', 'tin', 'tint'],
    ['mya', 'zaw', 'saw'],
    ['mya', 'soe', 'saw'],
    ['mya', 'lin', 'lwin'],
    ['mya', 'shwe', 'swe'],
    ['tha', 'wanna', 'wanchai'],
    ['khm', 'sophea', 'sopheap'],
    ['zho', 'xu', 'su'],
    ['vie', 'minh', 'manh'],
  ] as const)('%s: %s is not %s', (language, a, b) => {
    expect(heardAlike(a, b, language)).toBe(false);
  });

  it('are alike in any language where none is known', () => {
    expect(heardAlike('thwe', 'htwe')).toBe(true);
    expect(heardAlike('sophea', 'sopheap')).toBe(false);
  });
});

describe('words of a text in any script', () => {
  it('stand as written beside their readings and the language of their script', () => {
    expect(latinOf('อารีย์ Wongsa')).toEqual([
      { raw: 'อารีย์', latin: 'ari', others: [], language: 'tha' },
      { raw: 'Wongsa', latin: 'wongsa' },
    ]);
    expect(latinOf('ວຽງ ភ្នំ').map(({ latin, language }) => `${latin} ${language}`)).toEqual(['vieng lao', 'phnom khm']);
  });

  it('are syllables in Burmese, which has no spaces in a name', () => {
    expect(latinOf('မြဝတီ').map(({ raw, latin }) => `${raw} ${latin}`)).toEqual(['မြ mya', 'ဝ wa', 'တီ ti']);
  });

  it('are read from Zawgyi as from Unicode, told by the whole text', () => {
    const sounds = (text: string) => latinOf(text).map(({ latin }) => latin);
    expect(sounds('ေက်ာ္ေဇာ ခင္မာ')).toEqual(sounds('ကျော်ဇော ခင်မာ'));
  });

  it.each([
    ['นางสมศรี', ['นาง', 'สมศรี']],
    ['นางสาวมาลี', ['นางสาว', 'มาลี']],
    ['นายวิชัย', ['นาย', 'วิชัย']],
    ['ທ້າວບຸນມີ', ['ທ້າວ', 'ບຸນມີ']],
    ['นาง', ['นาง']],
    ['นายิกา', ['นายิกา']],
    ['นายก', ['นายก']],
    ['น.ส.สมศรี', ['น.ส', 'สมศรี']],
    ['ด.ช. วิชัย ใจดี', ['ด.ช', 'วิชัย', 'ใจดี']],
    ['ดญ.มาลี', ['ด.ญ', 'มาลี']],
    ['พ.ศ. 2530', ['พ', 'ศ']],
  ])('part from the title they are written together with: %s', (written, words) => {
    expect(latinOf(written).map(({ raw }) => raw)).toEqual(words);
  });

  it('are cut to a length that can be read', () => {
    for (const letter of ['ก', 'ກ', 'ក']) {
      const words = latinOf(letter.repeat(100_000));
      expect(Math.max(...words.map(({ raw }) => raw.length))).toBeLessThan(100);
    }
  });

  it('are survived whatever the letters are', () => {
    const blocks = [0x0e00, 0x0e80, 0x1000, 0x1780];
    for (const block of blocks) {
      for (let offset = 0; offset < 128; offset += 1) {
        const letter = String.fromCodePoint(block + offset);
        for (const text of [letter, letter.repeat(400), `ก${letter}ก`, `ក${letter}`, `က${letter}္${letter}`]) {
          for (const word of latinOf(text)) expect(word.latin).toMatch(/^[a-z]*$/);
        }
      }
    }
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
