// What the letters of Burmese sound like and how that is spelled in Latin. References: J. Okell, "A Guide to the Romanization of Burmese" (1971);
// BGN/PCGN romanization of Burmese (1970).

export const ONSETS: Readonly<Record<string, string>> = {
  က: 'k',
  ခ: 'kh',
  ဂ: 'g',
  ဃ: 'g',
  င: 'ng',
  စ: 's',
  ဆ: 's',
  ဇ: 'z',
  ဈ: 'z',
  ည: 'ny',
  ဉ: 'ny',
  ဋ: 't',
  ဌ: 'ht',
  ဍ: 'd',
  ဎ: 'd',
  ဏ: 'n',
  တ: 't',
  ထ: 'ht',
  ဒ: 'd',
  ဓ: 'd',
  န: 'n',
  ပ: 'p',
  ဖ: 'ph',
  ဗ: 'b',
  ဘ: 'b',
  မ: 'm',
  ယ: 'y',
  ရ: 'y',
  လ: 'l',
  ဝ: 'w',
  သ: 'th',
  ဟ: 'h',
  ဠ: 'l',
  အ: '',
  ဿ: 'th',
};
/** What the medial ya or ra makes of an onset other than adding a y. */
export const GLIDED: Readonly<Record<string, string>> = { kh: 'ch', ng: 'ny', ny: 'ny', y: 'y', w: 'w', '': 'y' };
/** ထွန်း is Tun as often as Htun, ဘုန်း is Phone; ရ is an r in words from Pali and in Rakhine. */
export const OTHER_ONSETS: Readonly<Record<string, string>> = {
  ထ: 't',
  ဌ: 't',
  ဆ: 'hs',
  ဖ: 'hp',
  ဘ: 'ph',
  ရ: 'r',
  ဗ: 'v',
};

/** Onsets that are softer inside a word: သီတာ Thida, သီရိ Thiri. */
export const INNER_ONSETS: Readonly<Record<string, string>> = { တ: 'd', စ: 'z', ရ: 'r', ပ: 'b', က: 'g' };

/** Letters that are a vowel of their own -> the same vowel on the silent letter. */
export const INDEPENDENT: Readonly<Record<string, string>> = {
  ဣ: 'အိ',
  ဤ: 'အီ',
  ဥ: 'အု',
  ဦ: 'အူ',
  ဧ: 'အေ',
  ဩ: 'အော',
  ဪ: 'အော်',
};

/** Vowel signs without tones -> rhyme spellings, the likeliest first. */
export const OPEN: Readonly<Record<string, readonly string[]>> = {
  '': ['a'],
  'ာ': ['ar', 'a'],
  'ိ': ['i', 'ei'],
  'ီ': ['i', 'ee'],
  'ု': ['u', 'oo'],
  'ူ': ['u', 'oo'],
  'ေ': ['ay', 'e'],
  'ဲ': ['e', 'ay'],
  'ော': ['aw', 'or'],
  'ို': ['o', 'oe'],
};

/** Vowel signs and the class of the final. Finals of one class sound alike: န and မ are N, တ and ပ are T. */
export const CLOSED: Readonly<Record<string, readonly string[]>> = {
  N: ['an'],
  'ိN': ['ein'],
  'ုN': ['on', 'one', 'ohn', 'un'],
  'ေN': ['ein'],
  T: ['at'],
  'ိT': ['eik', 'ate'],
  'ုT': ['oke', 'ok', 'ote'],
  'ေT': ['it'],
  ADRIFT: ['a'],
  င: ['in'],
  'ောင': ['aung', 'oung'],
  'ိုင': ['aing', 'ine'],
  'ိင': ['ein', 'in'],
  က: ['et'],
  'ောက': ['auk', 'ouk'],
  'ိုက': ['aik', 'ike'],
  'ုက': ['oke', 'ok'],
  'ိက': ['eik'],
  စ: ['it'],
  ည: ['i', 'e', 'ay'],
  ဉ: ['in'],
  ယ: ['e', 'ay'],
  'ိုယ': ['o'],
  'ိုလ': ['o', 'ol'],
  လ: ['al', 'an'],
  ရ: ['ar'],
};
export const FINAL_CLASS: Readonly<Record<string, string>> = {
  န: 'N',
  မ: 'N',
  ဏ: 'N',
  '\u1036': 'N',
  တ: 'T',
  ပ: 'T',
  ဋ: 'T',
  ဌ: 'T',
  ဍ: 'T',
  ဒ: 'T',
  ဓ: 'T',
  ထ: 'T',
  ဗ: 'T',
  ဘ: 'T',
  သ: 'T',
  ဖ: 'T',
  ခ: 'က',
  ဂ: 'က',
  ဃ: 'က',
  ဇ: 'စ',
  ဆ: 'စ',
};
/** Rhymes that the medial wa, or the letter wa, rounds: ထွန်း Tun, မွန် Mon, စွမ်း Swan. The w is part of the spelling here. */
export const ROUNDED: Readonly<Record<string, readonly string[]>> = {
  N: ['un', 'on', 'wan'],
  T: ['ut', 'wut', 'wat'],
  'ေ': ['we', 'way', 'wai'],
  'ဲ': ['we', 'wai'],
  ယ: ['we', 'wai'],
};
/** Spellings of a rhyme that has no onset. */
export const BARE: Readonly<Record<string, readonly string[]>> = {
  'ေ': ['aye', 'ay', 'e'],
  'ိ': ['ei', 'i', 'e'],
  'ု': ['u', 'oo'],
  'ူ': ['oo', 'u'],
  'ုN': ['ohn', 'on', 'un', 'oun'],
  'ိုT': ['oke'],
};
