import { describe, expect, it } from 'vitest';
import { readName } from '../../../src/domain/people/name.ts';
import { align } from '../../../src/matching/names/align.ts';
import { compareNamePair } from '../../../src/matching/names/same-name.ts';
import { loadNameReader } from '../../../src/runtime/reference/load-name-reader.ts';

const reader = loadNameReader();
const read = (written: string) => reader.read(readName(written, 'full'));

describe('a name in its own script and in Latin letters', () => {
  it.each([
    ['ဒေါ်ထွေးရင်', 'Htwe Yin'],
    ['မောင်ထွန်းထွန်း', 'Tun Tun'],
    ['သူဇာမိုး', 'Thuzar Moe'],
    ['သူဇာမိုး', 'Thu Zar Moe'],
    ['နီလာဝင်း', 'Nilar Win'],
    ['ဖြူဖြူခိုင်', 'Phyu Phyu Khine'],
    ['นางสมศรี', 'Somsri'],
    ['พิชัย วงศ์สวัสดิ์', 'Pichai Wongsawat'],
    ['ศิริวรรณ จันทร์แก้ว', 'Siriwan Jankaew'],
    ['ບຸນທອງ ແກ້ວມະນີ', 'Bounthong Keomany'],
    ['ສົມພອນ ໄຊຍະວົງ', 'Somphone Xayavong'],
    ['ໂສພາ', 'Sopha'],
    ['សុខ ពិសី', 'Sok Pisey'],
    ['ម៉ៅ ចាន់ថា', 'Mao Chantha'],
    ['ឃួន សុធារី', 'Khuon Sotheary'],
    ['ສົມຊາຍ', 'สมชาย'],
  ])('%s and %s agree', (native, other) => {
    const { coverage, grade } = align(read(native), read(other));
    expect(coverage).toBeGreaterThan(0.9);
    expect(grade).not.toBe('close');
  });

  it.each([
    ['a syllable with another onset', 'ထွေးရင်', 'Thwe Yin'],
    ['a syllable with a w', 'လင်းလင်း', 'Lwin Lwin'],
    ['a creaky tone', 'တင်တင်', 'Tint Tint'],
    ['another vowel before n', 'နိုင်နိုင်', 'Naung Naung'],
    ['another element of the same beginning', 'วิชัย', 'Wichit'],
    ['one syllable of two', 'សុខលី', 'Sokny'],
  ])('differ by %s: %s is not %s', (_what, native, other) => {
    const same = compareNamePair(read(native), read(native)).bits;
    expect(compareNamePair(read(native), read(other)).bits).toBeLessThan(Math.min(0.5, same));
  });
});
