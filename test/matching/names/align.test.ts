import { describe, expect, it } from 'vitest';
import { type NameKind, readName } from '../../../src/domain/people/name.ts';
import { align } from '../../../src/matching/names/align.ts';
import { createRarity } from '../../../src/matching/names/rarity.ts';
import { createNameReader } from '../../../src/matching/names/read-name.ts';
import { loadMatchReference } from '../../../src/runtime/reference/match-reference.ts';

const reference = loadMatchReference();
const rarity = createRarity(reference);
const reader = createNameReader(reference, rarity);
const read = (written: string, kind: NameKind = 'full') => reader.read(readName(written, kind));
const between = (a: string, b: string) => align(read(a), read(b));

describe('one name under two spellings', () => {
  it.each([
    ['Nguyễn Thị Lan', '阮氏兰', 'sino-vietnamese'],
    ['阮氏兰', 'Ruan Shi Lan', 'pinyin'],
    ['Hoàng Minh Tâm', '黄明心', 'sino-vietnamese'],
    ['贾莹鸿', 'Yinghong Jia', 'pinyin'],
    ['Saengmy Sysouk', 'Sengmy Sisouk', 'sounds-alike'],
    ['Dawleuth Sayavong', 'Daoleuth Xayavong', 'sounds-alike'],
    ['ဒေါ်ခင်မြမေ', 'Khin Mya May', 'romanised'],
    ['ຄຳ ແກ້ວ', 'คำ แก้ว', 'sounds-alike'],
    ['Lù Thị  Mỷ', 'Lu Thi My', 'same-letters'],
  ])('%s and %s agree wholly (%s)', (a, b, rule) => {
    const alignment = between(a, b);
    expect(alignment.coverage).toBeGreaterThan(0.93);
    expect(alignment.rule).toBe(rule);
    expect(alignment.conflict).toBe(false);
  });
});

describe('a Latin name in a Chinese record', () => {
  const inChina = (written: string) => reader.read(readName(written, 'full'), true);

  it('is also read as the pinyin of Vietnamese characters', () => {
    expect(align(read('Vũ Thị Linh'), inChina('Wu Shiling')).coverage).toBeGreaterThan(0.93);
  });

  it('is left alone where not every syllable is pinyin', () => {
    expect(inChina('Nang Aung Tip').tokens.map((token) => token.forms[0])).toEqual(['nang', 'aung', 'tip']);
  });
});

describe('two names', () => {
  it('that share only the surname agree on little, and each says something else', () => {
    const { coverage, conflict } = between('Trần Thu Hà', 'Trần Quốc Khoa');
    expect(coverage).toBeLessThan(0.4);
    expect(conflict).toBe(true);
  });

  it('of which one is merely shorter do not conflict', () => {
    expect(between('Lò Thị Bích Trinh', 'Lò Thị Trinh').conflict).toBe(false);
  });

  it('with other tone marks are not the same token, but a name without marks may be either', () => {
    expect(between('Phạm Hưng', 'Phạm Hùng').rule).not.toBe('same-letters');
    expect(between('Phạm Hưng', 'Pham Hung').rule).toBe('same-letters');
  });

  it('of two characters with one sound only sound alike, and with a similar sound do not agree', () => {
    expect(between('张明', '章明').rule).toBe('sounds-alike');
    expect(between('马强芹', '马强庆').coverage).toBeLessThan(0.9);
  });

  it('in an order that moving the surname does not explain are shuffled', () => {
    expect(between('Chakra Luch Sok', 'Luch Sok Chakra').shuffled).toBe(false);
    expect(between('王伟杰', '王杰伟').shuffled).toBe(true);
  });
});

describe('rarity', () => {
  it('makes a rare name worth more than a common one', () => {
    expect(rarity.latin('nguyen')).toBeLessThan(2);
    expect(rarity.han('王')).toBeLessThan(rarity.han('闵'));
    expect(between('Nguyễn Thị Lan', 'Nguyễn Thị Lan').support).toBeLessThan(
      between('Khuất Thị Sáo', 'Khuất Thị Sáo').support,
    );
  });

  it('reads a spelling in no table by its sound', () => {
    expect(rarity.latin('nguyenn')).toBe(rarity.latin('nguyen'));
  });
});

describe('titles', () => {
  it('count for next to nothing, but stay in the name', () => {
    const name = read('Daw Khin Mya May');
    expect(name.tokens[0]).toMatchObject({ raw: 'daw', title: true });
    expect(between('Daw Khin Mya May', 'Ma Khin Mya May').coverage).toBeCloseTo(1);
  });
});
