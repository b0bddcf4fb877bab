import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraw } from '../../../src/matching/calibration/draw.ts';
import { estimate, type Pattern, type Shares, withoutTruePairs } from '../../../src/matching/calibration/em.ts';

interface Planted {
  readonly m: Readonly<Record<string, number>>;
  readonly u: Readonly<Record<string, number>>;
}

const FIELDS: Readonly<Record<string, Planted>> = {
  name: { m: { same: 0.75, close: 0.2, other: 0.05 }, u: { same: 0.01, close: 0.02, other: 0.97 } },
  birth: { m: { same: 0.8, other: 0.2 }, u: { same: 0.02, other: 0.98 } },
  town: { m: { same: 0.6, near: 0.25, other: 0.15 }, u: { same: 0.05, near: 0.1, other: 0.85 } },
  sex: { m: { same: 0.97, other: 0.03 }, u: { same: 0.5, other: 0.5 } },
};

const sharesOf = (which: 'm' | 'u', of = FIELDS): Shares =>
  new Map(Object.entries(of).map(([field, planted]) => [field, new Map(Object.entries(planted[which]))]));

/** Pairs that show what is planted, blanks among them; equal ones counted together. */
function plant(seed: number, pairs: number, prior: number): Pattern[] {
  const draw = createDraw(seed);
  const share = () => draw(1_000_000) / 1_000_000;
  const patterns = new Map<string, { shown: { field: string; level: string }[]; weight: number }>();
  for (let pair = 0; pair < pairs; pair += 1) {
    const which = share() < prior ? 'm' : 'u';
    const shown = Object.entries(FIELDS).flatMap(([field, planted]) => {
      let left = share();
      if (share() < 0.15) return [];
      const level = Object.entries(planted[which]).find(([, own]) => {
        left -= own;
        return left <= 0;
      });
      return [{ field, level: level?.[0] ?? 'other' }];
    });
    const key = JSON.stringify(shown);
    const known = patterns.get(key);
    if (known) known.weight += 1;
    else patterns.set(key, { shown, weight: 1 });
  }
  return [...patterns.values()];
}

/** A start that knows no more than that agreeing is likelier for one person. */
const VAGUE = {
  name: { m: { same: 0.5, close: 0.3, other: 0.2 }, u: {} },
  birth: { m: { same: 0.6, other: 0.4 }, u: {} },
  town: { m: { same: 0.4, near: 0.3, other: 0.3 }, u: {} },
  sex: { m: { same: 0.7, other: 0.3 }, u: {} },
};

describe('expectation and maximisation', () => {
  it('finds the planted share of true pairs and how often they show each level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0.04, max: 0.2, noNaN: true }), (seed, prior) => {
        const believed = sharesOf('m', VAGUE);
        const found = estimate({
          patterns: plant(seed, 40_000, prior),
          allPairs: 40_000,
          believed,
          u: sharesOf('u'),
          start: { m: believed, prior: 0.05 },
        });
        expect(Math.abs(found.prior - prior)).toBeLessThan(0.15 * prior + 0.002);
        for (const [field, { m }] of Object.entries(FIELDS)) {
          for (const [level, share] of Object.entries(m)) {
            expect(Math.abs((found.m.get(field)?.get(level) ?? 0) - share), `${field} ${level}`).toBeLessThan(0.1);
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  it('takes the pairs of which nothing is told for pairs of different people', () => {
    const believed = sharesOf('m', VAGUE);
    const given = { patterns: plant(3, 20_000, 0.1), believed, u: sharesOf('u'), start: { m: believed, prior: 0.05 } };
    const among = estimate({ ...given, allPairs: 20_000 });
    const amongMore = estimate({ ...given, allPairs: 2_000_000 });
    expect(amongMore.prior * 2_000_000).toBeLessThan(among.prior * 20_000 * 1.05);
  });

  it('weighs an agreement by the rarity that the pattern brings', () => {
    const u: Shares = new Map([['name', new Map([['same', 0.1]])]]);
    const m: Shares = new Map([['name', new Map([['same', 0.9]])]]);
    const common: Pattern = { shown: [{ field: 'name', level: 'same', ownU: Math.log2(0.5) }], weight: 100 };
    const rare: Pattern = { shown: [{ field: 'name', level: 'same', ownU: -20 }], weight: 100 };
    const [left, gone] = withoutTruePairs([common, rare], { m, prior: 0.01 }, u);
    expect(left?.weight).toBeGreaterThan(95);
    expect(gone?.weight).toBeLessThan(1);
  });

  it('keeps every share above nothing, so that no weight is without end', () => {
    const found = estimate({
      patterns: [{ shown: [{ field: 'sex', level: 'same' }], weight: 10 }],
      allPairs: 10,
      believed: sharesOf('m'),
      u: sharesOf('u'),
      start: { m: sharesOf('m'), prior: 0.5 },
    });
    for (const levels of found.m.values()) for (const share of levels.values()) expect(share).toBeGreaterThan(0);
    expect(Number.isFinite(Math.log2(found.prior / (1 - found.prior)))).toBe(true);
  });
});
