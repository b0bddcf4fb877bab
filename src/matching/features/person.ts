// What is plain to see or to measure: sex, height with growth between the two days, blood type.
import type { BloodType, PersonRecord } from '../../domain/people/person-record.ts';
import { medianHeight } from '../body/growth.ts';
import type { Prepared } from '../prepared.ts';
import type { Comparison, Told } from './finding.ts';

export const SEX: Comparison = {
  compare({ record: { sex: first } }, { record: { sex: second } }) {
    if (!first || !second) return undefined;
    return { level: first === second ? 'same' : first === 'other' || second === 'other' ? 'other' : 'different' };
  },
  tell: (a, b) => bothTold(a.record.sex ?? '', b.record.sex ?? ''),
};

/** A laboratory, a midwife or a memory may be wrong, so that another group contradicts strongly and rules nobody out. */
export const BLOOD: Comparison = {
  compare({ record: { blood: first } }, { record: { blood: second } }) {
    return first && second && { level: bloodLevel(first, second) };
  },
  tell: (a, b) => bothTold(bloodOf(a), bloodOf(b)),
};

function bloodOf({ record: { blood } }: Prepared): string {
  return blood ? blood.group + (blood.rhesus ?? '') : '';
}

function bothTold(a: string, b: string): Told {
  return { values: [a, b], facts: { a, b } };
}

// AB is the one group that less than a tenth of the people here have, and hardly one in a hundred is Rh negative.
function bloodLevel(a: BloodType, b: BloodType): string {
  if (a.group !== b.group) return 'different';
  if (a.rhesus && b.rhesus && a.rhesus !== b.rhesus) return 'other-rhesus';
  return a.group === 'AB' || (a.rhesus === '-' && b.rhesus === '-') ? 'same-and-rare' : 'same';
}

/** Of the greater height: what two people who measure one person differ by, and what an eye does. */
const FITS = 0.035;
const ROUGHLY = 0.075;
/** Children who were poor grow late, and catch up: below this age an eighth of the growth between is left open. */
const GROWN_UP = 19;
const UNSURE_GROWTH = 0.125;

export const HEIGHT: Comparison = {
  compare(a, b) {
    const first = a.record.height;
    const second = b.record.height;
    if (!first || !second) return undefined;
    const scale = growthBetween(a, b);
    if (!scale) return { level: 'unaged' };
    const unsure = Math.abs(scale[0] + scale[1] - 2) * 0.5 * UNSURE_GROWTH;
    const least = first.min * (scale[0] - unsure);
    const most = first.max * (scale[1] + unsure);
    const gap = Math.max(least - second.max, second.min - most, 0) / second.max;
    return { level: gap <= FITS ? 'fits' : gap <= ROUGHLY ? 'roughly' : 'does-not-fit' };
  },
  tell(a, b, { level }) {
    const scale = level === 'unaged' ? undefined : growthBetween(a, b);
    const grew = scale !== undefined && (Math.abs(scale[0] - 1) > 0.01 || Math.abs(scale[1] - 1) > 0.01);
    const edges = ({ record: { height } }: Prepared) => (height ? `${height.min}/${height.max}` : '');
    return {
      values: [rangeOf(a.record.height), rangeOf(b.record.height)],
      facts: { a: edges(a), b: edges(b), ...(grew && { notes: ['grown'] }) },
    };
  },
};

/** By how much b was the taller for the age, at least and at most. */
function growthBetween(a: Prepared, b: Prepared): readonly [number, number] | undefined {
  const grownA = heightsAt(a, b);
  const grownB = heightsAt(b, a);
  if (!grownA || !grownB) return undefined;
  const first = grownB[0] / grownA[0];
  const second = grownB[1] / grownA[1];
  return [Math.min(first, second), Math.max(first, second)];
}

// A record that does not tell the age borrows the other's birth: if they are one person, it is theirs. The median at the least and the greatest age.
function heightsAt(one: Prepared, other: Prepared): readonly [number, number] | undefined {
  const born = one.birth ?? other.birth;
  const at = one.event?.from;
  if (!born || at === undefined) return undefined;
  const sex = one.record.sex ?? other.record.sex;
  const middle = (born.from + born.to) / 2;
  // An interval of many years says little of the age; its middle half is what is likely.
  const reach = at - middle < GROWN_UP ? (born.to - born.from) / 4 : 0;
  return [medianHeight(at - middle - reach, sex), medianHeight(at - middle + reach, sex)];
}

function rangeOf(height: PersonRecord['height']): string {
  if (!height) return '';
  return height.min === height.max ? `${height.min} cm` : `${height.min} to ${height.max} cm`;
}
