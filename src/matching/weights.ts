// The weights table: for each feature and level, m = how often true pairs show it, u = how often two different people do. Bits = log2(m / u).
// Model: I. Fellegi & A. Sunter, "A Theory for Record Linkage" (1969). A table is never edited: calibration writes a new one with a new version.
// Counted on a set of the project's own generator (seed 2027, 10,000 x 3,000 records) and rounded by judgement where it knows less than the world.
// Both the counts and the mistakes made on a second labelled development set were looked at too (caps of the names, origin, marks, renamed
// children), and its reliability when the prior was set anew for comparing all with all, so a figure measured on that set is no independent proof.
// Where agreement is weighed by rarity (names, places of home, marks, what is remembered), u is the smallest that rarity may reach.
import type { Feature } from '../domain/match/evidence.ts';

export interface Level {
  readonly m: number;
  readonly u: number;
}
export type FeatureWeights = Readonly<Record<string, Level>>;

export interface Weights {
  readonly version: string;
  /** log2 odds that two records of which nothing is known are one person, where every record is compared with every other. */
  readonly priorBits: number;
  readonly features: Readonly<Record<Feature, FeatureWeights>>;
  /** By heading: columns of other people's tables, as a calibration on such a table found them. */
  readonly attributes?: Readonly<Record<string, AttributeWeights>>;
  /** Shares of name tokens (plain Latin) where they were counted in the data learned from; the reference's own tables otherwise. */
  readonly names?: NameShares;
  /** Weight with prior -> log2 odds, a straight line fitted on labelled pairs: what is counted twice makes odds steeper than they are. */
  readonly calibration?: { readonly slope: number; readonly shift: number };
  /** In words, for people: from what, and how, the table was learned. */
  readonly learnedFrom?: string;
}

export interface NameShares {
  readonly shares: Readonly<Record<string, number>>;
  /** Of a token too rare to be listed. */
  readonly unlisted: number;
}

export const ATTRIBUTE_LEVELS = ['same', 'nearly-same', 'alike', 'different'] as const;
export type AttributeLevel = (typeof ATTRIBUTE_LEVELS)[number];

export interface AttributeWeights {
  /** Where different people who agree on another column agree on this one more often: a postcode lies in a town, and does not count in full again. */
  readonly given?: { readonly column: string; readonly u: Readonly<Record<AttributeLevel, number>> };
  /** Of `same`, u is that of the average value: `shares` says it for each. */
  readonly levels: Readonly<Record<AttributeLevel, Level>>;
  /** Common values -> share of the filled cells. Rare ones stand for single persons and are not listed. */
  readonly shares: Readonly<Record<string, number>>;
  readonly unlisted: number;
}

const NAMES: FeatureWeights = {
  'same-letters': { m: 0.36, u: 1.5e-5 },
  'same-tokens': { m: 0.3, u: 2e-5 },
  'sounds-alike': { m: 0.24, u: 4e-5 },
  close: { m: 0.16, u: 1e-4 },
  'other-order': { m: 0.04, u: 4e-4 },
  most: { m: 0.12, u: 8e-4 },
  'most-but-not-all': { m: 0.06, u: 3e-3 },
  part: { m: 0.08, u: 5e-3 },
  'part-only': { m: 0.06, u: 0.03 },
  'like-siblings': { m: 0.02, u: 0.5 },
  nickname: { m: 0.12, u: 1e-3 },
  different: { m: 0.08, u: 0.95 },
  'different-across-scripts': { m: 0.13, u: 0.95 },
  'renamed-child': { m: 0.45, u: 0.95 },
};

const PARENTS: FeatureWeights = {
  'same-letters': { m: 0.45, u: 6e-5 },
  'same-tokens': { m: 0.35, u: 6e-5 },
  'sounds-alike': { m: 0.25, u: 1e-4 },
  close: { m: 0.2, u: 2e-4 },
  'other-order': { m: 0.05, u: 1e-3 },
  most: { m: 0.14, u: 1e-3 },
  'most-but-not-all': { m: 0.05, u: 3e-3 },
  part: { m: 0.06, u: 1e-2 },
  'part-only': { m: 0.06, u: 0.04 },
  different: { m: 0.08, u: 0.95 },
  'different-across-scripts': { m: 0.15, u: 0.95 },
};

export const DEFAULT_WEIGHTS: Weights = {
  version: '2026-11-d',
  priorBits: -15.5,
  features: {
    name: NAMES,
    birth: {
      'same-day': { m: 0.1, u: 0.00003 },
      'day-and-month-swapped': { m: 0.004, u: 0.00003 },
      'same-month': { m: 0.028, u: 0.0003 },
      'same-year': { m: 0.28, u: 0.017 },
      // Judged, until they are counted: two whole days that differ are a slip far more often in one person's papers than by chance.
      'lunar-day-as-gregorian': { m: 0.006, u: 0.0003 },
      'year-mistyped': { m: 0.006, u: 0.0008 },
      'month-mistyped': { m: 0.004, u: 0.0006 },
      'same-month-other-day': { m: 0.012, u: 0.0014 },
      'same-year-other-day': { m: 0.03, u: 0.015 },
      'overlap-narrow': { m: 0.09, u: 0.006 },
      overlap: { m: 0.2, u: 0.038 },
      'overlap-wide': { m: 0.04, u: 0.012 },
      'within-1-year': { m: 0.11, u: 0.053 },
      'within-3-years': { m: 0.06, u: 0.11 },
      'within-error-of-estimate': { m: 0.05, u: 0.075 },
      'within-6-years': { m: 0.03, u: 0.157 },
      // About one victim in twenty tells a grossly false age, most of them across the line of eighteen.
      'said-to-be-adult': { m: 0.015, u: 0.045 },
      'said-to-be-minor': { m: 0.006, u: 0.025 },
      far: { m: 0.03, u: 0.6 },
    },
    sex: { same: { m: 0.99, u: 0.56 }, different: { m: 0.009, u: 0.44 }, other: { m: 0.001, u: 0.001 } },
    origin: {
      // Weighed by how many people come from the place; judged until it is counted.
      'same-place': { m: 0.35, u: 2 ** -10 },
      'same-words': { m: 0.1, u: 0.0015 },
      near: { m: 0.02, u: 0.0006 },
      'same-region': { m: 0.42, u: 0.03 },
      'merged-region': { m: 0.03, u: 0.015 },
      'neighbouring-region': { m: 0.01, u: 0.01 },
      'same-country': { m: 0.05, u: 0.015 },
      'other-region': { m: 0.015, u: 0.15 },
      'other-country': { m: 0.01, u: 0.77 },
      unplaced: { m: 0.02, u: 0.02 },
    },
    father: PARENTS,
    mother: PARENTS,
    relatives: {
      'same-letters': { m: 0.35, u: 1e-4 },
      'same-tokens': { m: 0.2, u: 1e-4 },
      'sounds-alike': { m: 0.15, u: 3e-4 },
      close: { m: 0.08, u: 1e-3 },
      'other-order': { m: 0.03, u: 1e-3 },
      most: { m: 0.08, u: 1e-3 },
      // A brother or sister of the one who is looked for is found near her far more often than anyone else; judged.
      'named-as-sibling': { m: 0.002, u: 0.06 },
      'none-in-common': { m: 0.4, u: 0.99 },
    },
    event: {
      'found-within-a-year': { m: 0.39, u: 0.06 },
      'found-within-5-years': { m: 0.38, u: 0.18 },
      'found-within-15-years': { m: 0.19, u: 0.3 },
      'found-much-later': { m: 0.03, u: 0.1 },
      'found-before-last-seen': { m: 0.01, u: 0.36 },
      'two-of-one-kind': { m: 0.5, u: 0.5 },
    },
    // Judged, and kept small: thousands go each way, and the countries are weighed with the homes.
    route: {
      'found-nearby': { m: 0.22, u: 0.1 },
      'at-a-gate': { m: 0.08, u: 0.04 },
      'known-corridor': { m: 0.45, u: 0.35 },
      'other-way': { m: 0.25, u: 0.45 },
      'too-far-too-soon': { m: 0.002, u: 0.01 },
    },
    height: {
      fits: { m: 0.72, u: 0.38 },
      roughly: { m: 0.2, u: 0.28 },
      'does-not-fit': { m: 0.08, u: 0.34 },
      unaged: { m: 0.5, u: 0.5 },
    },
    blood: {
      same: { m: 0.88, u: 0.29 },
      'same-and-rare': { m: 0.08, u: 0.01 },
      'other-rhesus': { m: 0.01, u: 0.05 },
      different: { m: 0.03, u: 0.65 },
    },
    // The first three are weighed by rarity; judged until they are counted.
    marks: {
      'several-alike': { m: 0.25, u: 2 ** -15 },
      'same-kind-part-and-side': { m: 0.5, u: 2 ** -11 },
      'same-kind-and-part': { m: 0.35, u: 2 ** -9 },
      'other-side': { m: 0.03, u: 0.03 },
      'same-part': { m: 0.08, u: 0.1 },
      'same-kind': { m: 0.16, u: 0.4 },
      'nothing-alike': { m: 0.1, u: 0.32 },
    },
    // The sex inside a number, and slips that its check digit tells of: judged until they are counted.
    ids: {
      same: { m: 0.7, u: 2e-6 },
      mistyped: { m: 0.1, u: 2e-6 },
      'nearly-same': { m: 0.2, u: 2e-5 },
      'partly-readable': { m: 0.05, u: 1e-5 },
      different: { m: 0.1, u: 0.99 },
      'other-of-one-kind': { m: 0.35, u: 0.99 },
      'holds-another-sex': { m: 0.02, u: 0.3 },
    },
    phones: {
      same: { m: 0.3, u: 1e-5 },
      'partly-readable': { m: 0.1, u: 1e-4 },
      'nearly-same': { m: 0.05, u: 2e-4 },
      different: { m: 0.7, u: 0.99 },
    },
    clues: {
      // Weighed by the rarity of the ideas and the length of the fragment; judged until they are counted.
      'several-in-common': { m: 0.22, u: 2 ** -17 },
      'fragment-of-home': { m: 0.16, u: 2 ** -12 },
      'one-in-common': { m: 0.4, u: 2 ** -8 },
      'none-in-common': { m: 0.24, u: 0.87 },
    },
    // Weighed column by column, by `attributes` above; as a whole they have no weight of their own.
    attributes: { agree: { m: 0.5, u: 0.5 }, 'some-agree': { m: 0.5, u: 0.5 }, differ: { m: 0.5, u: 0.5 } },
  },
};
