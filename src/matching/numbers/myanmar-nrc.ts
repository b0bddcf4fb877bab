// Myanmar's National Registration Card: `12/LaMaNa(N)123456`, `၁၂/လမန(နိုင်)၁၂၃၄၅၆`. Township letters are consonants in Burmese and syllables in Latin;
// the Latin spelling differs between offices, so letters that it mixes up are one here (Immigration and Population Department's usual forms).

const BURMESE =
  /^(\d{1,2})\s*[/／]\s*([\u1000-\u1021\u1025\u1026\u102c\u1031\u1037\u1038]{2,12})\s*\(\s*[\u1000-\u109f]{1,12}\s*\)\s*(\d{6})$/;
const LATIN = /^(\d{1,2})\s*[/／]\s*([a-z]{4,14})\s*\(\s*[a-z]{1,9}\s*\)\s*(\d{6})$/;

const CONSONANTS: Readonly<Record<string, string>> = {
  က: 'k',
  ခ: 'k',
  ဂ: 'g',
  ဃ: 'g',
  င: 'g',
  စ: 's',
  ဆ: 's',
  ဇ: 'z',
  ဈ: 'z',
  ည: 'y',
  ဉ: 'y',
  တ: 't',
  ထ: 't',
  ဋ: 't',
  ဌ: 't',
  ဒ: 'd',
  ဓ: 'd',
  ဍ: 'd',
  ဎ: 'd',
  န: 'n',
  ဏ: 'n',
  ပ: 'p',
  ဖ: 'p',
  ဗ: 'b',
  ဘ: 'b',
  မ: 'm',
  ယ: 'y',
  ရ: 'y',
  လ: 'l',
  ဠ: 'l',
  ဝ: 'w',
  သ: 't',
  ဟ: 'h',
  အ: 'a',
  ဥ: 'u',
  ဦ: 'u',
};
const LATIN_STEPS: readonly (readonly [RegExp, string])[] = [
  [/ng/g, 'g'],
  [/ny|r/g, 'y'],
  [/(?<=[kgtpsbd])h|h(?=[tspk])/g, ''],
  [/oo|ou/g, 'u'],
  // A syllable that begins with its vowel keeps it; all others are told by their consonant.
  [/(?<=[bdghklmnpstuwyz])[aeiou]h?/g, ''],
  [/ah|a/g, 'a'],
];

/** `text`: lower case, ASCII figures. Undefined for text of another shape. */
export function nrcOf(text: string): string | undefined {
  const burmese = BURMESE.exec(text.trim());
  if (burmese) {
    const letters = [...(burmese[2] ?? '')].map((letter) => CONSONANTS[letter] ?? '').join('');
    return `${Number(burmese[1])}/${letters}/${burmese[3]}`;
  }
  const latin = LATIN.exec(text.trim());
  if (!latin) return undefined;
  const letters = LATIN_STEPS.reduce((word, [pattern, by]) => word.replace(pattern, by), latin[2] ?? '');
  return `${Number(latin[1])}/${letters}/${latin[3]}`;
}
