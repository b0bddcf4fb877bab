// Pinyin run together, cut into its syllables: zhangyuan is zhang yuan. A syllable inside a word never begins with a vowel, or an apostrophe stands
// before it (Xi'an), so chien is no pinyin.
// Reference: GB/T 16159-2012, "Basic rules of the Chinese phonetic alphabet orthography".

const LONGEST_SYLLABLE = 6;
const LONGEST = 24;
const REMEMBERED = 50_000;

export type PinyinCutter = (plain: string) => readonly string[] | undefined;

/** Undefined where the letters are not pinyin from beginning to end. Of several ways to cut, the one with the fewest syllables. */
export function createPinyinCutter(isSyllable: (plain: string) => boolean): PinyinCutter {
  let remembered = new Map<string, readonly string[] | undefined>();

  function cut(plain: string): readonly string[] | undefined {
    if (plain === '' || plain.length > LONGEST) return undefined;
    // `fewest[at]`: the syllables of the first `at` letters.
    const fewest: (readonly string[] | undefined)[] = [[]];
    for (let end = 1; end <= plain.length; end += 1) fewest[end] = shortest(plain, end, fewest, isSyllable);
    return fewest[plain.length];
  }

  return (plain) => {
    if (remembered.has(plain)) return remembered.get(plain);
    if (remembered.size >= REMEMBERED) remembered = new Map();
    const syllables = cut(plain);
    remembered.set(plain, syllables);
    return syllables;
  };
}

function shortest(
  plain: string,
  end: number,
  fewest: readonly (readonly string[] | undefined)[],
  isSyllable: (plain: string) => boolean,
): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
    const before = fewest[start];
    if (!before || (best && best.length <= before.length + 1)) continue;
    const syllable = plain.slice(start, end);
    if (start > 0 && /^[aeo]/.test(syllable)) continue;
    if (isSyllable(syllable)) best = [...before, syllable];
  }
  return best;
}
