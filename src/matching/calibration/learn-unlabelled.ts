// A table of records of which nobody knows who is who -> new weights, by EM (em.ts) over the pairs that have something in common (meetings.ts).
import { FEATURES, type Feature } from '../../domain/match/evidence.ts';
import { pairAttributes } from '../features/attributes.ts';
import type { Matcher } from '../matcher.ts';
import type { Prepared, PreparedWhole } from '../prepared.ts';
import type { AttributeWeights, Level, Weights } from '../weights.ts';
import { type Dependences, findDependences, withDependences } from './dependence.ts';
import { createDraw } from './draw.ts';
import { type Estimate, estimate, type Pattern, type Shares, type Shown, withoutTruePairs } from './em.ts';
import { type Meeting, meetings, randomPairs, sharedValues } from './meetings.ts';
import { columnShares, nameShares } from './term-shares.ts';

export interface UnlabelledLearning {
  readonly records: readonly PreparedWhole[];
  /** Whether two records, by position, may be one person as far as the task goes: of two files, one must come from each. */
  readonly isPair: (a: number, b: number) => boolean;
  /** Number of pairs for which `isPair` is true. */
  readonly allPairs: number;
  readonly from: Weights;
  /** Columns to be compared besides what records hold. */
  readonly compare: readonly string[];
  readonly countNames: boolean;
  readonly matcherFor: (weights: Weights) => Matcher;
}

export interface Learned {
  readonly weights: Weights;
  readonly pairsLookedAt: number;
  /** How many true pairs the model expects in the data. */
  readonly truePairs: number;
  readonly rounds: number;
}

const PAIRS_LOOKED_AT = 400_000;
const RANDOM_PAIRS = 200_000;
const SEED = 1969;
/** A level that no pair showed has been seen half a time; of a field that fewer pairs tell of, nothing is learned. */
const UNSEEN = 0.5;
const LEAST_TOLD = 1000;
const TURNS = 4;
/** Rarity is grouped by half bits, so that patterns repeat. */
const STEP = 0.5;
/** Features whose agreement is weighed by rarity, and the levels of theirs that are none. */
const WEIGHED_BY_RARITY: ReadonlySet<string> = new Set<Feature>(['name', 'father', 'mother', 'relatives']);
const NO_AGREEMENT: ReadonlySet<string> = new Set([
  'different',
  'different-across-scripts',
  'renamed-child',
  'like-siblings',
  'none-in-common',
]);
const START_LEVELS: AttributeWeights['levels'] = {
  same: { m: 0.8, u: 0.01 },
  'nearly-same': { m: 0.06, u: 0.002 },
  alike: { m: 0.04, u: 0.01 },
  different: { m: 0.1, u: 0.978 },
};

/** Never edits `from`; what the data say nothing of stays as it is there. */
export function learnUnlabelled(given: UnlabelledLearning, version: string): Learned {
  const start = startingWeights(given);
  const matcher = given.matcherFor(start);
  const records = given.records.map((one) => matcher.prepare(one.record));
  const draw = createDraw(SEED);
  const shown = (pairs: readonly Meeting[]) => patternsOf(pairs, records, matcher, start);
  const random = shown(randomPairs(records.length, { ...given, count: Math.min(RANDOM_PAIRS, given.allPairs), draw }));
  const met = meetings(records.map(sharedValues), { most: PAIRS_LOOKED_AT, draw, isPair: given.isPair });
  const patterns = shown(met);
  const model = alternate(given, start, random, patterns);
  return {
    weights: newWeights(start, model, version),
    pairsLookedAt: met.length,
    truePairs: model.found.prior * given.allPairs,
    rounds: model.found.rounds,
  };
}

interface Model {
  readonly found: Estimate;
  readonly u: Shares;
  readonly dependences: Dependences;
  /** `field:level` that some pair of strangers showed. */
  readonly seen: ReadonlySet<string>;
}

// Among pairs drawn blindly some are one person, and where every person stands in the table ten times these are most of those that agree: so u is
// counted again when the model knows them.
function alternate(
  { records, allPairs }: UnlabelledLearning,
  start: Weights,
  random: readonly Pattern[],
  patterns: readonly Pattern[],
): Model {
  const columns = Object.keys(start.attributes ?? {}).map(columnField);
  const believed = sharesIn(start, 'm');
  let strangers = random;
  let u = countedU(random, sharesIn(start, 'u'));
  let found = { m: believed, prior: Math.min(0.1, records.length / 2 / allPairs) };
  for (let turn = 1; ; turn += 1) {
    const dependences = findDependences(strangers, columns);
    const next = estimate({ patterns: withDependences(patterns, dependences), allPairs, believed, u, start: found });
    if (turn === TURNS) return { found: next, u, dependences, seen: levelsSeen(strangers) };
    strangers = withoutTruePairs(random, next, u);
    u = countedU(strangers, u);
    found = next;
  }
}

function startingWeights({ from, records, compare, countNames }: UnlabelledLearning): Weights {
  const attributes = Object.fromEntries(
    compare.map((column): [string, AttributeWeights] => [
      column,
      { levels: from.attributes?.[column]?.levels ?? START_LEVELS, ...columnShares(records, column) },
    ]),
  );
  return { ...from, ...(countNames && { names: nameShares(records) }), ...(compare.length > 0 && { attributes }) };
}

function patternsOf(
  pairs: readonly Meeting[],
  records: readonly Prepared[],
  matcher: Matcher,
  weights: Weights,
): Pattern[] {
  const patterns = new Map<string, { shown: readonly Shown[]; weight: number }>();
  for (const { a, b, weight } of pairs) {
    const first = records[a];
    const second = records[b];
    if (!first || !second) continue;
    const shown = shownBy(first, second, matcher, weights);
    const key = shown.map(({ field, level, ownU }) => `${field}:${level}:${ownU ?? ''}`).join('|');
    const known = patterns.get(key);
    if (known) known.weight += weight;
    else patterns.set(key, { shown, weight });
  }
  return [...patterns.values()];
}

function shownBy(a: Prepared, b: Prepared, matcher: Matcher, weights: Weights): Shown[] {
  const features = matcher.levels(a, b).flatMap(({ feature, level, bits }): Shown[] => {
    if (feature === 'attributes') return [];
    const m = weights.features[feature][level]?.m ?? 1;
    const rare = WEIGHED_BY_RARITY.has(feature) && !NO_AGREEMENT.has(level);
    return [{ field: feature, level, ...(rare && { ownU: grouped(Math.log2(m) - bits) }) }];
  });
  const columns = pairAttributes(a, b).map(({ first, level }): Shown => {
    const m = weights.attributes?.[first.column]?.levels.same.m ?? 1;
    const field = columnField(first.column);
    return { field, level, ...(level === 'same' && { ownU: grouped(Math.log2(m) - first.bits.same) }) };
  });
  return [...features, ...columns];
}

function grouped(bits: number): number {
  return Math.round(bits / STEP) * STEP;
}

function columnField(column: string): string {
  return `attributes.${column}`;
}

function fieldsOf(weights: Weights): [string, Readonly<Record<string, Level>>][] {
  return [
    ...FEATURES.filter((feature) => feature !== 'attributes').map(
      (feature): [string, Readonly<Record<string, Level>>] => [feature, weights.features[feature]],
    ),
    ...Object.entries(weights.attributes ?? {}).map(
      ([column, { levels }]): [string, Readonly<Record<string, Level>>] => [columnField(column), levels],
    ),
  ];
}

function sharesIn(weights: Weights, of: 'm' | 'u'): Shares {
  return new Map(
    fieldsOf(weights).map(([field, levels]) => [
      field,
      new Map(Object.entries(levels).map(([level, shares]) => [level, shares[of]])),
    ]),
  );
}

function countedU(random: readonly Pattern[], before: Shares): Shares {
  const counts = new Map<string, number>();
  const add = (key: string, weight: number) => counts.set(key, (counts.get(key) ?? 0) + weight);
  for (const { shown, weight } of random) {
    for (const { field, level } of shown) {
      add(field, weight);
      add(`${field}:${level}`, weight);
    }
  }
  const shareOf = (field: string, level: string, levels: number) =>
    ((counts.get(`${field}:${level}`) ?? 0) + UNSEEN) / ((counts.get(field) ?? 0) + UNSEEN * levels);
  return new Map(
    [...before].map(([field, levels]) => {
      const told = (counts.get(field) ?? 0) >= LEAST_TOLD;
      const learned = [...levels].map(([level, u]) => [level, told ? shareOf(field, level, levels.size) : u] as const);
      return [field, new Map(learned)];
    }),
  );
}

function levelsSeen(strangers: readonly Pattern[]): ReadonlySet<string> {
  const all = strangers.filter(({ weight }) => weight >= UNSEEN);
  return new Set(all.flatMap(({ shown }) => shown.map(({ field, level }) => `${field}:${level}`)));
}

function newWeights(start: Weights, { found, u, dependences, seen }: Model, version: string): Weights {
  const { m, expected, prior } = found;
  const learned = (field: string, old: Readonly<Record<string, Level>>) =>
    Object.fromEntries(
      Object.entries(old).map(([level, before]): [string, Level] => {
        const newU = u.get(field)?.get(level) ?? before.u;
        // What nobody showed, neither the same person nor two, is left as it was.
        const shown = (expected.get(field)?.get(level) ?? 0) >= 1 || seen.has(`${field}:${level}`);
        if (!shown) return [level, before];
        // Of an agreement weighed by rarity, u is the least that rarity may reach, and no share that could be counted.
        const keepsU = WEIGHED_BY_RARITY.has(field) && !NO_AGREEMENT.has(level);
        return [level, { m: m.get(field)?.get(level) ?? before.m, u: keepsU ? before.u : newU }];
      }),
    );
  const attributes = Object.entries(start.attributes ?? {}).map(([column, before]): [string, AttributeWeights] => {
    const levels = learned(columnField(column), before.levels);
    const given = dependences.get(columnField(column));
    return [
      column,
      {
        ...before,
        levels: { ...before.levels, ...levels },
        ...(given && { given: { ...given, column: given.column.slice(columnField('').length) } }),
      },
    ];
  });
  return {
    ...start,
    version,
    priorBits: Math.log2(prior / (1 - prior)),
    features: Object.fromEntries(
      FEATURES.map((feature) => [
        feature,
        feature === 'attributes' ? start.features.attributes : learned(feature, start.features[feature]),
      ]),
    ) as Weights['features'],
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
  };
}
