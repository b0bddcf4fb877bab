// Burmese script to the Latin spelling that families use. Rules of our own after the MLC transcription's sound values as described in
// J. Okell, "A Guide to the Romanization of Burmese" (1971): an onset with medials, a rhyme, a killed final. Tones are not written in names.

const ONSETS: Readonly<Record<string, string>> = {
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
  ဌ: 'th',
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
  ဣ: 'i',
  ဤ: 'i',
  ဥ: 'u',
  ဦ: 'u',
  ဧ: 'ay',
  ဩ: 'aw',
  ဪ: 'aw',
};

/** Vowel signs (without tone marks) and killed final -> rhyme. */
const RHYMES: Readonly<Record<string, string>> = {
  '': 'a',
  'ာ': 'a',
  'ါ': 'a',
  'ိ': 'i',
  'ီ': 'i',
  'ု': 'u',
  'ူ': 'u',
  'ေ': 'ay',
  'ဲ': 'e',
  'ော': 'aw',
  'ေါ': 'aw',
  'ို': 'o',
  'ံ': 'an',
  'ိံ': 'ein',
  'ုံ': 'on',
  က: 'et',
  င: 'in',
  စ: 'it',
  ည: 'i',
  ဉ: 'in',
  တ: 'at',
  န: 'an',
  ပ: 'at',
  မ: 'an',
  ယ: 'e',
  'ောင': 'aung',
  'ေါင': 'aung',
  'ောက': 'auk',
  'ေါက': 'auk',
  'ိုင': 'aing',
  'ိုက': 'aik',
  'ိတ': 'eik',
  'ိန': 'ein',
  'ိမ': 'ein',
  'ိပ': 'eik',
  'ုတ': 'ok',
  'ုန': 'on',
  'ုမ': 'on',
  'ုပ': 'ok',
  'ိုယ': 'o',
  ဏ: 'an',
  ဒ: 'at',
  သ: 'at',
  လ: 'al',
};

/** Rhymes that the medial w changes: ဝင်း win but ဇွန် zun. */
const ROUNDED: Readonly<Record<string, string>> = { an: 'un', at: 'ut' };

const SYLLABLE =
  /([\u1000-\u102A\u103F])([\u103B-\u103E]*)([\u102B-\u1032\u1036]*)[\u1037\u1038]*(?:([\u1000-\u1021])[\u1037\u1038]*(?:\u103A|\u1039)[\u1037\u1038]*)?(\u103A?)[\u1037\u1038]*/gu;

/** Latin syllables of a Burmese text, one per written syllable: `ဝေစု` -> `['way', 'su']`. */
export function burmeseSyllables(text: string): string[] {
  // The killed င that heads a stack (kinzi) and a subscript close the syllable before them.
  const syllables: string[] = [];
  for (const [, onset = '', medials = '', vowels = '', final = '', killed = ''] of text.matchAll(SYLLABLE)) {
    const rhyme = RHYMES[vowels + final] ?? RHYMES[final] ?? RHYMES[vowels] ?? 'a';
    syllables.push(
      onsetOf(onset, medials) + (medials.includes('ွ') ? rounded(rhyme) : killed === '' || vowels ? rhyme : ''),
    );
  }
  return syllables.filter((syllable) => syllable !== '');
}

function onsetOf(letter: string, medials: string): string {
  const base = ONSETS[letter] ?? '';
  const glide = /[ျြ]/.test(medials);
  const breathed = medials.includes('ှ');
  if (breathed && (letter === 'ရ' || letter === 'ယ')) return 'sh';
  if (breathed && glide && (letter === 'လ' || letter === 'သ')) return 'sh';
  const glided = glide ? glidedOnset(letter, base) : base;
  return (breathed ? 'h' : '') + glided + (medials.includes('ွ') && !glided.endsWith('w') ? 'w' : '');
}

function glidedOnset(letter: string, base: string): string {
  if (letter === 'ခ') return 'ch';
  return base === '' || base.endsWith('y') ? base : `${base}y`;
}

function rounded(rhyme: string): string {
  return ROUNDED[rhyme] ?? rhyme;
}
