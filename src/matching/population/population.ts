// The records that one record is compared with, all of them, held in memory in a form that most can be passed over in a few nanoseconds: no pair is
// left out because two records share no key. What is found is what an upper bound of the weight cannot rule out.
import type { ReadName } from '../names/read-name.ts';
import type { Prepared } from '../prepared.ts';
import { leastWeight } from '../score.ts';
import type { Weights } from '../weights.ts';
import { createBounds } from './bounds.ts';
import { createBuckets } from './buckets.ts';
import { createGlances } from './glances.ts';
import { HEADER } from './lists/lists.ts';
import { createPostings } from './lists/postings.ts';
import { createMeetingPoints } from './meeting-points.ts';
import type { NameFields } from './names/four-lists.ts';
import { createNameBook } from './names/name-book.ts';
import { createNameField } from './names/name-field.ts';
import { createNumbering, rowOf } from './row.ts';
import { createRows } from './rows.ts';
import { createScan, type Found } from './scan.ts';
import { createTold } from './told.ts';
import { createTouched } from './touched.ts';
import { createScanTables } from './zones.ts';

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
  const limits = createBounds(weights);
  const rows = createRows();
  const tables = createScanTables(limits);
  const buckets = createBuckets();
  const glances = createGlances(tables);
  const touched = createTouched();
  const book = createNameBook();
  const fields: NameFields = [
    createNameField(book, limits, 'name', 0),
    createNameField(book, limits, 'father', 1),
    createNameField(book, limits, 'mother', 2),
    createNameField(book, limits, 'relatives', 3),
  ];
  const told = createTold(limits);
  const points = createMeetingPoints(createPostings());
  const scan = createScan(limits, tables, { rows, buckets, glances, fields, told }, touched);
  const divisions = createNumbering();
  const countries = createNumbering();
  const slots = new Map<string, number>();
  const ids: string[] = [];

  function ask(one: Prepared): void {
    touched.reserve(rows.length);
    points.meet(one, touched);
    told.ask(one, touched);
    for (const [list, field] of fields.entries()) field.ask(namesIn(one, list), touched);
  }

  function clear(): void {
    touched.clear();
    told.clear();
    for (const field of fields) field.clear();
  }

  function scanOthers(): void {
    const { pool, first } = buckets.lists;
    for (let bucket = 0; bucket < buckets.count; bucket += 1) {
      if (!scan.mayHold(bucket)) continue;
      for (let block = first(bucket); block !== 0; block = pool[block] as number) {
        const from = block + HEADER;
        scan.run(pool, from, from + (pool[block + 1] as number), false);
      }
    }
  }

  function bounds(one: Prepared, least: number, found: Found): void {
    try {
      look(one, least, found);
    } finally {
      clear();
    }
  }

  function look(one: Prepared, least: number, found: Found): void {
    ask(one);
    scan.begin({
      row: rowOf(one, divisions, countries),
      least: least - ROUNDING,
      found: (slot, bound, names) => found(slot, bound + ROUNDING, names + ROUNDING),
    });
    scan.run(touched.slots, 0, touched.count, true);
    scanOthers();
  }

  function remove(id: string): void {
    const slot = slots.get(id);
    if (slot === undefined) return;
    rows.remove(slot);
    slots.delete(id);
  }

  return {
    get size() {
      return slots.size;
    },
    put(id, one) {
      remove(id);
      const row = rowOf(one, divisions, countries);
      const slot = rows.append(row);
      buckets.add(row, slot);
      glances.add(row, slot);
      ids[slot] = id;
      slots.set(id, slot);
      for (const [list, field] of fields.entries()) field.post(namesIn(one, list), slot);
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

/** In the order of `NameFields`. */
function namesIn(one: Prepared, list: number): readonly ReadName[] {
  return [one.names, one.fathers, one.mothers, one.relatives][list] ?? [];
}
