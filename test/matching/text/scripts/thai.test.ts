import { describe, expect, it } from 'vitest';
import { thaiReadings } from '../../../../src/matching/text/scripts/thai.ts';

describe('Thai', () => {
  it.each([
    ['an unwritten o in a closed syllable', 'สม', 'som'],
    ['an unwritten a in a leading one', 'สมัย', 'samai'],
    ['both', 'ขนม', 'khanom'],
    ['a vowel written before its consonant', 'ไมตรี', 'maitri'],
    ['a vowel written round two', 'เจริญ', 'charoen'],
    ['a vowel written before two syllables', 'แสดง', 'sadaeng'],
    ['a final before a syllable that ends silent', 'หนองหงส์', 'nonghong'],
    ['a silent letter inside a syllable', 'ฟิล์ม', 'fim'],
    ['ัว as one vowel', 'หัวหิน', 'huahin'],
    ['a true cluster', 'ปราณี', 'prani'],
    ['a cluster that is one sound', 'ทราย', 'sai'],
    ['a high h that is silent', 'หมอก', 'mok'],
    ['a silent letter', 'ศักดิ์', 'sak'],
    ['two silent letters', 'จันทร์', 'chan'],
    ['a silent sonorant after a spoken one', 'พงศ์', 'phong'],
    ['a final with a silent vowel', 'ชาติ', 'chat'],
    ['a silent r before a final', 'สามารถ', 'samat'],
    ['a silent r after a final', 'มิตร', 'mit'],
    ['a doubled r', 'สวรรค์', 'sawan'],
    ['a doubled r before a vowel', 'พรรณี', 'phanni'],
    ['a final r without a vowel', 'พร', 'phon'],
    ['ว as a vowel', 'ดวง', 'duang'],
    ['ฤ after p', 'พฤกษ์', 'phruek'],
    ['ฤ elsewhere', 'ฤทธิ์', 'rit'],
    ['finals that are not spelled as they sound', 'พิเศษ', 'phiset'],
    ['a tone mark', 'แก้ว', 'kaeo'],
    ['ไ with a silent y', 'ไทย', 'thai'],
    ['a double e typed for แ', 'เเดง', 'daeng'],
  ])('reads %s', (_what, written, read) => {
    expect(thaiReadings(written)[0]).toBe(read);
  });

  it.each([
    ['ยิ่งลักษณ์', 'yinglak'],
    ['ทักษิณ', 'thaksin'],
    ['อภิสิทธิ์', 'aphisit'],
    ['ประยุทธ์', 'prayut'],
    ['สิรินธร', 'sirinthon'],
    ['ภูมิพล', 'phumiphon'],
    ['ชินวัตร', 'chinnawat'],
    ['วราภรณ์', 'waraphon'],
    ['สุวรรณภูมิ', 'suwannaphum'],
    ['นครราชสีมา', 'nakhonratchasima'],
    ['เชียงใหม่', 'chiangmai'],
    ['สมุทรปราการ', 'samutprakan'],
    ['อุบลราชธานี', 'ubonratchathani'],
  ])('%s may be read %s, as it officially is', (written, official) => {
    expect(thaiReadings(written)).toContain(official);
  });

  it('spells a short a by ear as well', () => {
    expect(thaiReadings('รัก')).toEqual(['rak', 'ruk']);
  });

  it('reads Latin letters among the Thai ones, and nothing in a lone sign', () => {
    expect(thaiReadings('abกา')).toEqual(['abka']);
    expect(thaiReadings('์')).toEqual([]);
  });
});
