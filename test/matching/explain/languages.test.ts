import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/domain/match/evidence.ts';
import { LANGUAGES } from '../../../src/domain/match/language.ts';
import { SEXES } from '../../../src/domain/people/person-record.ts';
import { BODY_PARTS, MARK_KINDS, SIDES } from '../../../src/matching/body/mark-words.ts';
import { IDEAS } from '../../../src/matching/clues/ideas.ts';
import { KIN, TRAITS } from '../../../src/matching/clues/people.ts';
import { WORDS } from '../../../src/matching/explain/explain-in.ts';
import { ENGLISH } from '../../../src/matching/explain/words/en.ts';
import { RULES } from '../../../src/matching/names/rules.ts';
import { DEFAULT_WEIGHTS } from '../../../src/matching/weights.ts';

const LEVELS = FEATURES.flatMap((feature) =>
  Object.keys(DEFAULT_WEIGHTS.features[feature]).map((level) => [feature, level] as const),
);
const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const IDS = [
  ...[...IDEAS, ...KIN, ...TRAITS].map(({ id }) => id),
  ...[MARK_KINDS, BODY_PARTS, SIDES].flatMap((rows) => rows.map(([id]) => id)),
];

const placesIn = (phrase: string | readonly string[] = []) =>
  [phrase]
    .flat()
    .flatMap((clause) => [...clause.matchAll(/\{(\w+)/g)].map(([, name]) => name))
    .sort();

describe.each(LANGUAGES)('the words of %s', (language) => {
  const words = WORDS[language];

  it('name every feature, and say what every level of the weights means', () => {
    expect(FEATURES.filter((feature) => !words.features[feature] || !words.frames[feature])).toEqual([]);
    expect(LEVELS.filter(([feature, level]) => !words.levels[feature]?.[level])).toEqual([]);
  });

  it('fill in the same facts as the English', () => {
    for (const feature of FEATURES) {
      expect(placesIn(words.frames[feature])).toEqual(placesIn(ENGLISH.frames[feature]));
      for (const [level, phrase] of Object.entries(ENGLISH.levels[feature] ?? {}))
        expect(placesIn(words.levels[feature]?.[level])).toEqual(placesIn(phrase));
    }
    for (const [name, text] of Object.entries(ENGLISH.page))
      expect(placesIn(words.page[name as keyof typeof words.page])).toEqual(placesIn(text));
  });
});

/** The level says as much. */
const UNSAID = ['same-letters', 'same-token', 'sounds-alike', 'close', 'none'];

describe('the English terms', () => {
  it('name every rule by which two names are one', () => {
    const rules = Object.keys(RULES).filter((rule) => !UNSAID.includes(rule));
    expect(rules.filter((rule) => !Object.hasOwn(ENGLISH.terms, rule))).toEqual([]);
  });
});

describe.each(OTHERS)('the terms of %s', (language) => {
  it('are there for every rule, circumstance, idea, person, mark and sex', () => {
    const ids = [...Object.keys(ENGLISH.terms), ...SEXES, ...IDS];
    expect(ids.filter((id) => !Object.hasOwn(WORDS[language].terms, id))).toEqual([]);
  });
});
