// Burmese text typed for the Zawgyi font -> Unicode. Zawgyi puts other letters on the same code points and stores them in the order they are
// drawn, so each encoding has sequences that the other can not have; the text is what it shows more signs of. A text that shows none reads the
// same in both. Rules of our own after the code charts: The Unicode Standard, ch. 16.3 "Myanmar", UTN 11 (M. Hosken, "Representing Myanmar in
// Unicode"), and the glyph table of the Zawgyi-One font as public converters describe it.

/**
 * The vowel e or the medial ra before its consonant, an asat where nothing is stacked or behind a nga that is not killed twice, a nasal mark before
 * its vowel, and letters drawn as stacks behind a Burmese consonant.
 */
const ONLY_ZAWGYI = new RegExp(
  [
    '(?<![\\u1000-\\u102A\\u1039\\u103B-\\u103F\\u105A-\\u108F])\\u1031',
    '(?<![\\u1000-\\u102A\\u103B-\\u103F])\\u103B',
    '\\u1039(?![\\u1000-\\u1021])',
    '(?<=[\\u1004\\u100A\\u101A\\u1025])\\u1039(?=[\\u1000-\\u1021])',
    '\\u1031[\\u103B\\u107E-\\u1084]',
    '\\u1036[\\u102F\\u1030]',
    '[\\u1033\\u1034\\u105A]',
    '(?<=[\\u1000-\\u1021\\u103A-\\u103D])[\\u1060-\\u107D\\u1085-\\u1097]',
    '[\\u107E-\\u1084](?=[\\u1000-\\u1021](?!\\u103A))',
    '^[\\u108F\\u1090]',
  ].join('|'),
  'gu',
);
/** The vowel e behind its consonant, an asat behind a vowel or before a tone or a stack, and the medial ha, which Zawgyi has elsewhere. */
const ONLY_UNICODE = new RegExp(
  [
    '\\u1031(?![\\u1000-\\u102A\\u103B\\u107E-\\u1084\\u108F\\u1090])',
    '[\\u102B-\\u1032]\\u103A',
    '\\u103A[\\u1037-\\u1039]',
    '\\u1037\\u103A',
    '\\u103E',
    '[\\u103B-\\u103D]\\u1031[\\u102B\\u102C\\u1037\\u1038]',
  ].join('|'),
  'gu',
);
/** Shan and Mon have letters of their own in Unicode, which Zawgyi draws its stacks with. */
const SHAN_OR_MON = /[\u103A\u1083\u1086][\u1087-\u108B]|[\u1075-\u1081]\u103A|[\u1022\u1035]/u;

export function isZawgyi(text: string): boolean {
  return count(text, ONLY_ZAWGYI) > count(text, ONLY_UNICODE) && !SHAN_OR_MON.test(text);
}

/** Unchanged unless it is Zawgyi. */
export function unicodeOf(text: string): string {
  if (!isZawgyi(text)) return text;
  return Array.from(text, (letter) => UNICODE_OF[letter] ?? letter)
    .join('')
    .replace(KINZI_BEHIND, `${KINZI}$1`)
    .replace(DRAWN_SYLLABLE, (_all, e: string, ra: string, base: string, medials: string) => {
      return base + inOrder((ra && MEDIAL_RA) + medials) + e;
    })
    .replace(/([\u102D\u102E\u1032\u1036])(\u103E)/gu, '$2$1')
    .replace(/([\u102F\u1030])([\u102D\u102E])/gu, '$2$1')
    .replace(/(\u1036)([\u102F\u1030])/gu, '$2$1')
    .replace(/\u1025(?=\u103A)/gu, '\u1009')
    .replaceAll(RA_BEFORE, MEDIAL_RA);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function inOrder(medials: string): string {
  return [...medials].sort().join('');
}

const KINZI = '\u1004\u103A\u1039';
const KINZI_MARK = '\uE000';
/** The ra of Zawgyi, drawn before the consonant it follows. */
const RA_BEFORE = '\uE001';
const MEDIAL_RA = '\u103C';
const KINZI_BEHIND = new RegExp(`([\u1000-\u1021][\u103B-\u103E]*)${KINZI_MARK}`, 'gu');
const DRAWN_SYLLABLE =
  /(\u1031?)(\uE001?)((?:\u1004\u103A\u1039)?[\u1000-\u102A\u103F](?:\u1039[\u1000-\u1021])?)([\u103B-\u103E]*)/gu;

const stacked = (letter: string) => `\u1039${letter}`;
const UNICODE_OF: Readonly<Record<string, string>> = {
  '\u1033': '\u102F',
  '\u1034': '\u1030',
  '\u1039': '\u103A',
  '\u103A': '\u103B',
  '\u103B': RA_BEFORE,
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
  '\u107E': RA_BEFORE,
  '\u107F': RA_BEFORE,
  '\u1080': RA_BEFORE,
  '\u1081': RA_BEFORE,
  '\u1082': RA_BEFORE,
  '\u1083': RA_BEFORE,
  '\u1084': RA_BEFORE,
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
