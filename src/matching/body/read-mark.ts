// A mark in whatever language -> its kind, the part of the body, the side and the size, and how much it tells that two people have it.
import { createLexicon, type Entry } from '../lexicon/lexicon.ts';
import { clean } from '../text/plain.ts';
import { BODY_PARTS, MARK_KINDS, type MarkKind, NO_MARK, SIDES, SIZES, type Side, type Size } from './mark-words.ts';

export interface Mark {
  readonly written: string;
  readonly kind?: MarkKind;
  readonly part?: string;
  readonly side?: Side;
  readonly size?: Size;
}

type Aspect = 'kind' | 'part' | 'side' | 'size';
interface Term {
  readonly aspect: Aspect;
  readonly id: string;
  /** Of several, the lowest counts. */
  readonly rank: number;
}

const LEXICON = createLexicon<Term>([
  ...MARK_KINDS.map(([id, , words], rank) => entryOf('kind', id, words, rank)),
  ...BODY_PARTS.map(([id, words], rank) => entryOf('part', id, words, rank)),
  ...SIDES.map(([id, words], rank) => entryOf('side', id, words, rank)),
  ...SIZES.map(([id, words], rank) => entryOf('size', id, words, rank)),
  { words: NO_MARK },
]);

function entryOf(aspect: Aspect, id: string, words: string, rank: number): Entry<Term> {
  return { term: { aspect, id, rank }, words };
}

/** Equal texts give one and the same value. */
export function readMark(written: string): Mark {
  const known = remembered.get(written);
  if (known) return known;
  const mark = readNew(written);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(written, mark);
  return mark;
}
const remembered = new Map<string, Mark>();
const REMEMBERED = 20_000;

function readNew(written: string): Mark {
  const text = clean(written).toLowerCase().replace(/\s+/gu, ' ');
  const found: Partial<Record<Aspect, Term>> = {};
  for (const { term } of LEXICON.find(text)) {
    const known = found[term.aspect];
    if (!known || term.rank < known.rank) found[term.aspect] = term;
  }
  const read = Object.entries(found).map(([aspect, { id }]) => [aspect, id] as const);
  return { written, ...(Object.fromEntries(read) as Omit<Mark, 'written'>) };
}

const SHARES: ReadonlyMap<string, number> = new Map(MARK_KINDS.map(([kind, share]) => [kind, share]));
/** Marks are not spread evenly: a twelfth is nearer to the common parts than a twenty-fifth. */
const PART_BITS = Math.log2(12);
const SIDE_BITS = 0.8;

/** Bits that two people have a mark of this kind, on one part and side where these are told. */
export function bitsOfMark(kind: MarkKind, part: boolean, side: boolean): number {
  return -Math.log2(SHARES.get(kind) ?? 1) + (part ? PART_BITS : 0) + (side ? SIDE_BITS : 0);
}
