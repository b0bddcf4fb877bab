// Who a relative is, in whatever language the relation is told, and whether two relatives may be one person.
import { KIN } from '../clues/people.ts';
import { createLexicon } from '../lexicon/lexicon.ts';
import { clean } from '../text/plain.ts';

const LEXICON = createLexicon(KIN.map(({ id, words }) => ({ term: id, words: Object.values(words).join('|') })));
/** Three words on either side of the name are enough. */
const LONGEST = 60;
const REMEMBERED = 5000;
const memory = new Map<string, string | undefined>();

/** The id of a word for kin, of several the first; undefined where the text holds none. */
export function relationIn(text: string): string | undefined {
  const key = text.slice(0, LONGEST);
  if (memory.has(key)) return memory.get(key);
  const plain = clean(key)
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');
  const found = LEXICON.find(plain)[0]?.term;
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, found);
  return found;
}

interface Place {
  readonly group: 'parent' | 'sibling' | 'grandparent' | 'elder' | 'spouse' | 'child' | 'cousin' | 'outsider';
  readonly sex?: 'female' | 'male';
}

const PLACES: Readonly<Record<string, Place>> = {
  father: { group: 'parent', sex: 'male' },
  mother: { group: 'parent', sex: 'female' },
  'elder brother': { group: 'sibling', sex: 'male' },
  'younger brother': { group: 'sibling', sex: 'male' },
  brother: { group: 'sibling', sex: 'male' },
  'elder sister': { group: 'sibling', sex: 'female' },
  'younger sister': { group: 'sibling', sex: 'female' },
  sister: { group: 'sibling', sex: 'female' },
  'brother or sister': { group: 'sibling' },
  grandfather: { group: 'grandparent', sex: 'male' },
  grandmother: { group: 'grandparent', sex: 'female' },
  uncle: { group: 'elder', sex: 'male' },
  aunt: { group: 'elder', sex: 'female' },
  husband: { group: 'spouse', sex: 'male' },
  wife: { group: 'spouse', sex: 'female' },
  child: { group: 'child' },
  cousin: { group: 'cousin' },
  teacher: { group: 'outsider' },
  neighbour: { group: 'outsider' },
  friend: { group: 'outsider' },
};

/** A brother is no grandmother; whoever is called nothing may be anyone. */
export function mayBeOne(a: string | undefined, b: string | undefined): boolean {
  const first = a === undefined ? undefined : PLACES[a];
  const second = b === undefined ? undefined : PLACES[b];
  if (!first || !second) return true;
  return first.group === second.group && (!first.sex || !second.sex || first.sex === second.sex);
}

export function isSibling(relation: string | undefined): boolean {
  return relation !== undefined && PLACES[relation]?.group === 'sibling';
}
