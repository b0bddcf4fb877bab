// What the columns that only a table has can add to a pair at most, for every record at once: the values of a column are few against its cells, so each
// is compared with each other value once, and what was found is spread over the records that hold them. Whoever holds no value that is alike adds
// nothing: a value that differs speaks against.
import { ALIKE, attributeLevel } from '../features/attributes.ts';
import type { PreparedAttribute } from '../prepared.ts';
import type { AttributeLevel } from '../weights.ts';

export interface AttributeValues {
  /** By slot, what the attributes of the record asked about add at most; zero before `touch` and after `clear`. */
  readonly bits: Float32Array;
  put(slot: number, attributes: readonly PreparedAttribute[]): void;
  /** `records`: the number of slots there are. */
  touch(attributes: readonly PreparedAttribute[], records: number): void;
  clear(): void;
}

interface Value {
  readonly plain: string;
  readonly letters: number;
  readonly slots: number[];
}

interface Column {
  readonly values: Value[];
  readonly byPlain: Map<string, Value>;
  /** Values alike, and how many values there were when they were looked for. */
  readonly near: Map<string, { readonly found: Near[]; seen: number }>;
}

interface Near {
  readonly value: Value;
  readonly level: AttributeLevel;
}

/** Jaro-Winkler is at most 0.4 nearer to 1 than Jaro, which is a third of the two shares of letters that match, and of their order. */
const LEAST_JARO = 1 - (1 - ALIKE) / 0.6;
const LEAST_SHARES = 3 * LEAST_JARO - 1;

export function createAttributeValues(): AttributeValues {
  const columns = new Map<string, Column>();
  let bits = new Float32Array(0);
  const touched: number[] = [];

  function columnOf(name: string): Column {
    const known = columns.get(name);
    if (known) return known;
    const column: Column = { values: [], byPlain: new Map(), near: new Map() };
    columns.set(name, column);
    return column;
  }

  function spread({ slots }: Value, most: number): void {
    if (most <= 0) return;
    for (const slot of slots) {
      bits[slot] = (bits[slot] ?? 0) + most;
      touched.push(slot);
    }
  }

  return {
    get bits() {
      return bits;
    },
    put(slot, attributes) {
      for (const { column: name, plain } of attributes) {
        const column = columnOf(name);
        const known = column.byPlain.get(plain);
        if (known) known.slots.push(slot);
        else {
          const value = { plain, letters: lettersOf(plain), slots: [slot] };
          column.byPlain.set(plain, value);
          column.values.push(value);
        }
      }
    },
    touch(attributes, records) {
      if (bits.length < records) bits = new Float32Array(records * 2);
      for (const attribute of attributes) {
        const column = columns.get(attribute.column);
        if (!column) continue;
        for (const { value, level } of nearValues(column, attribute.plain)) {
          spread(value, Math.max(attribute.bits[level], attribute.given?.bits[level] ?? 0));
        }
      }
    },
    clear() {
      for (const slot of touched) bits[slot] = 0;
      touched.length = 0;
    },
  };
}

function nearValues(column: Column, plain: string): readonly Near[] {
  const known = column.near.get(plain) ?? { found: [], seen: 0 };
  const letters = lettersOf(plain);
  for (; known.seen < column.values.length; known.seen += 1) {
    const value = column.values[known.seen];
    if (!value || !mayBeAlike(plain, letters, value)) continue;
    const level = attributeLevel(plain, value.plain);
    if (level !== 'different') known.found.push({ value, level });
  }
  column.near.set(plain, known);
  return known.found;
}

// Letters that only one side has match nothing.
function mayBeAlike(plain: string, letters: number, { plain: other, letters: others }: Value): boolean {
  const matching = Math.min(plain.length - ones(letters & ~others), other.length - ones(others & ~letters));
  return matching / plain.length + matching / other.length >= LEAST_SHARES - 1e-9;
}

/** A bit per kind of character; some kinds share one, which only makes values look more alike. */
function lettersOf(plain: string): number {
  let letters = 0;
  // Closeness reads this far.
  for (let at = 0; at < Math.min(plain.length, 32); at += 1) letters |= 1 << (plain.charCodeAt(at) & 31);
  return letters;
}

function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
