// Thai and Lao script to rough Latin. Rules of our own after the Royal Thai General System (Royal Institute, 1999) and the BGN/PCGN system
// for Lao (1966). The two blocks run in parallel 0x80 apart, so one table serves both. Vowels left unwritten stay unwritten: the result is for
// comparing by sound, not for reading.

const CONSONANTS: Readonly<Record<string, string>> = {
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
  ฤ: 'ri',
};
const VOWELS: Readonly<Record<string, string>> = {
  ะ: 'a',
  'ั': 'a',
  า: 'a',
  ำ: 'am',
  'ิ': 'i',
  'ี': 'i',
  'ึ': 'ue',
  'ื': 'ue',
  'ุ': 'u',
  'ู': 'u',
  เ: 'e',
  แ: 'ae',
  โ: 'o',
  ใ: 'ai',
  ไ: 'ai',
  ๅ: 'a',
  'ฺ': '',
  'ํ': 'o',
};
/** Sounds that a consonant has only at the end of a word. */
const FINAL: Readonly<Record<string, string>> = {
  ch: 't',
  s: 't',
  d: 't',
  th: 't',
  b: 'p',
  ph: 'p',
  f: 'p',
  kh: 'k',
  l: 'n',
  r: 'n',
  y: 'i',
  w: 'o',
};

const LAO_ONLY: Readonly<Record<string, string>> = {
  'ຼ': 'ล',
  ຽ: 'ย',
  ໜ: 'น',
  ໝ: 'ม',
  'ົ': 'โ',
  ຊ: 'ซ',
  ຍ: 'ย',
  ຢ: 'ย',
  ຣ: 'ร',
  ອ: 'อ',
  ຫ: 'ห',
  ຮ: 'ฮ',
};

export function thaiOrLaoWord(text: string): string {
  const thai = toThaiBlock(text)
    .replace(/.์/gu, '')
    .replace(/[็่-๎ๆฯ]/gu, '')
    .replace(/([เ-ไ])([ก-ฮ])/gu, '$2$1')
    .replace(/ห(?=[งญณนมยรลว])/gu, '')
    .replace(/เีย/gu, 'ีา')
    .replace(/รร/gu, 'ัน');
  const letters = [...thai];
  return letters.map((letter, at) => latinOfLetter(letter, at > 0, at > 0 && at === letters.length - 1)).join('');
}

function latinOfLetter(letter: string, inside: boolean, last: boolean): string {
  const consonant = CONSONANTS[letter];
  if (consonant === undefined) return VOWELS[letter] ?? (/[a-z]/i.test(letter) ? letter.toLowerCase() : '');
  if (last) return FINAL[consonant] ?? consonant;
  // อ is a silent onset at the head of a word and a vowel inside it.
  return consonant === '' && inside ? 'o' : consonant;
}

function toThaiBlock(text: string): string {
  return text.replace(
    /[\u0E80-\u0EFF]/gu,
    (letter) => LAO_ONLY[letter] ?? String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x80),
  );
}
