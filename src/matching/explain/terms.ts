// The words for ids, a column for each language. English words stand in words/en.ts, or are the ids themselves.
import type { Language } from '../../domain/match/language.ts';
import { IDEAS as REMEMBERED } from '../clues/ideas.ts';
import { KIN, TRAITS } from '../clues/people.ts';
import { CIRCUMSTANCES } from './terms/circumstances.ts';
import { IDEAS } from './terms/ideas.ts';
import { MARKS } from './terms/marks.ts';
import { PEOPLE } from './terms/people.ts';
import type { TermRow } from './terms/row.ts';

const COLUMNS = ['zh', 'vi', 'th', 'lo', 'my', 'km'] as const satisfies readonly Language[];
const ROWS: readonly TermRow[] = [...CIRCUMSTANCES, ...PEOPLE, ...MARKS, ...IDEAS];

/** What is found in a text by its words can be told by the first of them, where nothing better stands in a table. */
const FOUND_BY = [...REMEMBERED, ...KIN, ...TRAITS];

export function termsIn(language: (typeof COLUMNS)[number]): Readonly<Record<string, string>> {
  const column = COLUMNS.indexOf(language);
  const told = ROWS.map(([id, ...words]) => [id, words[column] ?? id]);
  return Object.fromEntries([...FOUND_BY.map(({ id, words }) => [id, firstOf(words[language])]), ...told]);
}

function firstOf(words: string): string {
  return words.split('|')[0]?.replace(/^_|_$/g, '') ?? words;
}
