// Whatever stands in a cell, a record that can be read can be matched: no throw, no number that is none. The list is that of fixtures/naughty-strings,
// and more are made.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/domain/people/read-record.ts';
import { LIST_FIELDS, type RecordFields, TEXT_FIELDS } from '../../src/domain/people/record-fields.ts';
import type { Prepared } from '../../src/matching/matcher.ts';
import { loadMatcher } from '../../src/runtime/reference/load-matcher.ts';

const matcher = loadMatcher();
const NAUGHTY: readonly string[] = JSON.parse(
  readFileSync(new URL('../../fixtures/naughty-strings/blns.json', import.meta.url), 'utf8'),
);
const BASE = { record_id: 'N-1', kind: 'missing', jurisdiction: 'VN' } as const;
const FIXED = new Set<string>(Object.keys(BASE));
/** The full length is for CI: `NAUGHTY_RUNS=10000`. */
const RUNS = Number(process.env['NAUGHTY_RUNS'] ?? 200);
const LONG = 'ก่ำ阮áက်'.repeat(600);

/** The text in every field that may be anything; undefined where some field refuses it, which is an answer, too. */
function prepared(text: string, fields: readonly string[] = TEXT_FIELDS): Prepared[] {
  const everywhere = {
    ...Object.fromEntries(fields.filter((field) => !FIXED.has(field)).map((field) => [field, text])),
    ...Object.fromEntries(LIST_FIELDS.map((field) => [field, [text, `${text} ${text}`]])),
  };
  const { record } = readRecord({ ...everywhere, ...BASE } as RecordFields);
  return record ? [matcher.prepare(record)] : [];
}

const FREE = ['origin_place', 'event_place', 'narrative', 'ethnicity', 'source'];
const other = matcher.prepare(
  readRecord({
    ...BASE,
    record_id: 'N-2',
    kind: 'rescued',
    names: ['Nguyễn Thị Lan'],
    clues: ['a river'],
    origin_place: 'Lào Cai',
  }).record as NonNullable<ReturnType<typeof readRecord>['record']>,
);

/** One for all of them, of which each takes the place of the one before: a population lives long, and is not made for one record. */
const population = matcher.newPopulation();

function weights(text: string): number[] {
  const [own] = prepared(text, FREE);
  if (!own) throw new Error('a record of free text was refused');
  population.put('own', own);
  const bounds: number[] = [];
  population.bounds(other, Number.NEGATIVE_INFINITY, (_, bound) => bounds.push(bound));
  return [matcher.weigh(own, other).weight, matcher.score(own, own).probability, ...bounds];
}

describe('every naughty string, as every field', () => {
  it('leaves numbers numbers', () => {
    expect(NAUGHTY.length).toBeGreaterThan(400);
    for (const text of [...NAUGHTY, LONG])
      expect(weights(text).every(Number.isFinite), JSON.stringify(text)).toBe(true);
  });

  it('is read or refused in the fields that must be understood, and never breaks the reader', () => {
    for (const text of [...NAUGHTY, LONG]) expect(prepared(text).length, JSON.stringify(text)).toBeLessThanOrEqual(1);
  });

  it(`holds for ${RUNS} strings that nobody thought of`, { timeout: 120_000 }, () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 24 }), fc.string({ unit: 'grapheme', maxLength: 12 }));
    fc.assert(
      fc.property(text, (one) => weights(one).every(Number.isFinite)),
      { numRuns: RUNS },
    );
  });
});
