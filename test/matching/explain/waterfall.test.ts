import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, PairScore } from '../../../src/domain/match/evidence.ts';
import { LANGUAGES } from '../../../src/domain/match/language.ts';
import { explanationOf } from '../../../src/matching/explain/explanation.ts';
import { waterfall } from '../../../src/matching/explain/waterfall.ts';
import { DEFAULT_WEIGHTS } from '../../../src/matching/weights.ts';

const row = (given: Partial<Evidence>): Evidence => ({
  feature: 'name',
  level: 'close',
  bits: 8,
  verdict: 'supports',
  because: 'names that are nearly alike',
  facts: { a: 'Lan', b: '兰' },
  values: ['Lan', '兰'],
  ...given,
});
const SEX = row({
  feature: 'sex',
  level: 'different',
  bits: -5.6,
  verdict: 'contradicts',
  facts: { a: 'male', b: 'female' },
});
const BLOOD = row({ feature: 'blood', level: 'blank', bits: 0, verdict: 'blank', facts: {}, because: '' });

const WEIGHTS = { ...DEFAULT_WEIGHTS, priorBits: -14.5 };

function pairOf(evidence: readonly Evidence[], ids = { missingId: 'VN-1', rescuedId: 'CN-2' }) {
  const weight = evidence.reduce((sum, one) => sum + one.bits, 0);
  const probability = 1 / (1 + 2 ** -(weight + WEIGHTS.priorBits));
  const score: PairScore = { probability, weight, evidence, weightsVersion: WEIGHTS.version };
  return explanationOf(ids, score, WEIGHTS);
}

const bars = (svg: string) =>
  [
    ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.-]+)" width="[\d.]+" height="([\d.]+)" fill="([^"]+)"[^>]*><title>/g),
  ].map(([, , top, height, fill]) => ({ top: Number(top), bottom: Number(top) + Number(height), fill }));

describe('the waterfall', () => {
  it('goes from the prior, up by what supports and down by what contradicts, to the sum', () => {
    const [start, name, sex, blood, sum] = bars(waterfall('en', pairOf([row({}), SEX, BLOOD])));
    expect(name?.bottom).toBeCloseTo(start?.bottom ?? 0, 0);
    expect(sex?.top).toBeCloseTo(name?.top ?? 0, 0);
    expect(((blood?.top ?? 0) + (blood?.bottom ?? 0)) / 2).toBeCloseTo(sex?.bottom ?? 0, 0);
    expect(sum?.bottom).toBeCloseTo(sex?.bottom ?? 0, 0);
    expect([name?.fill, sex?.fill, blood?.fill]).toEqual([
      'url(#homeward-supports)',
      'url(#homeward-contradicts)',
      'none',
    ]);
  });

  it('says in words, for who does not see it, what each bar is', () => {
    const svg = waterfall('en', pairOf([row({}), SEX, BLOOD]));
    const [, description = ''] = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg) ?? [];
    expect(description.split('\n')).toEqual([
      'Probability: 0.02%',
      'At the start: −14.5 bits',
      'Name, supports: names that are nearly alike: Lan and 兰 (+8)',
      'Sex, contradicts: different sexes: male and female (−5.6)',
      'Blood type, not known: one record or both do not tell (0)',
      'In all: −12.1 bits',
    ]);
    expect(svg).toMatch(/role="img" aria-labelledby="homeward-title homeward-desc"/);
  });

  it('has the words of each language, and fits a screen of 1366', () => {
    for (const language of LANGUAGES) {
      const svg = waterfall(language, pairOf([row({}), SEX, BLOOD]));
      expect(svg).toContain(`xml:lang="${language}"`);
      expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(1366);
    }
  });

  it('cuts what is too long between characters as readers see them', () => {
    const svg = waterfall('km', pairOf([row({ facts: { a: 'ស្រី'.repeat(5_000), b: 'x' } })]));
    expect(svg).toMatch(/(ស្រី)+…</);
    expect(svg.length).toBeLessThan(120_000);
  });

  it('is well-formed whatever the records hold, and finite whatever the bits', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const bits = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), text, text, bits, (language, a, b, amount) => {
        const svg = waterfall(
          language,
          pairOf([row({ facts: { a, b }, bits: amount })], { missingId: a, rescuedId: b }),
        );
        expect(svg).not.toMatch(/NaN|Infinity/.test(a + b) ? /^$/ : /NaN|Infinity/);
        expectWellFormed(svg);
      }),
    );
  });
});

describe('what is not known', () => {
  it('is listed by how far it could move the pair, with both ends', () => {
    const { unknowns } = pairOf([row({}), BLOOD, { ...BLOOD, feature: 'ids' }]);
    expect(unknowns.map((one) => one.feature)).toEqual(['ids', 'blood']);
    expect(unknowns[0]?.most).toBeGreaterThan(15);
    expect(unknowns[0]?.least).toBeLessThan(-3);
  });
});

describe('the second axis', () => {
  it('has even odds at no bits, or where the calibration of the weights puts them', () => {
    const score = { probability: 0.5, weight: 0, evidence: [], weightsVersion: DEFAULT_WEIGHTS.version };
    const ids = { missingId: 'a', rescuedId: 'b' };
    const calibrated = explanationOf(ids, score, { ...DEFAULT_WEIGHTS, calibration: { slope: 0.5, shift: -2 } });
    expect(explanationOf(ids, score, { ...DEFAULT_WEIGHTS, calibration: { slope: 1, shift: 0 } }).bitsAt(0.5)).toBe(0);
    expect(calibrated.bitsAt(0.5)).toBe(4);
  });
});

describe('an explanation of a pair that was weighed with other weights', () => {
  it('starts where its own numbers say', () => {
    const score = { probability: 0.5, weight: 11, evidence: [], weightsVersion: 'of another year' };
    const pair = explanationOf({ missingId: 'a', rescuedId: 'b' }, score, DEFAULT_WEIGHTS);
    expect(pair.start).toBe(-11);
    expect(pair.bitsAt(0.5)).toBeCloseTo(0, 10);
  });
});

/** Tags that close in order, no bare `<` or `&`, and only characters that XML 1.0 has. */
function expectWellFormed(svg: string): void {
  expect(svg).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  const open: string[] = [];
  const rest = svg.replace(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g, (_, end, name, _attributes, empty) => {
    if (end) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
    return '';
  });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
}
