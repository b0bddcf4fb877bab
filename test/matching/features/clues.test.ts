import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/matching/matcher.ts';
import { loadMatchReference } from '../../../src/runtime/reference/match-reference.ts';
import { recordOf } from '../record-of.ts';

const matcher = createMatcher(loadMatchReference());
const ideasOf = (clue: string) => [...matcher.prepare(recordOf({ clues: [clue] })).clues.ideas].sort();

describe('an idea of somebody at home', () => {
  it.each([
    ['父亲左腿瘸', 'lame father'],
    ['爸爸走路一瘸一拐', 'lame father'],
    ['bố bị què chân', 'lame father'],
    ['cha đi khập khiễng', 'lame father'],
    ['พ่อเดินกะเผลก', 'lame father'],
    ['ພໍ່ຍ່າງຂາເປ້', 'lame father'],
    ['အဖေက ခြေထောက်မသန်ဘူး', 'lame father'],
    ['ប៉ាដើរខ្ចើច', 'lame father'],
    ['dad walked with a limp', 'lame father'],
    ['妈妈是瘸子', 'lame mother'],
    ['mẹ đi khập khiễng', 'lame mother'],
    ['奶奶眼睛看不见', 'blind grandmother'],
    ['bà nội bị mù', 'blind grandmother'],
    ['ແມ່ເຖົ້າຕາບອດ', 'blind grandmother'],
    ['grandfather is blind', 'blind grandfather'],
    ['爸爸喝酒', 'drinking father'],
    ['邻居是瘸子', 'lame somebody'],
  ])('%s is told as: %s', (clue, idea) => {
    expect(ideasOf(clue)).toEqual([idea]);
  });

  it('belongs to the sentence that it stands in', () => {
    expect(ideasOf('mother sold rice. father walked with a limp')).toEqual(['lame father']);
  });

  it('is in common only when both tell it of the same person', () => {
    const told = (clue: string) => matcher.prepare(recordOf({ clues: [clue] }));
    const because = (a: string, b: string) =>
      matcher.score(told(a), told(b)).evidence.find((one) => one.feature === 'clues')?.because;
    expect(because('父亲左腿瘸', '爸爸走路一瘸一拐')).toBe('both tell of lame father');
    expect(because('父亲左腿瘸', '妈妈是瘸子')).toBe('the two tell of different things');
  });
});

describe('a word of an idea', () => {
  it.each([
    ['nhà trồng chè', ['tea']],
    ['nhà trồng ngô', ['maize']],
    ['nhà làm đậu', ['tofu']],
    ['nhà có cái ao to', ['pond']],
  ])('is found at the edges that its own script has: %s', (clue, ideas) => {
    expect(ideasOf(clue)).toEqual(ideas);
  });

  it('is not found inside another', () => {
    expect(ideasOf('thanh đao')).toEqual([]);
    expect(ideasOf('they blame nobody')).toEqual([]);
  });
});
