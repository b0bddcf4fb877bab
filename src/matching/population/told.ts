// Ideas of home, marks on the body and columns of other tables: each is worth so many bits where both records have it. What a record has stands in one
// array, to be read for the few records that such bits could make likely.
import type { MarkKind } from '../body/mark-words.ts';
import { bitsOfMark, type Mark } from '../body/read-mark.ts';
import { bitsOfIdea } from '../clues/ideas.ts';
import { TAKEN_FOR } from '../features/marks.ts';
import type { Prepared } from '../prepared.ts';
import { type Bounds, stepOf } from './bounds.ts';
import { createLists } from './lists/lists.ts';
import { roomFor } from './lists/room.ts';
import { createNearValues } from './near/near-values.ts';
import { MANY, type Touched } from './touched.ts';

export interface Told {
  post(one: Prepared, slot: number): void;
  /** Who is asked about; tells `touched` of every record that shares something. `clear` before the next. */
  ask(one: Prepared, touched: Touched): void;
  /** What the features can add at most because something is shared, in bits: by the code that a record was told of with, 0 for none; and with this one. */
  readonly byCode: Float64Array;
  boundOf(slot: number): number;
  clear(): void;
}

export const IDEA_LEVELS = ['one-in-common', 'several-in-common'] as const;
export const MARK_LEVELS = ['several-alike', 'same-kind-part-and-side', 'same-kind-and-part'] as const;
/** Two sizes that agree tell a little more. */
const SIZE_BITS = 0.6;
const FIRST_ROOM = 1024;

export function createTold(bounds: Bounds): Told {
  /** A number for each idea, each kind of mark on a part, each value of a column: also that of the list of records that have it. */
  const things = new Map<string, number>();
  const lists = createLists();
  const values = createNearValues();
  /** By slot, where in `packed` a record's things are: three times how many there are, and their numbers. 0 for nothing. */
  let starts = new Int32Array(FIRST_ROOM);
  let packed = new Int32Array(FIRST_ROOM);
  let used = 1;

  /** By number, of what is asked about: bits, and of marks the set of those that it is like. */
  let bits = new Float64Array(FIRST_ROOM);
  let sets = new Int32Array(FIRST_ROOM);
  const asked: number[] = [];
  const markBits: number[] = [];

  const ofIdeas = bounds.bySupport('clues', IDEA_LEVELS);
  const ofMarks = bounds.bySupport('marks', MARK_LEVELS);
  const supported = (table: Float64Array, support: number) =>
    support === 0 ? 0 : Math.max(0, table[stepOf(support)] as number);

  function numberOf(thing: string): number {
    const known = things.get(thing);
    if (known !== undefined) return known;
    const number = lists.create();
    things.set(thing, number);
    sets = roomFor(sets, number);
    bits = roomFor(bits, number);
    return number;
  }

  function packAll(numbers: readonly number[], slot: number): void {
    packed = roomFor(packed, used + numbers.length);
    packed[used] = numbers.length;
    packed.set(numbers, used + 1);
    used += numbers.length + 1;
    for (const number of numbers) lists.add(number, slot);
  }

  /** The number of a thing that some record has. */
  function askThing(thing: string): number | undefined {
    const number = things.get(thing);
    if (number !== undefined) asked.push(number);
    return number;
  }

  function askIdeas(one: Prepared): number {
    let most = 0;
    for (const idea of one.clues.ideas) {
      const number = askThing(ideaKey(idea));
      if (number === undefined) continue;
      bits[number] = bitsOfIdea(idea);
      most += bits[number] as number;
    }
    return most;
  }

  function askMarks(one: Prepared): number {
    markBits.length = 0;
    for (const mark of one.marks) {
      const set = 1 << markBits.length;
      markBits.push(mostOfMark(mark));
      for (const key of markKeys(mark)) {
        const number = askThing(key);
        if (number !== undefined) sets[number] = (sets[number] as number) | set;
      }
    }
    return markBits.reduce((sum, most) => sum + most, 0);
  }

  function askAttributes(one: Prepared): number {
    let most = 0;
    for (const attribute of one.attributes) {
      let best = 0;
      values.near(attribute, (plain, worth) => {
        const number = askThing(attributeKey(attribute.column, plain));
        if (number !== undefined) bits[number] = (bits[number] as number) + worth;
        best = Math.max(best, worth);
      });
      most += best;
    }
    return most;
  }

  function sumOfBits(from: number): number {
    let sum = 0;
    for (let at = from + 1; at <= from + (packed[from] as number); at += 1) sum += bits[packed[at] as number] as number;
    return sum;
  }

  function sumOfMarks(from: number): number {
    let set = 0;
    for (let at = from + 1; at <= from + (packed[from] as number); at += 1) set |= sets[packed[at] as number] as number;
    return markBitsIn(set);
  }

  /** What it is worth by itself, whatever it is. */
  function alone(number: number): number {
    const worth = bits[number] as number;
    return Math.max(worth, supported(ofIdeas, worth), supported(ofMarks, markBitsIn(sets[number] as number)));
  }

  function markBitsIn(set: number): number {
    let sum = 0;
    for (let left = set; left !== 0; left &= left - 1) sum += markBits[31 - Math.clz32(left & -left)] as number;
    return sum;
  }

  const told = {
    byCode: new Float64Array(MANY + 1),
    post(one: Prepared, slot: number): void {
      starts = roomFor(starts, slot);
      if (one.clues.ideas.size + one.marks.length + one.attributes.length === 0) return;
      const start = used;
      packAll([...one.clues.ideas].map(ideaKey).map(numberOf), slot);
      packAll([...new Set(one.marks.flatMap(markKeys))].map(numberOf), slot);
      packAll(
        one.attributes.map(({ column, plain }) => numberOf(attributeKey(column, plain))),
        slot,
      );
      for (const attribute of one.attributes) values.add(attribute);
      starts[slot] = start;
    },
    ask(one: Prepared, touched: Touched): void {
      const ideas = supported(ofIdeas, askIdeas(one));
      told.byCode[MANY] = ideas + supported(ofMarks, askMarks(one)) + askAttributes(one);
      for (const [at, number] of asked.entries()) {
        const code = Math.min(MANY, at + 1);
        if (code < MANY) told.byCode[code] = alone(number);
        lists.each(number, (slot) => touched.tell(slot, code));
      }
    },
    boundOf(slot: number): number {
      const ideasAt = starts[slot] as number;
      if (ideasAt === 0) return 0;
      const marksAt = ideasAt + 1 + (packed[ideasAt] as number);
      const attributesAt = marksAt + 1 + (packed[marksAt] as number);
      return supported(ofIdeas, sumOfBits(ideasAt)) + supported(ofMarks, sumOfMarks(marksAt)) + sumOfBits(attributesAt);
    },
    clear(): void {
      for (const number of asked) {
        bits[number] = 0;
        sets[number] = 0;
      }
      asked.length = 0;
    },
  };
  return told;
}

function ideaKey(idea: string): string {
  return `idea ${idea}`;
}

function attributeKey(column: string, plain: string): string {
  return `value ${column} ${plain}`;
}

/** Marks are alike where the part is one and the kinds are, or may be taken for one another. */
function markKeys({ kind, part }: Mark): string[] {
  if (!kind || !part) return [];
  const groups = TAKEN_FOR.flatMap((kinds, at) => (kinds.has(kind) ? [`${at}`] : []));
  return [kind, ...groups].map((name) => `mark ${name} ${part}`);
}

function mostOfMark({ kind }: Mark): number {
  if (!kind) return 0;
  const kinds = [kind, ...TAKEN_FOR.filter((group) => group.has(kind)).flatMap((group): MarkKind[] => [...group])];
  return Math.max(...kinds.map((one) => bitsOfMark(one, true, true))) + SIZE_BITS;
}
