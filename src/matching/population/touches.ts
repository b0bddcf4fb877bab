// What the names of one record can be worth against those of every other: 0 tokens shared is the same for all, so only the records that share one are
// visited, by the postings of its sounds. The tokens' bits are added up, and turned into bits of the feature at the end of each name.
import type { Feature } from '../../domain/match/evidence.ts';
import { LEAST_BITS, NEAR_COST } from '../names/pairing.ts';
import type { ReadName } from '../names/read-name.ts';
import type { Span } from '../names/tokens.ts';
import type { Bounds } from './bounds.ts';
import { createNameBound } from './name-bound.ts';
import { lettersKey, NAME_FIELDS, type NameField, soundKey } from './name-keys.ts';
import type { NearForms } from './near/near-forms.ts';
import type { Postings } from './postings.ts';

export interface Touches {
  post(field: NameField, names: readonly ReadName[], slot: number): void;
  /** Makes room for as many records. */
  reserve(records: number): void;
  /** Adds up what the names of one field touch. `most`, `least`: bits of the weightiest and of the lightest name that each record has there. `clear` before the next record. */
  touch(field: NameField, names: readonly ReadName[], most: Float32Array, least: Float32Array): void;
  /** Bits of the feature by slot, at most; meant for records that have such names. */
  readonly bits: Readonly<Record<NameField, Float32Array>>;
  /** The most that any record can get from these names. */
  most(field: NameField, names: readonly ReadName[]): number;
  clear(): void;
}

const FEATURE_OF: Readonly<Record<NameField, Feature>> = {
  names: 'name',
  fathers: 'father',
  mothers: 'mother',
  relatives: 'relatives',
};

export function createTouches(postings: Postings, forms: NearForms, bounds: Bounds): Touches {
  const bound = mapFields((field) => createNameBound(bounds, FEATURE_OF[field]));
  let room = 0;
  let support = new Float32Array(0);
  let covered = new Float32Array(0);
  let coveredThere = new Float32Array(0);
  /** The last token that was counted for a record: one token is worth its bits once, however many keys it is found by. */
  let counted = new Int32Array(0);
  let token = 0;
  /** What it was counted with, so that a better key counts for the rest. */
  let worthCounted = new Float32Array(0);
  let thereCounted = new Float32Array(0);
  const visited: number[] = [];
  const touched = mapFields((): number[] => []);

  function visit(key: number, bits: number, cost: number): void {
    const { next, slots, eighths } = postings;
    for (let entry = postings.first(key); entry >= 0; entry = next[entry] as number) {
      const slot = slots[entry] as number;
      const there = (eighths[entry] as number) / 8;
      const worth = Math.max(LEAST_BITS, Math.min(bits, there) - cost);
      if (counted[slot] !== token) {
        counted[slot] = token;
        if (covered[slot] === 0) visited.push(slot);
        covered[slot] = (covered[slot] as number) + bits;
        worthCounted[slot] = 0;
        thereCounted[slot] = 0;
      }
      if (worth > (worthCounted[slot] as number)) {
        support[slot] = (support[slot] as number) + worth - (worthCounted[slot] as number);
        worthCounted[slot] = worth;
      }
      if (there > (thereCounted[slot] as number)) {
        coveredThere[slot] = (coveredThere[slot] as number) + there - (thereCounted[slot] as number);
        thereCounted[slot] = there;
      }
    }
  }

  /** A token meets tokens and joined tokens; joined ones meet tokens only. */
  function visitSpan(field: NameField, span: Span): void {
    token += 1;
    const single = span.count === 1;
    const bits = bitsOf(span);
    for (const sound of span.sounds) {
      visit(soundKey(field, false, sound), bits, 0);
      if (single) visit(soundKey(field, true, sound), bits, 0);
    }
    for (const { sound, joined } of forms.near(span)) visit(soundKey(field, joined, sound), bits, NEAR_COST);
  }

  function fold(field: NameField, name: ReadName, most: Float32Array, least: Float32Array): void {
    const into = touches.bits[field];
    const { at, none } = bound[field];
    for (const slot of visited) {
      const bits = at(
        support[slot] as number,
        name.bits - (covered[slot] as number),
        (least[slot] as number) - (coveredThere[slot] as number),
        name.bits + (most[slot] as number),
      );
      support[slot] = 0;
      covered[slot] = 0;
      coveredThere[slot] = 0;
      if (bits <= (into[slot] as number)) continue;
      if (into[slot] === none) touched[field].push(slot);
      into[slot] = bits;
    }
    visited.length = 0;
  }

  const touches = {
    post(field: NameField, names: readonly ReadName[], slot: number): void {
      for (const name of names) {
        if (name.letters !== '') postings.add(lettersKey(field, name.letters), slot, mostBits(name));
        for (const span of name.spans) {
          forms.add(span);
          for (const sound of new Set(span.sounds)) {
            postings.add(soundKey(field, span.count > 1, sound), slot, bitsOf(span));
          }
        }
      }
    },
    bits: mapFields(() => new Float32Array(0)),
    reserve(records: number): void {
      if (records <= room) return;
      room = Math.max(records, room * 2);
      support = new Float32Array(room);
      covered = new Float32Array(room);
      coveredThere = new Float32Array(room);
      counted = new Int32Array(room);
      worthCounted = new Float32Array(room);
      thereCounted = new Float32Array(room);
      touches.bits = mapFields((field) => new Float32Array(room).fill(bound[field].none));
    },
    touch(field: NameField, names: readonly ReadName[], most: Float32Array, least: Float32Array): void {
      for (const name of names) {
        for (const span of name.spans) visitSpan(field, span);
        if (name.letters !== '') {
          token += 1;
          visit(lettersKey(field, name.letters), mostBits(name), 0);
        }
        fold(field, name, most, least);
      }
    },
    most: (field: NameField, names: readonly ReadName[]): number =>
      Math.max(bound[field].none, ...names.map((name) => bound[field].at(mostBits(name), 0, 0, 2 * name.bits))),
    clear(): void {
      for (const field of NAME_FIELDS) {
        for (const slot of touched[field]) touches.bits[field][slot] = bound[field].none;
        touched[field].length = 0;
      }
    },
  };
  return touches;
}

function bitsOf(span: Span): number {
  return Math.max(span.bits, span.soundBits, LEAST_BITS);
}

/** Letter for letter the same, a name supports no more than this. */
function mostBits(name: ReadName): number {
  return Math.max(
    1,
    name.tokens.reduce((sum, one) => sum + Math.max(one.bits, one.soundBits, LEAST_BITS), 0),
  );
}

function mapFields<T>(of: (field: NameField) => T): Record<NameField, T> {
  return { names: of('names'), fathers: of('fathers'), mothers: of('mothers'), relatives: of('relatives') };
}
