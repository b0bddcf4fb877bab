// Words of a name or place in any script other than Han, each as written and in plain Latin. Burmese has no spaces inside a name, so there each
// written syllable is a word.

import { isAscii, latinWords } from './plain.ts';
import { khmerReadings } from './scripts/khmer.ts';
import { laoReadings } from './scripts/lao.ts';
import { burmeseSyllables } from './scripts/myanmar.ts';
import { thaiReadings } from './scripts/thai.ts';
import { unicodeOf } from './scripts/zawgyi.ts';

export interface Word {
  readonly raw: string;
  /** The likeliest Latin spelling. */
  readonly latin: string;
  /** Other Latin spellings of the same word, the likelier first. */
  readonly others?: readonly string[];
  /** Spelling of a Burmese syllable behind another one in the same word, where it differs: the တာ of Thida. */
  readonly inner?: string;
  /** Of the script, where the script has one. */
  readonly language?: 'mya' | 'tha' | 'lao' | 'khm';
}

/** A text without spaces is read in pieces: no word is longer, and the work for one grows faster than its length. */
const LONGEST_PIECE = 60;
const PIECE = /.{1,60}/gsu;
const BURMESE = /[\u1000-\u109F]/;
/** Letters that Shan, Mon and Karen have and Burmese has not: their reading is another. */
const OTHER_OF_MYANMAR = /[\u1022\u1028\u1033-\u1035\u1050-\u109F]/;
const THAI = /[\u0E00-\u0E7F]/;
const LAO = /[\u0E80-\u0EFF]/;
/** At the head of a word of three letters more, which does not begin with a sign that belongs to the title's last letter. */
const THAI_TITLE = /^(?:นางสาว|นาง|นาย|เด็กชาย|เด็กหญิง)(?=[ก-ฮเ-ไ](?!์)[ก-๎]{2})/u;
const LAO_TITLE = /^(?:ທ້າວ|ນາງ)(?=[ກ-ຮເ-ໄໜໝ][ກ-ໝ]{2})/u;
const KHMER = /[\u1780-\u17FF]/;

export function latinOf(text: string): Word[] {
  if (isAscii(text)) return wordsIn(text);
  // Told by the whole text: a short word shows no sign of how it was typed.
  const unicode = BURMESE.test(text) ? unicodeOf(text) : text;
  if (!THAI_SHORT_TITLE.test(unicode)) return wordsIn(unicode);
  return unicode.split(THAI_SHORT_TITLE).flatMap((part, at) => (at % 2 === 1 ? shortTitle(part) : wordsIn(part)));
}

function wordsIn(text: string): Word[] {
  return text.split(WORD_EDGE).flatMap(knownWordsOf);
}
const WORD_EDGE = /[\s\-.,/()·・‧“”"]+/u;

/** Words repeat from name to name. */
function knownWordsOf(written: string): readonly Word[] {
  const known = remembered.get(written);
  if (known) return known;
  const words = piecesOf(written).flatMap(wordsOf);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(written, words);
  return words;
}
const remembered = new Map<string, readonly Word[]>();
const REMEMBERED = 20_000;

function piecesOf(word: string): readonly string[] {
  return word !== '' && word.length <= LONGEST_PIECE ? [word] : (word.match(PIECE) ?? []);
}

/** น.ส. and ด.ช., with or without the dot inside, are one word; their own dots do not part them. */
const THAI_SHORT_TITLE = /(?<![ก-๎])(น\.?ส|ด\.?ช|ด\.?ญ)\./u;
const SHORT_TITLES: Readonly<Record<string, string>> = { นส: 'nangsao', ดช: 'dekchai', ดญ: 'dekying' };

function shortTitle(written: string): Word[] {
  const letters = written.replace('.', '');
  return [{ raw: [...letters].join('.'), latin: SHORT_TITLES[letters] ?? '', language: 'tha' }];
}

function wordsOf(raw: string): Word[] {
  if (isAscii(raw)) return latinWordsOf(raw);
  if (OTHER_OF_MYANMAR.test(raw)) return [{ raw, latin: latinWords(raw).join('') }];
  if (BURMESE.test(raw)) return burmeseSyllables(raw).map((syllable) => ({ ...syllable, language: 'mya' }));
  if (THAI.test(raw)) return withoutTitle(raw, THAI_TITLE).map((word) => wordOf(word, thaiReadings(word), 'tha'));
  if (LAO.test(raw)) return withoutTitle(raw, LAO_TITLE).map((word) => wordOf(word, laoReadings(word), 'lao'));
  if (KHMER.test(raw)) return [wordOf(raw, khmerReadings(raw), 'khm')];
  return latinWordsOf(raw);
}

function latinWordsOf(raw: string): Word[] {
  const words = latinWords(raw);
  return words.length === 1 ? [{ raw, latin: words[0] ?? '' }] : words.map((latin) => ({ raw: latin, latin }));
}

// Thai and Lao write a title and the given name as one word: นางสมศรี, ທ້າວບຸນມີ.
function withoutTitle(raw: string, title: RegExp): string[] {
  const [head] = title.exec(raw) ?? [];
  return head === undefined ? [raw] : [head, raw.slice(head.length)];
}

function wordOf(raw: string, [latin = '', ...others]: readonly string[], language: 'tha' | 'lao' | 'khm'): Word {
  return { raw, latin, others, language };
}
