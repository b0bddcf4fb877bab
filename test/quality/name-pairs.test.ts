// Floors for comparing names by themselves, on pairs made up for this file: what one name is in two scripts, spellings or orders, and other names that
// look or sound nearly like it. `name-pairs.tsv` has them; a row that the matcher gets wrong stays in.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readName } from '../../src/domain/people/name.ts';
import { compareNamePair } from '../../src/matching/names/same-name.ts';
import { loadNameReader } from '../../src/runtime/reference/load-name-reader.ts';

const reader = loadNameReader();
const scored = readFileSync(new URL('name-pairs.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [label = '', name = '', other = ''] = line.split('\t');
    const { bits } = compareNamePair(reader.read(readName(name, 'full')), reader.read(readName(other, 'full')));
    return { same: label === '1', bits };
  });

/** The chance that a pair of one name scores above a pair of two. */
function areaUnderCurve(): number {
  const [same, different] = [scored.filter((one) => one.same), scored.filter((one) => !one.same)];
  const wins = same.flatMap((one) =>
    different.map((other) => (one.bits > other.bits ? 1 : one.bits === other.bits ? 0.5 : 0)),
  );
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
}

/** The most pairs of one name that a threshold finds, as a share, with one in twenty wrong. */
function recallAtPrecision(precision: number): number {
  const all = scored.filter((one) => one.same).length;
  const recalls = scored.map(({ bits }) => {
    const above = scored.filter((one) => one.bits >= bits);
    const right = above.filter((one) => one.same).length;
    return right / above.length >= precision ? right / all : 0;
  });
  return Math.max(...recalls);
}

it('pairs of one name score above pairs of two', () => {
  expect(scored.length).toBeGreaterThan(150);
  expect(areaUnderCurve()).toBeGreaterThan(0.96);
});

it('one threshold finds nine in ten with one in twenty wrong', () => {
  expect(recallAtPrecision(0.95)).toBeGreaterThan(0.9);
});

it('few pairs score alike', () => {
  const between = scored.map((one) => one.bits).filter((bits) => bits > -12);
  expect(new Set(between).size / between.length).toBeGreaterThan(0.9);
});
