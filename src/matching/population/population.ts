// The records that one record is compared with, all of them, held in memory in a form that most can be passed over in a few nanoseconds: no pair is
// left out because two records share no key. What is found is what an upper bound of the weight cannot rule out.
import type { Prepared } from '../prepared.ts';
import { leastWeight } from '../score.ts';
import type { Weights } from '../weights.ts';
import { createBounds } from './bounds.ts';
import { createColumns, KIND } from './columns.ts';
import { createMeetingPoints } from './meeting-points.ts';
import { NAME_FIELDS, type NameField } from './name-keys.ts';
import { createNearForms } from './near/near-forms.ts';
import { createPostings } from './postings.ts';
import { createNumbering, rowOf } from './row.ts';
import { createScan, type Found, type MostOfNames } from './scan.ts';
import { createTold } from './told.ts';
import { createTouches } from './touches.ts';

export interface Population {
  readonly size: number;
  /** Adds a record, or replaces the one of this id. */
  put(id: string, one: Prepared): void;
  /** Nothing happens when there is none of this id. */
  remove(id: string): void;
  has(id: string): boolean;
  /**
   * Ids of every record whose probability with `one` is `floor` or more. Some others may be among them, none is left out: who asks weighs them.
   * `one` itself is found too if it was put in.
   */
  candidates(one: Prepared, floor: number): string[];
  /** The same by weight, with what bounds it. */
  bounds(one: Prepared, leastWeight: number, found: Found): void;
}

export function createPopulation(weights: Weights): Population {
  const columns = createColumns();
  const postings = createPostings();
  const limits = createBounds(weights);
  const touches = createTouches(postings, createNearForms(), limits);
  const told = createTold(postings, limits);
  const points = createMeetingPoints(postings);
  const scan = createScan(limits, columns, touches, told);
  const divisions = createNumbering();
  const countries = createNumbering();
  const slots = new Map<string, number>();
  const ids: string[] = [];
  let met = new Uint8Array(0);
  const metSlots: number[] = [];

  function touch(one: Prepared): void {
    touches.reserve(columns.length);
    told.reserve(columns.length);
    if (met.length < columns.length) met = new Uint8Array(columns.length * 2);
    points.meet(one, met, metSlots);
    told.touch(one);
    touches.touch('names', one.names, columns.nameBits, columns.nameBitsLeast);
    touches.touch('fathers', one.fathers, columns.fatherBits, columns.fatherBitsLeast);
    touches.touch('mothers', one.mothers, columns.motherBits, columns.motherBitsLeast);
    touches.touch('relatives', one.relatives, columns.relativeBits, columns.relativeBitsLeast);
  }

  function clear(): void {
    for (const slot of metSlots) met[slot] = 0;
    metSlots.length = 0;
    told.clear();
    touches.clear();
  }

  function bounds(one: Prepared, least: number, found: Found): void {
    touch(one);
    const mostOf = (field: NameField) => touches.most(field, one[field]);
    const most: MostOfNames = [mostOf('names'), mostOf('fathers'), mostOf('mothers'), mostOf('relatives')];
    scan.run(rowOf(one, divisions, countries), met, most, least - ROUNDING, (slot, bound, names) =>
      found(slot, bound + ROUNDING, names + ROUNDING),
    );
    clear();
  }

  function remove(id: string): void {
    const slot = slots.get(id);
    if (slot === undefined) return;
    columns.kind[slot] = KIND.gone;
    slots.delete(id);
  }

  return {
    get size() {
      return slots.size;
    },
    put(id, one) {
      remove(id);
      const slot = columns.append(rowOf(one, divisions, countries));
      ids[slot] = id;
      slots.set(id, slot);
      for (const field of NAME_FIELDS) touches.post(field, one[field], slot);
      told.post(one, slot);
      points.post(one, slot);
    },
    remove,
    has: (id) => slots.has(id),
    candidates(one, floor) {
      const found: string[] = [];
      bounds(one, leastWeight(floor, weights), (slot) => found.push(ids[slot] ?? ''));
      return found;
    },
    bounds,
  };
}

/** Bits that single precision may cost. */
const ROUNDING = 1e-3;
