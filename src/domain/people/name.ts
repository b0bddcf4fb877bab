export type Script = 'latin' | 'han' | 'thai' | 'lao' | 'myanmar' | 'khmer' | 'other' | 'mixed';
export type NameKind = 'full' | 'nickname' | 'father' | 'mother' | 'relative';

/** A name as the source wrote it (`written`, untouched) and the two things that can be told of it without a dictionary. */
export interface Name {
  readonly written: string;
  readonly kind: NameKind;
  readonly script: Script;
  /** ISO 639-3 of the language it is likely written in, where the script alone tells; absent where it does not. */
  readonly language?: 'tha' | 'lao' | 'mya' | 'khm' | 'zho' | 'vie';
}

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['han', /\p{Script=Han}/u],
  ['thai', /\p{Script=Thai}/u],
  ['lao', /\p{Script=Lao}/u],
  ['myanmar', /\p{Script=Myanmar}/u],
  ['khmer', /\p{Script=Khmer}/u],
];

const LANGUAGE_OF: Partial<Record<Script, NonNullable<Name['language']>>> = {
  thai: 'tha',
  lao: 'lao',
  myanmar: 'mya',
  khmer: 'khm',
  han: 'zho',
};

// Letters that Vietnamese alone uses among the languages here; pinyin's tone marks are not among them.
const VIETNAMESE = /[đĐơƠưƯăĂ]|[\u1EA0-\u1EF9]/u;

export function scriptOf(text: string): Script {
  const found = SCRIPTS.filter(([, pattern]) => pattern.test(text)).map(([script]) => script);
  if (found.length === 0) return 'other';
  return found.length === 1 ? (found[0] ?? 'other') : 'mixed';
}

export function readName(written: string, kind: NameKind): Name {
  const script = scriptOf(written);
  const language = script === 'latin' && VIETNAMESE.test(written.normalize('NFC')) ? 'vie' : LANGUAGE_OF[script];
  return language ? { written, kind, script, language } : { written, kind, script };
}
