// What is plain to see or to measure: sex, height with growth between the two days, blood type.
import type { BloodType, PersonRecord } from '../../domain/people/person-record.ts';
import { yearsOf } from '../birth/lifespan.ts';
import { medianHeight } from '../body/growth.ts';
import type { Prepared } from '../prepared.ts';
import type { Finding } from './finding.ts';

export function compareSex(a: Prepared, b: Prepared): Finding | undefined {
  const first = a.record.sex;
  const second = b.record.sex;
  if (!first || !second) return undefined;
  const level = first === second ? 'same' : first === 'other' || second === 'other' ? 'other' : 'different';
  return { level, values: () => [first, second], facts: () => ({ a: first, b: second }) };
}

/** A laboratory, a midwife or a memory may be wrong, so that another group contradicts strongly and rules nobody out. */
export function compareBlood(a: Prepared, b: Prepared): Finding | undefined {
  const first = a.record.blood;
  const second = b.record.blood;
  if (!first || !second) return undefined;
  const written = [first.group + (first.rhesus ?? ''), second.group + (second.rhesus ?? '')] as const;
  return { level: bloodLevel(first, second), values: () => written, facts: () => ({ a: written[0], b: written[1] }) };
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

export function compareHeight(a: Prepared, b: Prepared): Finding | undefined {
  const first = a.record.height;
  const second = b.record.height;
  if (!first || !second) return undefined;
  const facts = { a: `${first.min}/${first.max}`, b: `${second.min}/${second.max}` };
  const values = () => [rangeOf(first), rangeOf(second)] as const;
  const grownA = heightsAt(a, b);
  const grownB = heightsAt(b, a);
  if (!grownA || !grownB) return { level: 'unaged', values, facts: () => facts };
  const ratios = [grownB[0] / grownA[0], grownB[1] / grownA[1]];
  const scale = [Math.min(...ratios), Math.max(...ratios)] as const;
  const unsure = Math.abs(scale[0] + scale[1] - 2) * 0.5 * UNSURE_GROWTH;
  const least = first.min * (scale[0] - unsure);
  const most = first.max * (scale[1] + unsure);
  const gap = Math.max(least - second.max, second.min - most, 0) / second.max;
  const level = gap <= FITS ? 'fits' : gap <= ROUGHLY ? 'roughly' : 'does-not-fit';
  const grew = Math.abs(scale[0] - 1) > 0.01 || Math.abs(scale[1] - 1) > 0.01;
  return { level, values, facts: () => ({ ...facts, ...(grew && { notes: ['grown'] }) }) };
}

// A record that does not tell the age borrows the other's birth: if they are one person, it is theirs. The median at the least and the greatest age.
function heightsAt(one: Prepared, other: Prepared): readonly [number, number] | undefined {
  const born = one.birth ?? other.birth;
  const on = one.record.eventDate?.earliest;
  if (!born || !on) return undefined;
  const sex = one.record.sex ?? other.record.sex;
  const at = yearsOf(on);
  const middle = (born.from + born.to) / 2;
  // An interval of many years says little of the age; its middle half is what is likely.
  const reach = at - middle < GROWN_UP ? (born.to - born.from) / 4 : 0;
  return [medianHeight(at - middle - reach, sex), medianHeight(at - middle + reach, sex)];
}

function rangeOf(height: NonNullable<PersonRecord['height']>): string {
  return height.min === height.max ? `${height.min} cm` : `${height.min} to ${height.max} cm`;
}
