// Burmese script to the Latin spellings that families and officials use, syllable by syllable. Rules of our own after the sound values in J. Okell,
// "A Guide to the Romanization of Burmese" (1971) and BGN/PCGN 1970: an onset with its medials and a rhyme with its killed final. Of the three
// tones names write one only: the creaky one after a nasal (တင် Tin, တင့် Tint). What has several everyday spellings gets them all.
import { unicodeOf } from './zawgyi.ts';

export interface Syllable {
  /** As written, in Unicode. */
  readonly raw: string;
  /** The likeliest everyday spelling. */
  readonly latin: string;
  /** Other everyday spellings of the same syllable. */
  readonly others: readonly string[];
}

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
const GLIDED: Readonly<Record<string, string>> = { kh: 'ch', ng: 'ny', ny: 'ny', y: 'y', w: 'w', '': 'y' };
/** ထွန်း is Tun as often as Htun, ဘုန်း is Phone; ရ is an r in words from Pali and in Rakhine. */
const OTHER_ONSETS: Readonly<Record<string, string>> = { ထ: 't', ဌ: 't', ဆ: 'hs', ဖ: 'hp', ဘ: 'ph', ရ: 'r', ဗ: 'v' };

/** Letters that are a vowel of their own -> the same vowel on the silent letter. */
const INDEPENDENT: Readonly<Record<string, string>> = {
  ဣ: 'အိ',
  ဤ: 'အီ',
  ဥ: 'အု',
  ဦ: 'အူ',
  ဧ: 'အေ',
  ဩ: 'အော',
  ဪ: 'အော်',
};

/** Vowel signs without tones -> rhyme spellings, the likeliest first. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
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
const CLOSED: Readonly<Record<string, readonly string[]>> = {
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
const FINAL_CLASS: Readonly<Record<string, string>> = {
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
const ROUNDED: Readonly<Record<string, readonly string[]>> = {
  N: ['un', 'on', 'wan'],
  T: ['ut', 'wut', 'wat'],
  'ေ': ['we', 'way', 'wai'],
  'ဲ': ['we', 'wai'],
  ယ: ['we', 'wai'],
};
/** Spellings of a rhyme that has no onset. */
const BARE: Readonly<Record<string, readonly string[]>> = {
  'ေ': ['aye', 'ay', 'e'],
  'ိ': ['ei', 'i', 'e'],
  'ု': ['u', 'oo'],
  'ူ': ['oo', 'u'],
  'ုN': ['ohn', 'on', 'un', 'oun'],
  'ိုT': ['oke'],
};

const SYLLABLE =
  /([\u1000-\u1021\u103F])([\u103B-\u103E]*)([\u102B-\u1032\u1036-\u1038]*)(?:([\u1000-\u1021])\u1037?(?:\u103A\u1039?|\u1039)([\u1037\u1038]*))?\u103A?([\u1037\u1038]*)/gu;
/** The digit zero, typed for the letter that looks like it. */
const ZERO_FOR_WA = /\u1040(?=[\u102B-\u1032\u1036\u103B-\u103E]|[\u1000-\u1021]\u1037?\u103A)/gu;
const CREAKY = '\u1037';
const MOST_OTHERS = 7;

/** Syllables of Shan, Karen and Mon titles, and one that is voiced in every name, spelled as their bearers do. */
const CONVENTIONAL: Readonly<Record<string, readonly string[]>> = {
  စိုင်း: ['sai'],
  နန်း: ['nan', 'nang'],
  နန့်: ['nant'],
  မန်း: ['man', 'mahn'],
  ကြီး: ['gyi', 'kyi'],
  ဗိုလ်: ['bo'],
  စဝ်: ['sao'],
  အူး: ['oo', 'u'],
};

/** One reading per written syllable: `ဝေစု` is Wai Su. Zawgyi is read as well. */
export function burmeseSyllables(text: string): Syllable[] {
  const spelled = unicodeOf(text)
    .replace(ZERO_FOR_WA, 'ဝ')
    .replace(/[\u1023-\u102A]/gu, (letter) => INDEPENDENT[letter] ?? letter);
  return Array.from(spelled.matchAll(SYLLABLE), ([written]) => known(written)).filter(({ latin }) => latin !== '');
}

const memory = new Map<string, Syllable>();
const MEMORY_LIMIT = 20_000;

function known(written: string): Syllable {
  const before = memory.get(written);
  if (before) return before;
  const [listed, ...others] = CONVENTIONAL[written] ?? [];
  const reading = listed === undefined ? readSyllable(written) : { raw: written, latin: listed, others };
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(written, reading);
  return reading;
}

function readSyllable(written: string): Syllable {
  const [, letter = '', medials = '', signs = '', killed = ''] = new RegExp(SYLLABLE.source, 'u').exec(written) ?? [];
  const round = medials.includes('ွ') || letter === 'ဝ';
  const vowels = signs.replace(/[\u1036-\u1038]/gu, '').replace(/\u102B/gu, '\u102C');
  const final = killed || (signs.includes('\u1036') ? '\u1036' : '');
  const nasal = `${vowels}${FINAL_CLASS[final] ?? final}`;
  const creaky = written.includes(CREAKY);
  const onsets = onsetsOf(letter, medials);
  const bare = onsets[0] === '' ? BARE[nasal] : undefined;
  const rhymes = bare ?? (round ? roundedRhymes(nasal, medials.includes('ွ')) : plainRhymes(nasal, vowels));
  const spellings = onsets.flatMap((onset) => rhymes.map((rhyme) => joined(onset, creaky ? creakyOf(rhyme) : rhyme)));
  const [latin = '', ...others] = new Set(spellings);
  return { raw: written, latin, others: others.slice(0, MOST_OTHERS) };
}

function plainRhymes(key: string, vowels: string): readonly string[] {
  return OPEN[key] ?? CLOSED[key] ?? OPEN[vowels] ?? ['a'];
}

function roundedRhymes(key: string, medial: boolean): readonly string[] {
  const rounded = ROUNDED[key];
  if (rounded) return rounded;
  return medial ? plainRhymes(key, '').map((rhyme) => `w${rhyme}`) : plainRhymes(key, '');
}

function joined(onset: string, rhyme: string): string {
  return onset.endsWith('w') && rhyme.startsWith('w') ? onset + rhyme.slice(1) : onset + rhyme;
}

function creakyOf(rhyme: string): string {
  return rhyme.endsWith('n') || rhyme.endsWith('ng') ? `${rhyme.replace(/g$/, '')}t` : rhyme;
}

function onsetsOf(letter: string, medials: string): string[] {
  const glide = /[ျြ]/u.test(medials);
  const breathed = medials.includes('ှ');
  if (breathed && (letter === 'ရ' || letter === 'ယ' || (glide && (letter === 'လ' || letter === 'သ')))) return ['sh'];
  const plain = ONSETS[letter] ?? '';
  const bases = OTHER_ONSETS[letter] === undefined ? [plain] : [plain, OTHER_ONSETS[letter]];
  const glided = glide ? bases.map((base) => GLIDED[base] ?? `${base}y`) : bases;
  return breathed ? glided.flatMap((base) => (base === 'w' ? ['hw', 'wh'] : [`h${base}`])) : glided;
}
