// Readings of a Chinese name. A character has a Mandarin sound and, where the family is Vietnamese, the Sino-Vietnamese one it stands for:
// 阮氏兰 is both Ruan Shilan and Nguyễn Thị Lan, and a clerk may have mixed the two in one name. So a token keeps both.
import { pinyin } from 'pinyin-pro';

const SURNAME_AWARE = { surname: 'head', toneType: 'none', type: 'array', v: true, nonZh: 'removed' } as const;

export function pinyinOf(character: string): string {
  return tidy(pinyin(character, { toneType: 'none', v: true }));
}

/** One syllable per character, the surname read as a surname (单 Shan, 曾 Zeng). */
export function pinyinOfName(characters: readonly string[]): string[] {
  const read = pinyin(characters.join(''), SURNAME_AWARE);
  return read.length === characters.length ? read.map(tidy) : characters.map(pinyinOf);
}

export function hanCharacters(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}

function tidy(syllable: string): string {
  const letters = syllable
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z]/g, '');
  return letters.replace(/^([nl])ve?$/, (whole) => whole).replace(/v/g, (v, at: number) => (at > 0 ? 'u' : v));
}
