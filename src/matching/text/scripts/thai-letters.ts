// The letters of Thai and what they sound like: onsets, finals, clusters and vowels. References: Royal Thai General System of Transcription (Royal
// Institute, 1999); M. Haas, "The Thai System of Writing" (1956).

export const ONSET: Readonly<Record<string, string>> = {
  ก: 'k',
  ข: 'kh',
  ฃ: 'kh',
  ค: 'kh',
  ฅ: 'kh',
  ฆ: 'kh',
  ง: 'ng',
  จ: 'ch',
  ฉ: 'ch',
  ช: 'ch',
  ซ: 's',
  ฌ: 'ch',
  ญ: 'y',
  ฎ: 'd',
  ฏ: 't',
  ฐ: 'th',
  ฑ: 'th',
  ฒ: 'th',
  ณ: 'n',
  ด: 'd',
  ต: 't',
  ถ: 'th',
  ท: 'th',
  ธ: 'th',
  น: 'n',
  บ: 'b',
  ป: 'p',
  ผ: 'ph',
  ฝ: 'f',
  พ: 'ph',
  ฟ: 'f',
  ภ: 'ph',
  ม: 'm',
  ย: 'y',
  ร: 'r',
  ล: 'l',
  ว: 'w',
  ศ: 's',
  ษ: 's',
  ส: 's',
  ห: 'h',
  ฬ: 'l',
  อ: '',
  ฮ: 'h',
};
/** The sound of an onset when the letter closes a syllable; what is not here closes none, or sounds the same. */
export const CODA_OF: Readonly<Record<string, string>> = {
  k: 'k',
  kh: 'k',
  ng: 'ng',
  ch: 't',
  s: 't',
  d: 't',
  t: 't',
  th: 't',
  n: 'n',
  r: 'n',
  l: 'n',
  b: 'p',
  p: 'p',
  ph: 'p',
  f: 'p',
  m: 'm',
  y: 'i',
  w: 'o',
};
export const CODA_NY = 'ญ';

/** Two letters that begin one syllable, and their sound. */
export const CLUSTERS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  ...pairs(['ก', 'ข', 'ค', 'ป', 'พ', 'ผ', 'ต'], ['ร', 'ล']),
  ...pairs(['ก', 'ข', 'ค'], ['ว']),
  ...led('ห', ['ง', 'ญ', 'ณ', 'น', 'ม', 'ย', 'ร', 'ล', 'ว']),
  ทร: [
    ['s', 0.2],
    ['thr', 0.5],
  ],
  สร: [
    ['s', 0.1],
    ['sr', 0.3],
  ],
  ศร: [
    ['s', 0.1],
    ['sr', 0.3],
  ],
  ซร: [['s', 0]],
  จร: [['ch', 0.6]],
  บร: [['br', 0.5]],
  บล: [['bl', 0.5]],
  ดร: [['dr', 0.5]],
  ฟร: [['fr', 0.5]],
};
/** Under a vowel written round two consonants the first is a syllable of its own: เจริญ cha-roen, เสถียร sa-thian. */
export const LEADING = /^[กขคจฉตถปผฝพสศอธ][งญณนมยรลวถด]$/u;

export const WRITTEN_VOWEL = /[ะ-ูๅ็]/u;
export const CONSONANT = /[ก-ฮ]/u;
/** Stands where a letter under thanthakhat stood. */
export const SILENT = '|';
const SHORT_A_AS_U = 1.1;

function pairs(firsts: readonly string[], seconds: readonly string[]): Record<string, [string, number][]> {
  return Object.fromEntries(
    firsts.flatMap((a) => seconds.map((b) => [a + b, [[`${ONSET[a]}${ONSET[b]}`, 0]] as [string, number][]])),
  );
}

function led(first: string, seconds: readonly string[]): Record<string, [string, number][]> {
  return Object.fromEntries(seconds.map((b) => [first + b, [[ONSET[b] ?? '', 0]] as [string, number][]]));
}

/** Whether a final must follow, may follow or can not. */
export type Coda = 'must' | 'may' | 'none';

type VowelRow = readonly [written: string, latin: string, coda: Coda, cost: number];

/** Vowels by the sign before the consonant and the signs behind it, longer ones first. */
export const VOWELS: Readonly<Record<string, readonly VowelRow[]>> = {
  เ: [
    ['ียะ', 'ia', 'none', 0],
    ['ีย', 'ia', 'may', 0],
    ['ือ', 'uea', 'may', 0],
    ['าะ', 'o', 'none', 0],
    ['อะ', 'oe', 'none', 0],
    ['อ', 'oe', 'may', 0],
    ['า', 'ao', 'none', 0],
    ['ะ', 'e', 'none', 0],
    ['ิ', 'oe', 'must', 0],
    ['็', 'e', 'must', 0],
    ['ย', 'oei', 'none', 0.3],
    ['', 'e', 'may', 0.1],
  ],
  แ: [
    ['ะ', 'ae', 'none', 0],
    ['็', 'ae', 'must', 0],
    ['', 'ae', 'may', 0],
  ],
  โ: [
    ['ะ', 'o', 'none', 0],
    ['', 'o', 'may', 0],
  ],
  ใ: [['', 'ai', 'none', 0]],
  ไ: [
    ['ย', 'ai', 'none', 0],
    ['', 'ai', 'none', 0],
  ],
  '': [
    ['ัวะ', 'ua', 'none', 0],
    ['ัว', 'ua', 'none', 0],
    ['ั', 'a', 'must', 0],
    ['ั', 'u', 'must', SHORT_A_AS_U],
    ['ะ', 'a', 'none', 0],
    ['า', 'a', 'may', 0],
    ['ำ', 'am', 'none', 0],
    ['ำ', 'um', 'none', SHORT_A_AS_U],
    ['ิ', 'i', 'may', 0],
    ['ี', 'i', 'may', 0],
    ['ึ', 'ue', 'may', 0],
    ['ือ', 'ue', 'none', 0],
    ['ื', 'ue', 'may', 0],
    ['ุ', 'u', 'may', 0],
    ['ู', 'u', 'may', 0],
    ['็อ', 'o', 'may', 0],
    ['็', 'o', 'may', 0],
    ['อ', 'o', 'may', 0.1],
    ['ว', 'ua', 'must', 0.2],
    ['รร', 'a', 'must', 0],
    ['รร', 'an', 'none', 0],
  ],
};

// Tones are not spelled in Latin. A letter under thanthakhat is silent, with its vowel, and so is what stands between it and the final.
export function plainThai(word: string): string {
  return word
    .replace(/เเ/gu, 'แ')
    .replace(/ํา/gu, 'ำ')
    .replace(/ๅ/gu, 'า')
    .replace(/[่-๋ํ๎ฺๆฯ]/gu, '')
    .replace(/(?<=[าิีุูอ])[ก-ฮ]์(?=[ก-ฮ]$)/gu, '')
    .replace(/[ก-ฮ][ิุ]?์/gu, SILENT)
    .replace(/์/gu, '')
    .replace(/\|+/gu, SILENT);
}
