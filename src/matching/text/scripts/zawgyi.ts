// Burmese text typed for the Zawgyi font -> Unicode. Zawgyi puts other letters on the same code points and stores them in the order they are
// drawn, so each encoding has sequences that the other can not have; the text is what it shows more signs of. A text that shows none reads the
// same in both. Rules of our own after the code charts: The Unicode Standard, ch. 16.3 "Myanmar", UTN 11 (M. Hosken, "Representing Myanmar in
// Unicode"), and the glyph table of the Zawgyi-One font as public converters describe it.

/** The vowel e, or a medial ra, before its consonant; an asat where nothing is stacked; the killed nga before a letter; drawn stacks. */
const ONLY_ZAWGYI =
  /(?<![\u1000-\u102A\u1039\u103B-\u103F\u105A-\u108F])\u1031|(?<![\u1000-\u102A\u103B-\u103F])\u103B|\u1039(?![\u1000-\u1021])|(?<=[\u1004\u101A\u100A\u1025])\u1039(?=[\u1000-\u1021])|\u1031[\u103B\u107E-\u1084]|[\u1033\u1034\u105A]|(?<=[\u1000-\u1021\u103A-\u103D])[\u1060-\u1074\u1085-\u1097]|[\u107E-\u1084](?=[\u1000-\u1021](?!\u103A))|^[\u108F\u1090]/gu;
/** The vowel e after its consonant; an asat behind a vowel or before a tone or a stack; the medial ha, which Zawgyi has elsewhere; letters of Shan. */
const ONLY_UNICODE =
  /\u1031(?![\u1000-\u102A\u103B\u107E-\u1084\u108F\u1090])|[\u102B-\u1032]\u103A|\u103A[\u1037-\u1039]|\u1037\u103A|\u103E|[\u103B-\u103D]\u1031[\u102B\u102C\u1037\u1038]|(?<![\u1000-\u1021\u103A-\u103E])[\u1022\u1075-\u107D]/gu;

export function isZawgyi(text: string): boolean {
  return count(text, ONLY_ZAWGYI) > count(text, ONLY_UNICODE);
}

/** Unchanged unless it is Zawgyi. */
export function unicodeOf(text: string): string {
  if (!isZawgyi(text)) return text;
  const mapped = Array.from(text, (letter) => UNICODE_OF[letter] ?? letter).join('');
  return mapped
    .replace(KINZI_BEHIND, `${KINZI}$1`)
    .replace(
      DRAWN_SYLLABLE,
      (_all, e: string, ra: string, base: string, medials: string) => base + inOrder(ra + medials) + e,
    )
    .replace(/\u1025(?=\u103A)/gu, '\u1009');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function inOrder(medials: string): string {
  return [...medials].sort().join('');
}

const KINZI = '\u1004\u103A\u1039';
const KINZI_MARK = '\uE000';
const KINZI_BEHIND = new RegExp(`([\u1000-\u1021][\u103B-\u103E]*)${KINZI_MARK}`, 'gu');
const DRAWN_SYLLABLE =
  /(\u1031?)(\u103C?)((?:\u1004\u103A\u1039)?[\u1000-\u102A\u103F](?:\u1039[\u1000-\u1021])?)([\u103B-\u103E]*)/gu;

const stacked = (letter: string) => `\u1039${letter}`;
const UNICODE_OF: Readonly<Record<string, string>> = {
  '\u1033': '\u102F',
  '\u1034': '\u1030',
  '\u1039': '\u103A',
  '\u103A': '\u103B',
  '\u103B': '\u103C',
  '\u103C': '\u103D',
  '\u103D': '\u103E',
  '\u105A': '\u102B\u103A',
  '\u1060': stacked('က'),
  '\u1061': stacked('ခ'),
  '\u1062': stacked('ဂ'),
  '\u1063': stacked('ဃ'),
  '\u1064': KINZI_MARK,
  '\u1065': stacked('စ'),
  '\u1066': stacked('ဆ'),
  '\u1067': stacked('ဆ'),
  '\u1068': stacked('ဇ'),
  '\u1069': stacked('ဈ'),
  '\u106A': 'ဉ',
  '\u106B': 'ည',
  '\u106C': stacked('ဋ'),
  '\u106D': stacked('ဌ'),
  '\u106E': `ဍ${stacked('ဍ')}`,
  '\u106F': `ဍ${stacked('ဎ')}`,
  '\u1070': stacked('ဏ'),
  '\u1071': stacked('တ'),
  '\u1072': stacked('တ'),
  '\u1073': stacked('ထ'),
  '\u1074': stacked('ထ'),
  '\u1075': stacked('ဒ'),
  '\u1076': stacked('ဓ'),
  '\u1077': stacked('န'),
  '\u1078': stacked('ပ'),
  '\u1079': stacked('ဖ'),
  '\u107A': stacked('ဗ'),
  '\u107B': stacked('ဘ'),
  '\u107C': stacked('မ'),
  '\u107D': '\u103B',
  '\u107E': '\u103C',
  '\u107F': '\u103C',
  '\u1080': '\u103C',
  '\u1081': '\u103C',
  '\u1082': '\u103C',
  '\u1083': '\u103C',
  '\u1084': '\u103C',
  '\u1085': stacked('လ'),
  '\u1086': 'ဿ',
  '\u1087': '\u103E',
  '\u1088': '\u103E\u102F',
  '\u1089': '\u103E\u1030',
  '\u108A': '\u103D\u103E',
  '\u108B': `${KINZI_MARK}\u102D`,
  '\u108C': `${KINZI_MARK}\u102E`,
  '\u108D': `${KINZI_MARK}\u1036`,
  '\u108E': '\u102D\u1036',
  '\u108F': 'န',
  '\u1090': 'ရ',
  '\u1091': `ဏ${stacked('ဍ')}`,
  '\u1092': `ဋ${stacked('ဌ')}`,
  '\u1093': stacked('ဘ'),
  '\u1094': '\u1037',
  '\u1095': '\u1037',
  '\u1096': `${stacked('တ')}\u103D`,
  '\u1097': `ဋ${stacked('ဋ')}`,
};
