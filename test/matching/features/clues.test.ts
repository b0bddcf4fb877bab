import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/matching/matcher.ts';
import { loadMatchReference } from '../../../src/runtime/reference/match-reference.ts';
import { evidenceOf } from '../evidence-of.ts';
import { recordOf } from '../record-of.ts';

const matcher = createMatcher(loadMatchReference());
const ideasOf = (clue: string) => [...matcher.prepare(recordOf({ clues: [clue] })).clues.ideas].sort();
const clues = (...told: string[]) => ({ clues: told });

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
    ['外公是哑巴', 'deaf or mute grandfather'],
    ['ยายฟันดำ', 'gold or missing teeth grandmother'],
    ['邻居是瘸子', 'lame neighbour'],
    ['有人是瘸子', 'lame somebody'],
  ])('%s is told as: %s', (clue, idea) => {
    expect(ideasOf(clue)).toEqual([idea]);
  });

  it('belongs to the sentence that it stands in', () => {
    expect(ideasOf('mother sold rice. father walked with a limp')).toEqual(['lame father']);
  });

  it('is in common only when both tell it of the same person', () => {
    const because = (a: string, b: string) => evidenceOf('clues', clues(a), clues(b)).because;
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
    ['gan nha co cau treo', ['bridge', 'suspension bridge']],
    ['บ้านอยู่ริมแม่น้ำ', ['river or stream']],
    ['បងស្រីនៅជិតស្ពានព្យួរ', ['bridge', 'elder sister', 'suspension bridge']],
    ['two goats', ['goats or sheep']],
  ])('is found at the edges that its own script has: %s', (clue, ideas) => {
    expect(ideasOf(clue)).toEqual(ideas);
  });

  it('is not found inside another', () => {
    expect(ideasOf('thanh đao')).toEqual([]);
    expect(ideasOf('they blame nobody')).toEqual([]);
  });
});

describe('the number of brothers and sisters', () => {
  it.each([
    'we are five siblings',
    '5 brothers and sisters',
    '家里五个兄弟姐妹',
    'nhà có 5 anh em',
    'có năm anh chị em',
    'มีพี่น้อง ๕ คน',
    'ມີອ້າຍເອື້ອຍນ້ອງ 5 ຄົນ',
    'မောင်နှမ ၅ ယောက်',
    'មានបងប្អូន ៥ នាក់',
  ])('is read in figures and words: %s', (clue) => {
    expect(ideasOf(clue)).toContain('number of siblings: 5');
  });

  it('is in common where it is the same', () => {
    expect(evidenceOf('clues', clues('we are five siblings'), clues('nhà có 5 anh em')).because).toContain(
      'number of siblings: 5',
    );
    expect(evidenceOf('clues', clues('we are five siblings'), clues('nhà có 4 anh em')).level).toBe('none-in-common');
  });
});

describe('what two people tell of home', () => {
  const bits = (a: string[], b: string[]) => evidenceOf('clues', clues(...a), clues(...b)).bits;

  it('counts by how rarely it is told', () => {
    expect(bits(['cầu treo'], ['吊桥'])).toBeGreaterThan(bits(['chợ'], ['赶集']) + 1.5);
  });

  it('reaches ten bits where several rare things are the same', () => {
    const home = ['吊桥', '温泉', '爸爸是瘸子'];
    expect(bits(['cầu treo trước nhà', 'suối nước nóng', 'bố bị què'], home)).toBeGreaterThan(10);
  });

  it('counts less when only a narrative tells it', () => {
    const aside = evidenceOf('clues', clues('cầu treo'), { narrative: '她说村口有吊桥。' });
    expect(aside.level).toBe('one-in-common');
    expect(aside.bits).toBeLessThan(bits(['cầu treo'], ['吊桥']));
    expect(aside.bits).toBeGreaterThan(0);
  });

  it('counts once where one idea holds another', () => {
    expect(evidenceOf('clues', clues('black dog'), clues('黑狗')).because).toBe('both tell of black dog');
  });

  it('contradicts little when nothing is the same', () => {
    const { level, bits: against } = evidenceOf('clues', clues('chợ'), clues('吊桥'));
    expect(level).toBe('none-in-common');
    expect(against).toBeGreaterThan(-2.5);
  });
});

describe('a remembered name of a place', () => {
  const home = { origin_place: 'Mường Khương, Lào Cai' };

  it.each([
    ['its beginning', '"Mường Kh..."', home],
    ['its sound in another script', '“ปากเซ”', { origin_place: 'Pakse, Laos' }],
    ['its sound, a letter off', '"Muong Khong"', home],
    ['its sound, said to be a village', 'village called Muong Khuong', home],
  ])('fits by %s', (_, clue, at) => {
    const { level, because, bits } = evidenceOf('clues', at, clues(clue));
    expect(level).toBe('fragment-of-home');
    expect(because).toContain("a remembered beginning of a place's name fits");
    expect(bits).toBeGreaterThan(3);
  });

  it('is worth more the longer it is, and together with an idea more still', () => {
    const bits = (clue: string) => evidenceOf('clues', { ...home, ...clues('cầu treo') }, clues(clue)).bits;
    expect(bits('"Mường Khương"')).toBeGreaterThan(bits('"Mườ..."'));
    expect(bits('"Mường Kh..."; 吊桥')).toBeGreaterThan(bits('"Mường Kh..."'));
  });
});
