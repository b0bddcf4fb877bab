// A Khmer word cut into its written clusters: consonants with their subscripts, and the vowel signs over, under and around them. References: The
// Unicode Standard, ch. 16.4 "Khmer"; F. Huffman, "Cambodian System of Writing" (1970), for the two registers.

export interface Cluster {
  /** The consonant and its subscripts, in order; an independent vowel stands alone. */
  readonly letters: readonly string[];
  /** Vowel signs with the final marks, without what only shortens or shifts. */
  readonly vowel: string;
  /** Register that a shifter gives, where there is one. */
  readonly shifted?: 1 | 2;
  /** Under samyok sannya the unwritten vowel is a short one. */
  readonly short: boolean;
}

const SILENCED = /[\u1780-\u17A2](?:\u17D2[\u1780-\u17A2])?[\u17B7\u17BB]?\u17CD|\u17CC/gu;
const CLUSTER = /([\u1780-\u17B3])((?:\u17D2[\u1780-\u17A2]|[\u17C9\u17CA\u17CB\u17D0\u17B6-\u17C8])*)/gu;
const FIRST_REGISTER = '\u17C9';
const SECOND_REGISTER = '\u17CA';

export function khmerClusters(word: string): Cluster[] {
  const text = word
    .replace(SILENCED, '')
    .replace(/\u17C1\u17B8/gu, '\u17BE')
    .replace(/\u17C1\u17B6/gu, '\u17C4');
  return Array.from(text.matchAll(CLUSTER), ([, base = '', tail = '']) => {
    const shifted = tail.includes(FIRST_REGISTER) ? 1 : tail.includes(SECOND_REGISTER) ? 2 : undefined;
    return {
      letters: [base, ...(tail.match(/(?<=\u17D2)[\u1780-\u17A2]/gu) ?? [])],
      vowel: tail.replace(/\u17D2[\u1780-\u17A2]|[\u17C9\u17CA\u17CB\u17D0]/gu, ''),
      ...(shifted && { shifted }),
      short: tail.includes('\u17D0'),
    };
  });
}

const SECOND = new Set('គឃងជឈញឌឍទធនពភមយរលវ');
const SONORANT = new Set('ងញណនមយរលវ');

/** The last stop of a cluster decides its register, where it has one. */
export function registerOf(letters: readonly string[]): 1 | 2 {
  const stops = letters.filter((letter) => !SONORANT.has(letter));
  return SECOND.has(stops.at(-1) ?? letters.at(-1) ?? '') ? 2 : 1;
}

export const ONSET: Readonly<Record<string, string>> = {
  ក: 'k',
  ខ: 'kh',
  គ: 'k',
  ឃ: 'kh',
  ង: 'ng',
  ច: 'ch',
  ឆ: 'chh',
  ជ: 'ch',
  ឈ: 'chh',
  ញ: 'nh',
  ដ: 'd',
  ឋ: 'th',
  ឌ: 'd',
  ឍ: 'th',
  ណ: 'n',
  ត: 't',
  ថ: 'th',
  ទ: 't',
  ធ: 'th',
  ន: 'n',
  ប: 'b',
  ផ: 'ph',
  ព: 'p',
  ភ: 'ph',
  ម: 'm',
  យ: 'y',
  រ: 'r',
  ល: 'l',
  វ: 'v',
  ស: 's',
  ហ: 'h',
  ឡ: 'l',
  អ: '',
  ឥ: 'i',
  ឦ: 'ei',
  ឧ: 'u',
  ឩ: 'ou',
  ឪ: 'ov',
  ឫ: 'ri',
  ឬ: 'reu',
  ឭ: 'li',
  ឮ: 'leu',
  ឯ: 'e',
  ឰ: 'ai',
  ឱ: 'o',
  ឲ: 'o',
  ឳ: 'au',
};
export const INDEPENDENT = /[\u17A3-\u17B3]/u;
/** Foreign sounds are written with a silent h. */
export const FOREIGN: Readonly<Record<string, string>> = { ហវ: 'f', ហគ: 'g', ហស: 'z', ហន: 'n', ហម: 'm', ហល: 'l' };

export const CODA: Readonly<Record<string, readonly string[]>> = {
  k: ['k'],
  kh: ['k'],
  ng: ['ng'],
  ch: ['ch'],
  chh: ['ch'],
  nh: ['nh', 'ng'],
  d: ['t', 'th'],
  t: ['t', 'th'],
  th: ['th', 't'],
  n: ['n'],
  b: ['p'],
  p: ['p'],
  ph: ['p', 'ph'],
  m: ['m'],
  y: ['y'],
  r: ['r'],
  l: ['l'],
  v: ['v', 'u', 'o'],
  s: ['s'],
};
