// Expectation and maximisation: the share of true pairs and how often a true pair shows each level (m), from pairs of which nobody knows what they
// are. How often two different people show it (u) is known beforehand, from pairs drawn blindly, and where an agreement is weighed by its
// rarity the pattern brings its own u: so nothing can drift, and what comes out is a maximum for m and the prior alone.
// References: A. Dempster, N. Laird & D. Rubin (1977); W. E. Winkler, "Using the EM Algorithm for Weight Computation in the Fellegi-Sunter Model
// of Record Linkage" (1988); I. Fellegi & A. Sunter (1969).

/** What pairs of one kind show, and how many there are. A field that is blank on either side is left out. */
export interface Pattern {
  readonly shown: readonly Shown[];
  readonly weight: number;
}

export interface Shown {
  readonly field: string;
  readonly level: string;
  /** log2 of u for this very value, where rarity weighs it. */
  readonly ownU?: number;
}

export type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Estimate {
  readonly m: Shares;
  /** How many true pairs are expected to show each level. */
  readonly expected: Shares;
  /** Share of true pairs among all pairs. */
  readonly prior: number;
  readonly rounds: number;
}

/** So many imagined true pairs stand behind what is believed. */
const SMOOTHING = 5;
const MOST_ROUNDS = 100;
const SETTLED = 1e-4;
const LEAST = 1e-12;

/** `allPairs`: with those that no pattern tells of, which are taken for pairs of different people. */
export function estimate(given: {
  readonly patterns: readonly Pattern[];
  readonly allPairs: number;
  /** What is believed of m before any pair was seen. */
  readonly believed: Shares;
  readonly u: Shares;
  /** Where to begin. */
  readonly start: Pick<Estimate, 'm' | 'prior'>;
}): Estimate {
  let { m, prior } = given.start;
  for (let round = 1; ; round += 1) {
    const next = maximise(given, m, prior);
    const settled = Math.abs(Math.log(next.prior / prior)) < SETTLED;
    ({ m, prior } = next);
    if (settled || round === MOST_ROUNDS) return { ...next, rounds: round };
  }
}

/** The same patterns, each with as many pairs as are expected to be of two different people. */
export function withoutTruePairs(
  patterns: readonly Pattern[],
  { m, prior }: Pick<Estimate, 'm' | 'prior'>,
  u: Shares,
): Pattern[] {
  return patterns.map((one) => ({ ...one, weight: one.weight * (1 - posterior(one.shown, m, u, prior)) }));
}

function posterior(shown: Pattern['shown'], m: Shares, u: Shares, prior: number): number {
  const bits = shown.reduce((sum, one) => sum + bitsOf(one, m, u), Math.log2(prior / (1 - prior)));
  return 1 / (1 + 2 ** -bits);
}

function maximise(given: Parameters<typeof estimate>[0], m: Shares, prior: number): Omit<Estimate, 'rounds'> {
  const counts = new Map<string, Map<string, number>>();
  let same = 0;
  for (const { shown, weight } of given.patterns) {
    const expected = weight * posterior(shown, m, given.u, prior);
    same += expected;
    for (const { field, level } of shown) {
      const levels = counts.get(field) ?? new Map<string, number>();
      levels.set(level, (levels.get(level) ?? 0) + expected);
      counts.set(field, levels);
    }
  }
  const learned = new Map([...given.believed].map(([field, levels]) => [field, smoothed(levels, counts.get(field))]));
  return { m: learned, expected: counts, prior: Math.min(0.999, Math.max(LEAST, same / given.allPairs)) };
}

function bitsOf({ field, level, ownU }: Shown, m: Shares, u: Shares): number {
  const share = m.get(field)?.get(level) ?? LEAST;
  return Math.log2(share) - (ownU ?? Math.log2(u.get(field)?.get(level) ?? 1));
}

function smoothed(
  start: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number> | undefined,
): Map<string, number> {
  const total = [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const whole = [...start.values()].reduce((sum, share) => sum + share, 0);
  return new Map(
    [...start].map(([level, share]) => [
      level,
      Math.max(LEAST, ((counts?.get(level) ?? 0) + (SMOOTHING * share) / whole) / (total + SMOOTHING)),
    ]),
  );
}
