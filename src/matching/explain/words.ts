// What a language must have to explain a pair. Everything is a table that a native speaker can read and mend without reading code.
import type { Feature, Verdict } from '../../domain/match/evidence.ts';
import type { Language } from '../../domain/match/language.ts';

/**
 * One sentence, or clauses of which those are said whose facts are there. A fact is named in braces, and after a bar how it is to be read:
 * `{a}` as written (a number in the language's digits, a list of ids by its terms), `{a|term}` one id of `terms`, `{a|known}` the same but unsaid where
 * there is no term (the level says as much),
 * `{a|days}` an ISO day or interval of days, `{a|range}` numbers such as `150/155`. `{words}` in a frame is the phrase of the level.
 */
export type Phrase = string | readonly string[];

/** A language may lag behind the weights for a while: what has no words in it yet is said in English. */
export interface Words {
  readonly language: Language;
  readonly features: Readonly<Partial<Record<Feature, string>>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Per level of the weights: a phrase for the feature's frame or, as a list, clauses that take the frame's place. */
  readonly levels: Readonly<Partial<Record<Feature, Readonly<Record<string, Phrase>>>>>;
  readonly frames: Readonly<Partial<Record<Feature, Phrase>>>;
  /** Words for ids in facts: rules, sexes, ideas of home, notes. An id without one is shown as it is. */
  readonly terms: Readonly<Record<string, string>>;
  /** `{trait}` of `{who}`: a lame father. */
  readonly traitOf: string;
  /** `{from}` and `{to}`, of days and of numbers. */
  readonly range: string;
  readonly listJoin: string;
  readonly clauseJoin: string;
  readonly number: (value: number) => string;
  /** `date`: ISO `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly day: (date: string) => string;
  readonly page: PageWords;
}

/** What stands around the rows. */
export interface PageWords {
  readonly title: string;
  /** One row whole: `{feature}`, `{verdict}`, `{words}`. */
  readonly row: string;
  /** In place of a sentence where nothing could be compared. */
  readonly blank: string;
  readonly missing: string;
  readonly rescued: string;
  readonly probability: string;
  readonly bits: string;
  readonly howToReadBits: string;
  /** The first and the last column of the picture: before anything is compared, and after all. */
  readonly start: string;
  readonly sum: string;
  readonly evidence: string;
  readonly weights: string;
  readonly mostToLearn: string;
  /** `{feature}`, `{least}`, `{most}`: what knowing it could bring, in bits. */
  readonly couldBring: string;
  readonly awaitsReview: string;
}
