import { describe, expect, it } from 'vitest';
import { isZawgyi, unicodeOf } from '../../../../src/matching/text/scripts/zawgyi.ts';

describe('Zawgyi', () => {
  it.each([
    ['e before its consonant', 'ေမာင္', 'မောင်'],
    ['a ra drawn round its consonant', 'ျမန္မာ', 'မြန်မာ'],
    ['another width of that ra', 'ႀကီး', 'ကြီး'],
    ['e and ra together', 'ေၾကး', 'ကြေး'],
    ['a kinzi', 'မဂၤလာ', 'မင်္ဂလာ'],
    ['a drawn stack', 'သတၱမ', 'သတ္တမ'],
    ['a stack of two halves', 'ဘ႑ာ', 'ဘဏ္ဍာ'],
    ['wa and ha together', 'ႏႊဲ', 'နွှဲ'],
    ['a tall aa with its asat', 'ေပၚ', 'ပေါ်'],
    ['e, ya and aa', 'ေက်ာင္း', 'ကျောင်း'],
    ['a ra before the second of two consonants', 'ၿမိဳ႕ႀကီး', 'မြို့ကြီး'],
    ['two vowels the other way round', 'ရႈိး', 'ရှိုး'],
    ['a nasal mark before its vowel', 'သံုး', 'သုံး'],
    ['a short na', 'ႏိုင္ငံ', 'နိုင်ငံ'],
    ['a ha with u', 'ျဖဴႏႈတ္', 'ဖြူနှုတ်'],
  ])('%s: %s is %s', (_what, zawgyi, unicode) => {
    expect(isZawgyi(zawgyi)).toBe(true);
    expect(unicodeOf(zawgyi)).toBe(unicode);
  });

  it.each(['မြန်မာနိုင်ငံ', 'ကျောင်း', 'သတ္တမ', 'မင်္ဂလာပါ', 'နေပြည်တော်', 'ဘဏ္ဍာ', 'အမေ', 'ကိုကို', 'လှလှ', 'ၵၢင်ႇ', 'hello', ''])(
    '%s is left as it is',
    (text) => {
      expect(isZawgyi(text)).toBe(false);
      expect(unicodeOf(text)).toBe(text);
    },
  );
});
