// What is plain to see or to measure: sex, height with growth between the two days, blood type.
import type { PersonRecord } from '../../domain/people/person-record.ts';
import type { Prepared } from '../prepared.ts';
import { yearsOf } from '../birth/lifespan.ts';
import type { Finding } from './finding.ts';

export function compareSex(a: Prepared, b: Prepared): Finding | undefined {
  const first = a.record.sex;
  const second = b.record.sex;
  if (!first || !second) return undefined;
  const level = first === second ? 'same' : first === 'other' || second === 'other' ? 'other' : 'different';
  return { level, values: () => [first, second], facts: () => ({ a: first, b: second }) };
}

export function compareBlood(a: Prepared, b: Prepared): Finding | undefined {
  const first = a.record.blood;
  const second = b.record.blood;
  if (!first || !second) return undefined;
  const rhesusDiffers = first.rhesus !== undefined && second.rhesus !== undefined && first.rhesus !== second.rhesus;
  const level = first.group !== second.group ? 'different' : rhesusDiffers ? 'other-rhesus' : 'same';
  const written = [first.group + (first.rhesus ?? ''), second.group + (second.rhesus ?? '')] as const;
  return { level, values: () => written, facts: () => ({ a: written[0], b: written[1] }) };
}

/** Median height in cm at whole ages 0 to 18, boys and girls taken together (rounded from the WHO growth references of 2006 and 2007). */
const MEDIAN_HEIGHT = [62, 80, 87, 95, 102, 109, 115, 121, 127, 132, 138, 144, 150, 156, 161, 164, 166, 167, 168];
const FITS = 0.035;
const ROUGHLY = 0.075;

export function compareHeight(a: Prepared, b: Prepared): Finding | undefined {
  const first = a.record.height;
  const second = b.record.height;
  if (!first || !second) return undefined;
  const values = () => [rangeOf(first), rangeOf(second)] as const;
  const grownA = medianAt(a, b);
  const grownB = medianAt(b, a);
  const facts = { a: `${first.min}/${first.max}`, b: `${second.min}/${second.max}` };
  if (grownA === undefined || grownB === undefined) return { level: 'unaged', values, facts: () => facts };
  const scale = grownB / grownA;
  const gap = Math.max(first.min * scale - second.max, second.min - first.max * scale, 0) / second.max;
  const level = gap <= FITS ? 'fits' : gap <= ROUGHLY ? 'roughly' : 'does-not-fit';
  const grown = Math.abs(scale - 1) > 0.01;
  return { level, values, facts: () => ({ ...facts, ...(grown && { notes: ['grown'] }) }) };
}

// A record that does not tell the age borrows the other's birth: if they are one person, it is theirs.
function medianAt(one: Prepared, other: Prepared): number | undefined {
  const born = one.birth ?? other.birth;
  const on = one.record.eventDate?.earliest;
  if (!born || !on) return undefined;
  const age = Math.max(0, yearsOf(on) - (born.from + born.to) / 2);
  const whole = Math.min(Math.floor(age), MEDIAN_HEIGHT.length - 1);
  const from = MEDIAN_HEIGHT[whole] ?? 168;
  const to = MEDIAN_HEIGHT[whole + 1] ?? from;
  return from + (to - from) * Math.min(1, age - whole);
}

function rangeOf(height: NonNullable<PersonRecord['height']>): string {
  return height.min === height.max ? `${height.min} cm` : `${height.min} to ${height.max} cm`;
}
