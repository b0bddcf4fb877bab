import { describe, expect, it } from 'vitest';
import { burmeseSyllables } from '../../../../src/matching/text/scripts/myanmar.ts';

const first = (text: string) =>
  burmeseSyllables(text)
    .map(({ latin }) => latin)
    .join(' ');
const all = (text: string) => burmeseSyllables(text).flatMap(({ latin, others }) => [latin, ...others]);

describe('Burmese', () => {
  it.each([
    ['မောင်စိုးရဲဖြိုး', 'maung so ye phyo'],
    ['ရှမ်း', 'shan'],
    ['ကျောက်', 'kyauk'],
    ['ခိုင်', 'khaing'],
    ['ဆိုင်း', 'saing'],
    ['ပုဂံ', 'pu gan'],
    ['ငြိမ်းချမ်း', 'nyein chan'],
    ['မျက်', 'myet'],
    ['ဖြစ်', 'phyit'],
    ['ဟိန်', 'hein'],
    ['လှမြင့်', 'hla myint'],
    ['ဝေယံ', 'we yan'],
    ['ဗိုလ်ချုပ်', 'bo choke'],
  ])('%s is read %s', (written, read) => {
    expect(first(written)).toBe(read);
  });

  it.each([
    ['a killed letter that heads a stack', 'မန္တလေး', 'man ta lay'],
    ['a doubled letter', 'သစ္စာ', 'thit sar'],
    ['a kinzi', 'အင်္ဂလိပ်', 'in ga leik'],
    ['a vowel of its own', 'ဥက္ကာ', 'oke kar'],
    ['a digit typed for the letter', '၀ေ', 'we'],
  ])('reads %s', (_what, written, read) => {
    expect(first(written)).toBe(read);
  });

  it.each([
    ['ထွန်း', ['htun', 'tun']],
    ['ဘုန်း', ['bon', 'phone']],
    ['ဆု', ['su', 'hsu']],
    ['ရာ', ['yar', 'ra']],
    ['ဖေ', ['phay', 'hpe']],
    ['ဝေ', ['we', 'wai', 'way']],
    ['မွန်', ['mun', 'mon']],
    ['ထိုက်', ['htaik', 'htike']],
    ['စိုင်း', ['sai']],
  ])('spells %s in every usual way', (written, spellings) => {
    expect(all(written)).toEqual(expect.arrayContaining(spellings));
  });

  it('hears the creaky tone after a nasal only', () => {
    expect(first('သန် သန့် သာ သာ့')).toBe('than thant thar thar');
  });

  it('is silent about what is not a letter', () => {
    expect(burmeseSyllables('၁၂၃ ။ ့ း')).toEqual([]);
  });
});
