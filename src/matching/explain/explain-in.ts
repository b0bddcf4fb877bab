// A row of evidence in the reader's language.
import type { Evidence, Feature } from '../../domain/match/evidence.ts';
import { LANGUAGES, type Language } from '../../domain/match/language.ts';
import { sentenceOf } from './sentence.ts';
import { ENGLISH } from './words/en.ts';
import { KHMER } from './words/km.ts';
import { LAO } from './words/lo.ts';
import { BURMESE } from './words/my.ts';
import { THAI } from './words/th.ts';
import { VIETNAMESE } from './words/vi.ts';
import { CHINESE } from './words/zh.ts';
import type { Words } from './words.ts';

export const WORDS: Readonly<Record<Language, Words>> = {
  en: ENGLISH,
  zh: CHINESE,
  vi: VIETNAMESE,
  th: THAI,
  lo: LAO,
  my: BURMESE,
  km: KHMER,
};

/** Made by machine from the English; out of the list once a native speaker has read the tables of a language and mended them. */
const AWAITING_REVIEW: ReadonlySet<Language> = new Set(LANGUAGES.filter((language) => language !== 'en'));

export function awaitsReview(language: Language): boolean {
  return AWAITING_REVIEW.has(language);
}

export function featureIn(language: Language, feature: Feature): string {
  return WORDS[language].features[feature] ?? ENGLISH.features[feature] ?? feature;
}

type Row = Pick<Evidence, 'feature' | 'level' | 'verdict' | 'because'> & Partial<Pick<Evidence, 'facts'>>;

/** The sentence alone. In English, as it was stored, where the evidence is older than its facts or the language lacks the words. */
export function sentenceIn(language: Language, { feature, level, verdict, because, facts = {} }: Row): string {
  if (verdict === 'blank') return WORDS[language].page.blank;
  return sentenceOf(WORDS[language], { feature, level, facts }) ?? because;
}

/** What was compared, which way it points, and why: `Name, supports: the same name, letter by letter: …`. */
export function explainIn(language: Language, row: Row): string {
  const { verdicts, page } = WORDS[language];
  const parts: Readonly<Record<string, string>> = {
    feature: featureIn(language, row.feature),
    verdict: verdicts[row.verdict],
    words: sentenceIn(language, row),
  };
  return page.row.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');
}
