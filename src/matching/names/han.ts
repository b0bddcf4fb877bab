// Readings of a Chinese name. A character has a Mandarin sound and, where the family is Vietnamese, the Sino-Vietnamese one it stands for:
// 阮氏兰 is both Ruan Shilan and Nguyễn Thị Lan, and a clerk may have mixed the two in one name. So a token keeps both.
import { pinyin } from 'pinyin-pro';
import { latinWords } from '../text/plain.ts';

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

/** Readings kept for one syllable: the commonest characters of names decide. */
const READINGS_KEPT = 3;

/** Pinyin syllable -> the plain Sino-Vietnamese readings of the characters that sound so, commonest first. */
export function vietnameseByPinyin(
  hanShares: ReadonlyMap<string, number>,
  sinoVietnamese: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const weights = new Map<string, Map<string, number>>();
  for (const [character, share] of hanShares) {
    const reading = latinWords(sinoVietnamese.get(character) ?? '').join('');
    const readings = weights.get(pinyinOf(character)) ?? new Map<string, number>();
    if (reading !== '') readings.set(reading, (readings.get(reading) ?? 0) + share);
    weights.set(pinyinOf(character), readings);
  }
  return new Map([...weights].map(([syllable, readings]) => [syllable, commonest(readings)]));
}

function commonest(readings: ReadonlyMap<string, number>): string[] {
  return [...readings]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, READINGS_KEPT)
    .map(([reading]) => reading);
}

function tidy(syllable: string): string {
  const letters = syllable
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z]/g, '');
  return letters.replace(/^([nl])ve?$/, (whole) => whole).replace(/v/g, (v, at: number) => (at > 0 ? 'u' : v));
}
