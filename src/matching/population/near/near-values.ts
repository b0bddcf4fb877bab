// Which values of a column are the same as one or alike. The values of a column are few against its cells, so each is compared with each other value
// once, whatever the number of records that hold it. A value that is not alike speaks against, so whoever holds none adds nothing to a bound.
import { ALIKE, attributeLevel } from '../../features/attributes.ts';
import type { PreparedAttribute } from '../../prepared.ts';
import type { AttributeLevel } from '../../weights.ts';
import { lettersOf, mostMatching } from './letters.ts';

export interface NearValues {
  add(attribute: PreparedAttribute): void;
  /** `most`: what a record that holds `plain` can add at most, in bits above 0. */
  near(attribute: PreparedAttribute, found: (plain: string, most: number) => void): void;
}

interface Value {
  readonly plain: string;
  readonly letters: number;
}

interface Column {
  readonly values: Value[];
  readonly known: Set<string>;
  /** Values alike, and how many values there were when they were looked for. */
  readonly near: Map<string, { readonly found: Near[]; seen: number }>;
}

interface Near {
  readonly plain: string;
  readonly level: AttributeLevel;
}

/** Jaro-Winkler is at most 0.4 nearer to 1 than Jaro, which is a third of the two shares of letters that match, and of their order. */
const LEAST_JARO = 1 - (1 - ALIKE) / 0.6;
const LEAST_SHARES = 3 * LEAST_JARO - 1;

export function createNearValues(): NearValues {
  const columns = new Map<string, Column>();
  return {
    add({ column: name, plain }) {
      const column: Column = columns.get(name) ?? { values: [], known: new Set(), near: new Map() };
      columns.set(name, column);
      if (column.known.has(plain)) return;
      column.known.add(plain);
      column.values.push({ plain, letters: lettersOf(plain) });
    },
    near({ column: name, plain, bits, given }, found) {
      const column = columns.get(name);
      if (!column) return;
      for (const near of nearIn(column, plain)) {
        const most = Math.max(bits[near.level], given?.bits[near.level] ?? 0);
        if (most > 0) found(near.plain, most);
      }
    },
  };
}

function nearIn(column: Column, plain: string): readonly Near[] {
  const known = column.near.get(plain) ?? { found: [], seen: 0 };
  const letters = lettersOf(plain);
  for (; known.seen < column.values.length; known.seen += 1) {
    const value = column.values[known.seen];
    if (!value || !mayBeAlike(plain, letters, value)) continue;
    const level = attributeLevel(plain, value.plain);
    if (level !== 'different') known.found.push({ plain: value.plain, level });
  }
  column.near.set(plain, known);
  return known.found;
}

function mayBeAlike(plain: string, letters: number, { plain: other, letters: others }: Value): boolean {
  const matching = mostMatching(plain.length, letters, other.length, others);
  return matching / plain.length + matching / other.length >= LEAST_SHARES - 1e-9;
}
