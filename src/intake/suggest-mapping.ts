import Fuse from 'fuse.js';
import type { RecordColumn } from '../domain/people/record-fields.ts';
import { headingKey, headingWords, KNOWN_HEADINGS, type KnownHeading, recogniseHeading } from './recognise-heading.ts';

export interface MappingSuggestion {
  readonly header: string;
  readonly field: RecordColumn;
  /** 1 is the heading itself, 0 nothing alike. */
  readonly score: number;
}

/** Below this a likeness is more often wrong than right. */
const LEAST_ALIKE = 0.5;
/** A longer one is no heading, and comparing it costs by its length. */
const LONGEST_HEADING = 100;
/** A whole known heading within another is more than a likeness of letters. */
const CONTAINED = 0.6;

let index: Fuse<KnownHeading> | undefined;

/**
 * The nearest column to each heading that is like one, for a person to look at: never to be used unseen. In the order of `headers`; a
 * heading that is like none is left out.
 */
export function suggestMapping(headers: readonly string[]): MappingSuggestion[] {
  return headers.flatMap((header) => {
    const recognised = recogniseHeading(header);
    if (recognised) return [{ header, field: recognised, score: 1 }];
    const [best] = [...misspelt(header), ...contained(header)].sort((a, b) => b.score - a.score);
    return best ? [{ header, ...best }] : [];
  });
}

type Guess = Pick<MappingSuggestion, 'field' | 'score'>;

/** Fuse finds a short pattern in any longer text; the lengths say how much of one is the other. */
function misspelt(header: string): Guess[] {
  const key = headingKey(header);
  if (key === '' || key.length > LONGEST_HEADING) return [];
  index ??= new Fuse([...KNOWN_HEADINGS], { keys: ['key'], includeScore: true, threshold: 0.4, ignoreLocation: true });
  return index.search(key, { limit: 5 }).flatMap(({ item, score = 1 }) => {
    const alike = (1 - score) * likenessOfLength(item.key, key);
    return alike < LEAST_ALIKE ? [] : [{ field: item.field, score: alike }];
  });
}

/** `Full name of the victim` holds `full name`, 失踪人姓名 holds 姓名. */
function contained(header: string): Guess[] {
  const words = headingWords(header);
  const key = headingKey(header);
  return KNOWN_HEADINGS.filter((known) => holds(words, key, known)).map((known) => ({
    field: known.field,
    score: CONTAINED + (1 - CONTAINED) * likenessOfLength(known.key, key),
  }));
}

function holds(words: string, key: string, known: KnownHeading): boolean {
  // Letters of scripts that set no spaces between words are compared as they come.
  return /^[a-z0-9]+$/.test(known.key) ? words.includes(known.words) : known.key.length > 1 && key.includes(known.key);
}

function likenessOfLength(a: string, b: string): number {
  return Math.min(a.length, b.length) / Math.max(a.length, b.length);
}
