// The keys under which a place name is filed and looked up: its letters in its own script, and its sound in Latin. A Chinese name is looked up by
// its Mandarin and its Sino-Vietnamese sound as well, because that is how a Vietnamese place gets into a Chinese record.
import { hanCharacters, pinyinOfName } from '../names/han.ts';
import { latinOf } from '../text/latin-of.ts';
import { latinWords, lettersOf } from '../text/plain.ts';
import { soundOf } from '../text/sound.ts';
import { bareHan, bareNative, LATIN_DESIGNATORS } from './designators.ts';

export interface PlaceKeys {
  /** Keys to file a name of the gazetteer under. */
  written(name: string): string[];
  /** The sounds of a written mention across scripts, to look it up by where its letters are not known. */
  sounds(text: string): string[];
}

const LATIN = /^[\p{Script=Latin}\p{M}\s\p{P}\d]+$/u;

export function createPlaceKeys(sinoVietnamese: ReadonlyMap<string, readonly string[]>): PlaceKeys {
  function written(name: string): string[] {
    if (LATIN.test(name)) return kept([latinKey(latinWords(name))]);
    if (hanCharacters(name).length > 0) return kept([bareHan(name.trim()), name.trim()]);
    return kept([lettersOf(bareNative(name)), lettersOf(name)]);
  }
  return {
    written,
    sounds(text) {
      if (LATIN.test(text)) return [];
      const characters = hanCharacters(bareHan(text.trim()));
      if (characters.length === 0) return kept([latinKey(latinOf(bareNative(text)).map((word) => word.latin))]);
      // One character sounds like too many places.
      if (characters.length === 1) return [];
      const vietnamese = characters.flatMap((one) => latinWords(sinoVietnamese.get(one)?.[0] ?? ''));
      return kept([latinKey(pinyinOfName(characters)), latinKey(vietnamese)]);
    },
  };
}

function latinKey(words: readonly string[]): string {
  const bare = words.filter((word) => !LATIN_DESIGNATORS.has(word));
  return (bare.length > 0 ? bare : words).map(soundOf).join('');
}

function kept(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => key.length > 1);
}
