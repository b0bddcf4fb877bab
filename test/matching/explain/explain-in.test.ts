import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/match/evidence.ts';
import { LANGUAGES, type Language } from '../../../src/domain/match/language.ts';
import { awaitsReview, explainIn, sentenceIn } from '../../../src/matching/explain/explain-in.ts';

const row = (given: Partial<Evidence>): Evidence => ({
  feature: 'name',
  level: 'close',
  bits: 4,
  verdict: 'supports',
  because: 'as stored',
  facts: { a: 'Lan', b: '兰' },
  values: ['Lan', '兰'],
  ...given,
});
const born = row({
  feature: 'birth',
  level: 'same-day',
  facts: { a: '1998-05-12/1998-05-12', b: '1998-05-01/1998-05-31' },
});

describe('a row in words', () => {
  it.each<[Language, string]>([
    ['en', 'Name, supports: names that are nearly alike: Lan and 兰'],
    ['zh', '姓名（支持）：姓名几乎相同：“Lan”与“兰”'],
    ['vi', 'Họ tên (ủng hộ): hai tên gần giống nhau: “Lan” và “兰”'],
    ['th', 'ชื่อ (สนับสนุน): ชื่อเกือบเหมือนกัน: “Lan” กับ “兰”'],
    ['lo', 'ຊື່ (ສະໜັບສະໜູນ): ຊື່ເກືອບຄືກັນ: “Lan” ກັບ “兰”'],
    ['my', 'အမည် (ထောက်ခံသည်) — အမည်များ နီးပါးတူသည် — “Lan” နှင့် “兰”'],
    ['km', 'ឈ្មោះ (គាំទ្រ)៖ ឈ្មោះស្ទើរតែដូចគ្នា៖ “Lan” និង “兰”'],
  ])('says in %s what was compared, which way it points, and leaves names in their script', (language, sentence) => {
    expect(explainIn(language, row({}))).toBe(sentence);
  });

  it.each<[Language, string, string]>([
    ['en', '1998-05-12', '1998-05'],
    ['zh', '1998年5月12日', '1998年5月'],
    ['vi', '12 tháng 5, 1998', 'tháng 5 năm 1998'],
    ['th', '12 พฤษภาคม ค.ศ. 1998', 'พฤษภาคม ค.ศ. 1998'],
    ['lo', '12 ພຶດສະພາ 1998', 'ພຶດສະພາ 1998'],
    ['my', '၁၉၉၈ မေ ၁၂', '၁၉၉၈ မေ'],
    ['km', '១២ ឧសភា ១៩៩៨', 'ឧសភា ១៩៩៨'],
  ])('gives days and months in %s as they are usual there', (language, day, month) => {
    const sentence = sentenceIn(language, born);
    expect(sentence).toContain(day);
    expect(sentence).toContain(month);
  });

  it('joins a trait with whose it was, and lists ideas in the language', () => {
    const told = row({ feature: 'clues', level: 'several-in-common', facts: { ideas: ['tea', 'lame father'] } });
    expect(sentenceIn('zh', told)).toBe('双方都提到：茶、父亲腿瘸');
    expect(sentenceIn('vi', told)).toBe('cả hai đều kể về: chè, cha bị què');
    expect(sentenceIn('en', told)).toBe('both tell of tea, lame father');
  });

  it('tells a number of siblings, and a trait or a person of several words', () => {
    const ideas = ['number of siblings: 5', 'gold or missing teeth elder brother'];
    const told = row({ feature: 'clues', level: 'several-in-common', facts: { ideas } });
    expect(sentenceIn('zh', told)).toBe('双方都提到：5个兄弟姐妹、哥哥金牙');
    expect(sentenceIn('km', told)).toContain('៥');
  });

  it('says that something is not known, never nothing', () => {
    for (const language of LANGUAGES)
      expect(
        explainIn(language, row({ verdict: 'blank', level: 'blank', facts: {}, because: '' })).length,
      ).toBeGreaterThan(10);
  });

  it('falls back to the stored sentence where the level or the facts are of another time', () => {
    const { facts: _, ...older } = row({});
    expect(sentenceIn('zh', older)).toBe('as stored');
    expect(sentenceIn('zh', row({ level: 'of another year' }))).toBe('as stored');
  });

  it('isolates what runs from right to left, and lets no control character through', () => {
    const facts = { a: '\u0645\u062d\u0645\u062f', b: 'La\u001b[31mn\u202e' };
    expect(sentenceIn('en', row({ facts }))).toBe(
      'names that are nearly alike: \u2068\u0645\u062d\u0645\u062f\u2069 and La [31mn',
    );
  });

  it('takes any text for a value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.string({ unit: 'binary' }), (language, text) => {
        for (const feature of ['name', 'birth', 'height', 'sex', 'clues'] as const) {
          const level = { name: 'close', birth: 'far', height: 'fits', sex: 'same', clues: 'one-in-common' }[feature];
          const facts = { a: text, b: text, ideas: [text], rule: text, notes: [text] };
          expect(sentenceIn(language, row({ feature, level, facts }))).not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });
});

describe('review by native speakers', () => {
  it('is awaited by every language but English', () => {
    expect(LANGUAGES.filter((language) => !awaitsReview(language))).toEqual(['en']);
  });
});
