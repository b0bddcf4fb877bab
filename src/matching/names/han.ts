// Readings of Chinese characters in names: Mandarin with all the sounds of a character, the surname read as a surname (单 Shan, 曾 Zeng), Cantonese,
// and, since 阮氏兰 is both Ruan Shilan and Nguyễn Thị Lan, the Sino-Vietnamese reading. A clerk may have mixed them in one name, so all are kept.
// References: pinyin-pro's surname table; the Unihan database, Unicode 14 (simplified and traditional forms, Cantonese).
import { pinyin } from 'pinyin-pro';
import { latinWords } from '../text/plain.ts';

const PLAIN = { toneType: 'none', v: true } as const;
/** A given name seldom takes the rarest of a character's sounds. */
const MOST_SOUNDS = 3;

const known = new Map<string, readonly string[]>();

/** Mandarin syllables of one character, the commonest first. */
export function pinyinSounds(character: string): readonly string[] {
  let sounds = known.get(character);
  if (!sounds) {
    const usual = tidy(pinyin(character, PLAIN));
    const all = pinyin(character, { ...PLAIN, multiple: true, type: 'array' }).map(tidy);
    sounds = [...new Set([usual, ...all])].filter((sound) => sound !== '').slice(0, MOST_SOUNDS);
    known.set(character, sounds);
  }
  return sounds;
}

export function pinyinOf(character: string): string {
  return pinyinSounds(character)[0] ?? '';
}

const SURNAME_AWARE = { surname: 'head', toneType: 'none', type: 'array', v: true, nonZh: 'removed' } as const;
const surnames = new Map<string, readonly string[]>();

/** One syllable per character; one or two characters at the head are read as a surname. */
export function pinyinOfName(characters: readonly string[]): string[] {
  const head = surnameSounds(characters.slice(0, 2).join(''), Math.min(2, characters.length));
  return characters.map((character, at) => head[at] ?? pinyinOf(character));
}

// Of two characters the second is read by what the pair is: a surname of two, or one and the beginning of a given name.
function surnameSounds(head: string, count: number): readonly string[] {
  let sounds = surnames.get(head);
  if (!sounds) {
    const read = pinyin(head, SURNAME_AWARE).map(tidy);
    sounds = read.length === count ? read : [];
    if (surnames.size >= REMEMBERED) surnames.clear();
    surnames.set(head, sounds);
  }
  return sounds;
}
const REMEMBERED = 50_000;

export function hanCharacters(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}

/** Readings kept for one syllable: the commonest characters of names decide. */
const READINGS_KEPT = 4;

/** Pinyin syllable -> the plain Sino-Vietnamese readings of the characters that sound so, commonest first. */
export function vietnameseByPinyin(
  hanShares: ReadonlyMap<string, number>,
  sinoVietnamese: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const weights = new Map<string, Map<string, number>>();
  for (const [character, share] of hanShares) {
    const readings = weights.get(pinyinOf(character)) ?? new Map<string, number>();
    for (const one of sinoVietnamese.get(character) ?? []) {
      const reading = latinWords(one).join('');
      if (reading !== '') readings.set(reading, (readings.get(reading) ?? 0) + share);
    }
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
  return letters.replace(/v/g, (v, at: number) => (at > 0 ? 'u' : v));
}
