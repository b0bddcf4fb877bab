// (feature, level, facts) -> a sentence in one language.
import type { Facts, Feature } from '../../domain/match/evidence.ts';
import { asShown } from './shown.ts';
import type { Phrase, Words } from './words.ts';

/** What explains a row but for its numbers. */
export interface Explained {
  readonly feature: Feature;
  readonly level: string;
  readonly facts: Facts;
}

/** Undefined where the language has no words for the level, as of evidence stored under other weights. */
export function sentenceOf(words: Words, { feature, level, facts }: Explained): string | undefined {
  const phrase = words.levels[feature]?.[level];
  if (phrase === undefined) return undefined;
  if (typeof phrase !== 'string') return clausesOf(phrase, words, facts);
  return clausesOf(words.frames[feature] ?? '{words}', words, { ...facts, words: phrase });
}

function clausesOf(phrase: Phrase, words: Words, facts: Facts): string | undefined {
  const clauses = typeof phrase === 'string' ? [phrase] : phrase;
  const said = clauses.map((clause) => filled(clause, words, facts)).filter((clause) => clause !== undefined);
  return said.length > 0 ? said.join(words.clauseJoin) : undefined;
}

const PLACE = /\{(\w+)(?:\|(\w+))?\}/g;

/** Undefined when a fact that the clause speaks of is not there. */
function filled(clause: string, words: Words, facts: Facts): string | undefined {
  let whole = true;
  const text = clause.replace(PLACE, (_, name: string, reading: string | undefined) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    const read = fact === undefined ? '' : asShown((READINGS[reading ?? 'plain'] ?? plain)(fact, words));
    if (read === '') whole = false;
    return read;
  });
  return whole ? text : undefined;
}

type Fact = Facts[string];
type Reading = (fact: Fact, words: Words) => string;

function plain(fact: Fact, words: Words): string {
  if (typeof fact === 'number') return words.number(fact);
  return typeof fact === 'string' ? fact : fact.map((id) => termOf(id, words)).join(words.listJoin);
}

const READINGS: Readonly<Record<string, Reading>> = {
  plain,
  term: (fact, words) => (typeof fact === 'string' ? termOf(fact, words) : plain(fact, words)),
  known: (fact, words) => ownTerm(String(fact), words) ?? '',
  days: (fact, words) => between(shortest(String(fact)), words, words.day),
  range: (fact, words) =>
    between(String(fact), words, (end) => (Number.isFinite(Number(end)) ? words.number(Number(end)) : end)),
};

function between(text: string, words: Words, read: (end: string) => string): string {
  const [from = '', to = from] = text.split('/');
  if (from === to) return read(from);
  const ends: Readonly<Record<string, string>> = { from: read(from), to: read(to) };
  return words.range.replace(/\{(from|to)\}/g, (_, end: string) => ends[end] ?? '');
}

/** Whole years and months by their own names. */
function shortest(days: string): string {
  const [, first, from, to, last] = /^(\d{4})-(\d\d)-01\/(\d{4}-\d\d)-(\d\d)$/.exec(days) ?? [];
  if (!first || !from || !to || Number(last) < lastDayOf(to)) return days;
  const [year = '', month] = to.split('-');
  if (from === '01' && month === '12') return `${first}/${year}`;
  return first === year && from === month ? to : days;
}

function lastDayOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

/** Ids come from tables and are short; a heading of somebody's table, which may stand in their place, need not be. */
const LONGEST_ID = 80;

/** A term, or two ids in one: `lame father`, `number of siblings: 5`. */
function termOf(id: string, words: Words): string {
  const term = ownTerm(id, words);
  if (term !== undefined || id.length > LONGEST_ID) return term ?? id;
  for (let space = id.indexOf(' '); space > 0; space = id.indexOf(' ', space + 1)) {
    const joined = joinedTerm(ownTerm(id.slice(0, space), words), id.slice(space + 1), words);
    if (joined !== undefined) return joined;
  }
  return id;
}

function joinedTerm(trait: string | undefined, rest: string, words: Words): string | undefined {
  if (trait === undefined) return undefined;
  const who = /^\d+$/.test(rest) ? words.number(Number(rest)) : ownTerm(rest, words);
  return who && words.traitOf.replace('{trait}', trait).replace('{who}', who);
}

function ownTerm(id: string, words: Words): string | undefined {
  return Object.hasOwn(words.terms, id) ? words.terms[id] : undefined;
}
