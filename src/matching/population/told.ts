// Ideas of home, marks on the body and columns of other tables: each is worth so many bits where both records have it. They are added up for the records
// that share one, by postings; for all others the lesser levels bound the feature.
import type { Feature } from '../../domain/match/evidence.ts';
import type { MarkKind } from '../body/mark-words.ts';
import { bitsOfMark, type Mark } from '../body/read-mark.ts';
import { bitsOfIdea } from '../clues/ideas.ts';
import { TAKEN_FOR } from '../features/marks.ts';
import type { Prepared } from '../prepared.ts';
import type { Bounds } from './bounds.ts';
import { createNearValues } from './near/near-values.ts';
import { hashOf, type Postings } from './postings.ts';

export interface Told {
  post(one: Prepared, slot: number): void;
  reserve(records: number): void;
  /** `clear` before the next record. */
  touch(one: Prepared): void;
  /** By slot, what the features can add at most because something is shared; 0 where nothing is. */
  readonly bits: Float32Array;
  clear(): void;
}

export const IDEA_LEVELS = ['one-in-common', 'several-in-common'] as const;
export const MARK_LEVELS = ['several-alike', 'same-kind-part-and-side', 'same-kind-and-part'] as const;
/** Two sizes that agree tell a little more. */
const SIZE_BITS = 0.6;

export function createTold(postings: Postings, bounds: Bounds): Told {
  let sum = new Float32Array(0);
  /** The last item that was counted for a record: it is worth its bits once, however many keys it is found by. */
  let counted = new Int32Array(0);
  let item = 0;
  const values = createNearValues();
  const visited: number[] = [];
  const touched: number[] = [];

  function visit(key: number, bits: number): void {
    const { next, slots } = postings;
    for (let entry = postings.first(key); entry >= 0; entry = next[entry] as number) {
      const slot = slots[entry] as number;
      if (counted[slot] === item) continue;
      counted[slot] = item;
      if (sum[slot] === 0) visited.push(slot);
      sum[slot] = (sum[slot] as number) + bits;
    }
  }

  /** Turns the sums into bits of the feature. */
  function fold(bitsOf: (support: number) => number): void {
    for (const slot of visited) {
      if (told.bits[slot] === 0) touched.push(slot);
      const bits = Math.max(Number.EPSILON, bitsOf(sum[slot] as number));
      told.bits[slot] = (told.bits[slot] as number) + bits;
      sum[slot] = 0;
    }
    visited.length = 0;
  }

  const supported = (feature: Feature, levels: readonly string[]) => (support: number) =>
    Math.max(0, bounds.supported(feature, levels, support));

  const told = {
    bits: new Float32Array(0),
    reserve(records: number): void {
      if (records <= sum.length) return;
      const length = Math.max(records, sum.length * 2);
      sum = new Float32Array(length);
      counted = new Int32Array(length);
      told.bits = new Float32Array(length);
    },
    post(one: Prepared, slot: number): void {
      for (const idea of one.clues.ideas) postings.add(hashOf('idea', idea), slot, 0);
      for (const mark of one.marks) for (const key of markKeys(mark)) postings.add(key, slot, 0);
      for (const attribute of one.attributes) {
        values.add(attribute);
        postings.add(attributeKey(attribute.column, attribute.plain), slot, 0);
      }
    },
    touch(one: Prepared): void {
      for (const idea of one.clues.ideas) {
        item += 1;
        visit(hashOf('idea', idea), bitsOfIdea(idea));
      }
      fold(supported('clues', IDEA_LEVELS));
      for (const mark of one.marks) {
        item += 1;
        for (const key of markKeys(mark)) visit(key, mostOfMark(mark));
      }
      fold(supported('marks', MARK_LEVELS));
      for (const attribute of one.attributes) {
        item += 1;
        values.near(attribute, (plain, bits) => visit(attributeKey(attribute.column, plain), bits));
      }
      fold((bits) => bits);
    },
    clear(): void {
      for (const slot of touched) told.bits[slot] = 0;
      touched.length = 0;
    },
  };
  return told;
}

function attributeKey(column: string, plain: string): number {
  return hashOf(`attribute ${column}`, plain);
}

/** Marks are alike where the part is one and the kinds are, or may be taken for one another. */
function markKeys({ kind, part }: Mark): number[] {
  if (!kind || !part) return [];
  const groups = TAKEN_FOR.flatMap((kinds, at) => (kinds.has(kind) ? [`${at}`] : []));
  return [kind, ...groups].map((name) => hashOf('mark', `${name} ${part}`));
}

function mostOfMark({ kind }: Mark): number {
  if (!kind) return 0;
  const kinds = [kind, ...TAKEN_FOR.filter((group) => group.has(kind)).flatMap((group): MarkKind[] => [...group])];
  return Math.max(...kinds.map((one) => bitsOfMark(one, true, true))) + SIZE_BITS;
}
