// Identity numbers and telephone numbers: the same, nearly the same (a digit mistyped or unreadable), or different; and what is written inside a number.
import type { IdentityNumber } from '../numbers/identity.ts';
import type { PhoneNumber } from '../numbers/phone.ts';
import { oneOff, readablyEqual } from '../numbers/slips.ts';
import type { Prepared } from '../prepared.ts';
import { type Comparison, listedWritten, type Told } from './finding.ts';

export const IDS: Comparison = {
  compare(a, b) {
    if (a.ids.length === 0 && b.ids.length === 0) return undefined;
    const found = bestOf(ID_LEVELS, a.ids, b.ids);
    if (found) return found;
    return anotherSex(a, b) || anotherSex(b, a) ? OTHER_SEX : undefined;
  },
  tell(a, b) {
    const found = bestOf(ID_LEVELS, a.ids, b.ids);
    if (!found) return tellOfSex(a, b);
    const fails = found.a.check === 'fails' || found.b.check === 'fails';
    return tellOf(found, fails ? ['check-digit-fails'] : [], a.ids, b.ids);
  },
};
const OTHER_SEX = { level: 'holds-another-sex' };

/** Best first; each says whether it fits a pair. */
const ID_LEVELS: readonly (readonly [string, (a: IdentityNumber, b: IdentityNumber) => boolean])[] = [
  ['same', (a, b) => a.digits === b.digits && !a.digits.includes('?')],
  // One of the two cannot be right, and it is one slip away from the other.
  [
    'mistyped',
    (a, b) => a.kind === b.kind && (a.check === 'fails') !== (b.check === 'fails') && oneOff(a.digits, b.digits),
  ],
  ['nearly-same', (a, b) => oneOff(a.digits, b.digits)],
  ['partly-readable', (a, b) => readablyEqual(a.digits, b.digits)],
  ['different', (a, b) => a.kind !== undefined && a.kind === b.kind],
  // A passport is renewed, a number called `id` may be anything.
  ['other-of-one-kind', (a, b) => !a.kind && !b.kind && a.type === b.type && a.type !== 'unknown'],
];

export const PHONES: Comparison = {
  compare: (a, b) => bestOf(PHONE_LEVELS, a.phones, b.phones),
  tell(a, b) {
    const found = bestOf(PHONE_LEVELS, a.phones, b.phones);
    if (!found) return { values: ['', ''], facts: {} };
    const moved = found.level !== 'different' && (found.a.moved || found.b.moved);
    return tellOf(found, moved ? ['moved-prefix'] : [], a.phones, b.phones);
  },
};

const PHONE_LEVELS: readonly (readonly [string, (a: PhoneNumber, b: PhoneNumber) => boolean])[] = [
  ['same', samePhone],
  ['partly-readable', (a, b) => readablyEqual(a.digits, b.digits)],
  ['nearly-same', (a, b) => oneOff(a.digits, b.digits)],
  ['different', () => true],
];

const SHORTEST_TAIL = 8;

/** Where a prefix was read as a country's on one side only, the end of the number decides. */
function samePhone(a: PhoneNumber, b: PhoneNumber): boolean {
  if (a.digits.includes('?') || b.digits.includes('?')) return false;
  if (a.country && b.country && a.country !== b.country) return false;
  if (a.digits === b.digits) return true;
  const [short, long] = a.digits.length < b.digits.length ? [a.digits, b.digits] : [b.digits, a.digits];
  return short.length >= SHORTEST_TAIL && long.endsWith(short);
}

interface Best<T> {
  readonly level: string;
  readonly a: T;
  readonly b: T;
}

function bestOf<T>(
  levels: readonly (readonly [string, (a: T, b: T) => boolean])[],
  first: readonly T[],
  second: readonly T[],
): Best<T> | undefined {
  if (first.length === 0 || second.length === 0) return undefined;
  for (const [level, fits] of levels) {
    for (const a of first) for (const b of second) if (fits(a, b)) return { level, a, b };
  }
  return undefined;
}

/** The birth inside a number is read with the births; the sex counts here where its own record does not tell it, and only where it contradicts. */
function anotherSex(holder: Prepared, other: Prepared): IdentityNumber | undefined {
  const { sex } = other.record;
  if (holder.record.sex || !sex || sex === 'other') return undefined;
  return holder.ids.find((one) => one.sex !== undefined && one.sex !== sex);
}

function tellOfSex(a: Prepared, b: Prepared): Told {
  const [holder, other] = anotherSex(a, b) ? [a, b] : [b, a];
  const values = [anotherSex(holder, other)?.written ?? '', other.record.sex ?? ''] as const;
  return { values, facts: { a: values[0], b: values[1] } };
}

type Written = { readonly written: string };

function tellOf(
  { a, b }: Best<Written>,
  notes: readonly string[],
  first: readonly Written[],
  second: readonly Written[],
): Told {
  return {
    values: [listedWritten(first), listedWritten(second)],
    facts: { a: a.written, b: b.written, ...(notes.length > 0 && { notes }) },
  };
}
