// The weight of a pair without the words, for the many pairs that are not kept: the cheapest features first, and no further than it takes to see that a
// pair cannot reach what is asked.
import { FEATURES, type Feature } from '../domain/match/evidence.ts';
import { bitsBy, type FeatureBits } from './bits.ts';
import { COMPARISONS, canonical } from './comparisons.ts';
import type { Comparison } from './features/finding.ts';
import type { Prepared } from './prepared.ts';
import type { Weights } from './weights.ts';

/** The cheapest and the most telling first, names last. What attributes are worth no table bounds, so they head all. */
const CHEAPEST_FIRST = [
  'attributes',
  'sex',
  'event',
  'birth',
  'origin',
  'height',
  'blood',
  'ids',
  'phones',
  'route',
  'marks',
  'clues',
] as const satisfies readonly Feature[];
const NAMES: readonly Feature[] = ['name', 'father', 'mother', 'relatives'];
/** A sum in another order may be off by so much. */
const ROUNDING = 1e-6;

interface Step {
  readonly position: number;
  readonly compare: Comparison['compare'];
  readonly bits: FeatureBits;
}

interface Steps {
  readonly asListed: readonly Step[];
  readonly cheapestFirst: readonly Step[];
  readonly names: readonly Step[];
  /** By the set of features of `CHEAPEST_FIRST` that both tell something of: what those after each can add together. */
  readonly left: Map<number, Float64Array>;
  /** What is wrong with one number may speak for a pair, under these weights, though only one side has any. */
  readonly oneNumberTells: boolean;
}

const known = new WeakMap<Weights, Steps>();

function stepsOf(weights: Weights): Steps {
  const before = known.get(weights);
  if (before) return before;
  const bits = bitsBy(weights);
  const of = (features: readonly Feature[]) =>
    features.map((feature) => ({
      position: FEATURES.indexOf(feature),
      compare: COMPARISONS[feature].compare,
      bits: bits[feature],
    }));
  const steps = {
    asListed: of(FEATURES),
    cheapestFirst: of(CHEAPEST_FIRST),
    names: of(NAMES),
    left: new Map(),
    oneNumberTells: bits.ids.of({ level: 'holds-another-sex' }) > 0,
  };
  known.set(weights, steps);
  return steps;
}

function worth({ compare, bits }: Step, first: Prepared, second: Prepared): number {
  const finding = compare(first, second);
  return finding === undefined ? 0 : bits.of(finding);
}

/** Of all features, added in the order in which they are listed. */
export function weightOf(a: Prepared, b: Prepared, weights: Weights): number {
  const [first, second] = canonical(a, b);
  let weight = 0;
  for (const step of stepsOf(weights).asListed) weight += worth(step, first, second);
  return weight;
}

/** What each feature adds to the pair at hand. */
const own = new Float64Array(FEATURES.length);

/**
 * The weight of `weightOf`, or undefined where it is less than `least`. Stops as soon as what is left cannot make up for what is lacking; of the
 * features of names, which cost most to compare, `mostOfNames` is what they are known not to exceed together.
 */
export function weighAtLeast(
  a: Prepared,
  b: Prepared,
  weights: Weights,
  least: number,
  mostOfNames: number,
): number | undefined {
  const [first, second] = canonical(a, b);
  const steps = stepsOf(weights);
  const { cheapestFirst } = steps;
  const left = leftBy(steps, toldOfBoth(first, second, steps.oneNumberTells));
  const needed = least - mostOfNames - ROUNDING;
  let sum = 0;
  for (let at = 0; at < cheapestFirst.length; at += 1) {
    const step = cheapestFirst[at] as Step;
    const found = worth(step, first, second);
    own[step.position] = found;
    sum += found;
    if (sum + (left[at] as number) < needed) return undefined;
  }
  for (const step of steps.names) own[step.position] = worth(step, first, second);
  // Added in the order of `weightOf`, so that the last digit is the same.
  let weight = 0;
  for (const found of own) weight += found;
  return weight >= least ? weight : undefined;
}

function leftBy({ left, cheapestFirst }: Steps, told: number): Float64Array {
  const before = left.get(told);
  if (before) return before;
  const most = cheapestFirst.map(({ bits }, at) => ((told >> at) & 1 ? bits.most : 0));
  const sums = Float64Array.from(most, (_, at) => most.slice(at + 1).reduce((sum, one) => sum + one, 0));
  left.set(told, sums);
  return sums;
}

const BIT = Object.fromEntries(CHEAPEST_FIRST.map((feature, at) => [feature, 1 << at])) as Readonly<
  Record<(typeof CHEAPEST_FIRST)[number], number>
>;

/** Features of which a finding is possible; more than there will be one of, but no fewer. */
function toldOfBoth(a: Prepared, b: Prepared, oneNumberTells: boolean): number {
  let told = toldBy(a) & toldBy(b);
  if (a.record.kind !== b.record.kind) told |= BIT.route;
  if (oneNumberTells && a.ids.length + b.ids.length > 0) told |= BIT.ids;
  return mayRemember(a, b) ? told | BIT.clues : told;
}

function toldBy({ record, birth, origin, ids, phones, marks }: Prepared): number {
  let told = 0;
  if (record.sex) told |= BIT.sex;
  if (record.eventDate) told |= BIT.event;
  if (birth) told |= BIT.birth;
  if (origin) told |= BIT.origin;
  if (record.height) told |= BIT.height;
  if (record.blood) told |= BIT.blood;
  if (ids.length > 0) told |= BIT.ids;
  if (phones.length > 0) told |= BIT.phones;
  return marks.length > 0 ? told | BIT.marks : told;
}

function mayRemember({ clues: one }: Prepared, { clues: other }: Prepared): boolean {
  if (one.ideas.size > 0 && other.ideas.size > 0) return true;
  return (one.fragments.length > 0 && other.places.length > 0) || (other.fragments.length > 0 && one.places.length > 0);
}
