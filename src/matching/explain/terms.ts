// The words for ids, a column for each language. English words stand in words/en.ts, or are the ids themselves.
import type { Language } from '../../domain/match/language.ts';
import { CIRCUMSTANCES } from './terms/circumstances.ts';
import { IDEAS } from './terms/ideas.ts';
import { MARKS } from './terms/marks.ts';
import { PEOPLE } from './terms/people.ts';
import type { TermRow } from './terms/row.ts';

const COLUMNS = ['zh', 'vi', 'th', 'lo', 'my', 'km'] as const satisfies readonly Language[];
const ROWS: readonly TermRow[] = [...CIRCUMSTANCES, ...PEOPLE, ...MARKS, ...IDEAS];

export function termsIn(language: (typeof COLUMNS)[number]): Readonly<Record<string, string>> {
  const column = COLUMNS.indexOf(language);
  return Object.fromEntries(ROWS.map(([id, ...words]) => [id, words[column] ?? id]));
}
