// The ways in which two written tokens can be one name. Each has a price in bits, for what the rule lets in that is not the same name, and a grade,
// which keeps "the same name" apart from "sounds alike". Prices are judgements: about the log of how many other tokens the rule would have accepted.

export type NameRule =
  | 'same-letters'
  | 'same-token'
  | 'traditional'
  | 'romanised'
  | 'pinyin'
  | 'other-reading'
  | 'wade-giles'
  | 'cantonese'
  | 'surname-abroad'
  | 'sino-vietnamese'
  | 'sino-vietnamese-pinyin'
  | 'regional-twin'
  | 'nickname'
  | 'transcribed'
  | 'joined'
  | 'order'
  | 'other-marks'
  | 'sounds-alike'
  | 'close'
  | 'none';

export type NameGrade = 'same' | 'sound' | 'close';

interface RuleTerms {
  readonly cost: number;
  readonly grade: NameGrade;
}

export const RULES: Readonly<Record<NameRule, RuleTerms>> = {
  'same-letters': { cost: 0, grade: 'same' },
  'same-token': { cost: 0, grade: 'same' },
  traditional: { cost: 0, grade: 'same' },
  romanised: { cost: 0.1, grade: 'same' },
  pinyin: { cost: 0.1, grade: 'same' },
  'sino-vietnamese': { cost: 0.12, grade: 'same' },
  joined: { cost: 0.1, grade: 'same' },
  order: { cost: 0, grade: 'same' },
  'wade-giles': { cost: 0.7, grade: 'same' },
  'regional-twin': { cost: 0.8, grade: 'same' },
  cantonese: { cost: 1.2, grade: 'same' },
  'surname-abroad': { cost: 1.5, grade: 'same' },
  nickname: { cost: 1.5, grade: 'same' },
  'sino-vietnamese-pinyin': { cost: 1.5, grade: 'same' },
  'other-reading': { cost: 1.2, grade: 'sound' },
  transcribed: { cost: 1, grade: 'sound' },
  'sounds-alike': { cost: 1, grade: 'sound' },
  'other-marks': { cost: 4, grade: 'sound' },
  close: { cost: 1.5, grade: 'close' },
  none: { cost: 0, grade: 'close' },
};

/** The rule that lets in more of the two: what a chain of readings is worth is what its weakest step is worth. */
export function weaker(a: NameRule, b: NameRule): NameRule {
  return RULES[b].cost > RULES[a].cost ? b : a;
}
