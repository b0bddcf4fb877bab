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
  return clausesOf(words.frames[feature] ?? '{words}', words, facts, phrase);
}

/** `framed`: what a frame says as its `{words}`. */
function clausesOf(phrase: Phrase, words: Words, facts: Facts, framed?: string): string | undefined {
  if (typeof phrase === 'string') return filled(phrase, words, facts, framed);
  let said: string | undefined;
  for (const clause of phrase) {
    const next = filled(clause, words, facts, framed);
    if (next !== undefined) said = said === undefined ? next : said + words.clauseJoin + next;
  }
  return said;
}

/** A clause cut at its places: texts, and facts to be put between them. Clauses are few and are said for every pair. */
interface Cut {
  readonly texts: readonly string[];
  readonly places: readonly { readonly name: string; readonly reading: Reading }[];
}

const PLACE = /\{(\w+)(?:\|(\w+))?\}/;
const cuts = new Map<string, Cut>();

function cutOf(clause: string): Cut {
  let cut = cuts.get(clause);
  if (!cut) {
    // Text, name, reading, text, name, reading... text.
    const parts: (string | undefined)[] = clause.split(PLACE);
    const every = (from: number) => parts.filter((_, at) => at % 3 === from);
    const readings = every(2);
    const places = every(1).map((name = '', at) => ({ name, reading: READINGS[readings[at] ?? 'plain'] ?? plain }));
    cut = { texts: every(0).map((text = '') => text), places };
    cuts.set(clause, cut);
  }
  return cut;
}

/** Undefined when a fact that the clause speaks of is not there. */
function filled(clause: string, words: Words, facts: Facts, framed: string | undefined): string | undefined {
  const { texts, places } = cutOf(clause);
  let text = texts[0] ?? '';
  let at = 0;
  for (const { name, reading } of places) {
    const fact = framed !== undefined && name === 'words' ? framed : factOf(facts, name);
    const read = fact === undefined ? '' : asShown(reading(fact, words));
    if (read === '') return undefined;
    at += 1;
    text += read + (texts[at] ?? '');
  }
  return text;
}

function factOf(facts: Facts, name: string): Facts[string] | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
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
  if (!text.includes('/')) return read(text);
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
