// Columns that say one thing twice: a postcode lies in a town, and two strangers of one town have postcodes alike. Each column may lean on one that
// stands before it, as in a tree of dependences (C. Chow & C. Liu, 1968), and then its u is counted among strangers who agree on that one.
import { ATTRIBUTE_LEVELS, type AttributeLevel, type AttributeWeights } from '../weights.ts';
import type { Pattern, Shown } from './em.ts';

export type Dependences = ReadonlyMap<string, NonNullable<AttributeWeights['given']>>;

/** So many times as often do strangers agree who agree on the other column; and so many of them must have been seen. */
const LEAST_LIFT = 3;
const LEAST_SEEN = 50;
/** So many imagined strangers who do not care for the other column. */
const SMOOTHING = 5;

const AGREEING: ReadonlySet<string> = new Set<AttributeLevel>(['same', 'nearly-same']);

/** `strangers`: patterns of pairs drawn blindly, weighed by how surely they are two people. `columns` in the order of the table's mapping. */
export function findDependences(strangers: readonly Pattern[], columns: readonly string[]): Dependences {
  const found = columns.flatMap((column, at) => {
    const [best] = columns
      .slice(0, at)
      .map((other) => dependence(strangers, column, other))
      .filter((one) => one.lift >= LEAST_LIFT && one.seen >= LEAST_SEEN)
      .sort((x, y) => y.lift - x.lift);
    return best ? [[column, { column: best.other, u: best.u }] as const] : [];
  });
  return new Map(found);
}

function dependence(strangers: readonly Pattern[], column: string, other: string) {
  const all = countLevels(strangers, column, () => true);
  const among = countLevels(strangers, column, (shown) => agreesOn(shown, other));
  const overall = (level: AttributeLevel) => (all.of.get(level) ?? 0) / Math.max(1, all.total);
  const shares = ATTRIBUTE_LEVELS.map((level) => {
    const u = ((among.of.get(level) ?? 0) + SMOOTHING * overall(level)) / (among.total + SMOOTHING);
    return [level, Math.max(u, 1e-9)] as const;
  });
  const u = Object.fromEntries(shares) as unknown as Readonly<Record<AttributeLevel, number>>;
  return { other, u, seen: among.total, lift: (1 - u.different) / Math.max(1e-9, 1 - overall('different')) };
}

function countLevels(patterns: readonly Pattern[], column: string, counts: (shown: readonly Shown[]) => boolean) {
  const of = new Map<string, number>();
  let total = 0;
  for (const { shown, weight } of patterns) {
    const level = shown.find(({ field }) => field === column)?.level;
    if (level === undefined || !counts(shown)) continue;
    of.set(level, (of.get(level) ?? 0) + weight);
    total += weight;
  }
  return { of, total };
}

function agreesOn(shown: readonly Shown[], column: string): boolean {
  return shown.some(({ field, level }) => field === column && AGREEING.has(level));
}

/** The patterns with the u that the dependences give: as `pairAttributes` will weigh them. */
export function withDependences(patterns: readonly Pattern[], dependences: Dependences): Pattern[] {
  return patterns.map((pattern) => ({
    ...pattern,
    shown: pattern.shown.map((one) => {
      const given = dependences.get(one.field);
      const parent = given && pattern.shown.find(({ field }) => field === given.column);
      if (!given || !parent || !AGREEING.has(parent.level)) return one;
      const ownU =
        one.level === 'same' && one.ownU !== undefined
          ? Math.min(0, one.ownU - (parent.ownU ?? 0))
          : Math.log2(given.u[one.level as AttributeLevel]);
      return { ...one, ownU };
    }),
  }));
}
