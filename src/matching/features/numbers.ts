// Identity numbers and telephone numbers: the same, nearly the same (a digit mistyped or unreadable), or different; and what is written inside a number.
import type { IdentityNumber } from '../numbers/identity.ts';
import type { PhoneNumber } from '../numbers/phone.ts';
import { oneOff, readablyEqual } from '../numbers/slips.ts';
import type { Prepared } from '../prepared.ts';
import { type Finding, listed } from './finding.ts';

type Written = { readonly written: string };
type Pair<T> = readonly [T, T];

export function compareIds(a: Prepared, b: Prepared): Finding | undefined {
  if (a.ids.length === 0 && b.ids.length === 0) return undefined;
  const found = bestOf(ID_LEVELS, a.ids, b.ids);
  if (!found) return anotherSex(a, b) ?? anotherSex(b, a);
  const fails = found.pair.some(({ check }) => check === 'fails');
  const notes = fails ? ['check-digit-fails'] : [];
  return numbersFinding(found.level, found.pair, notes, [a.ids, b.ids]);
}

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

export function comparePhones(a: Prepared, b: Prepared): Finding | undefined {
  if (a.phones.length === 0 || b.phones.length === 0) return undefined;
  const found = bestOf(PHONE_LEVELS, a.phones, b.phones);
  if (!found) return undefined;
  const notes = found.level !== 'different' && found.pair.some(({ moved }) => moved) ? ['moved-prefix'] : [];
  return numbersFinding(found.level, found.pair, notes, [a.phones, b.phones]);
}

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

function bestOf<T>(
  levels: readonly (readonly [string, (a: T, b: T) => boolean])[],
  first: readonly T[],
  second: readonly T[],
): { readonly level: string; readonly pair: Pair<T> } | undefined {
  for (const [level, fits] of levels) {
    for (const a of first) for (const b of second) if (fits(a, b)) return { level, pair: [a, b] };
  }
  return undefined;
}

// The birth inside a number is read with the births; the sex counts here where its own record does not tell it, and only where it contradicts.
function anotherSex(holder: Prepared, other: Prepared): Finding | undefined {
  const { sex } = other.record;
  if (holder.record.sex || !sex || sex === 'other') return undefined;
  const id = holder.ids.find((one) => one.sex !== undefined && one.sex !== sex);
  if (!id) return undefined;
  const [first, second] = [{ written: id.written }, { written: sex }];
  return numbersFinding('holds-another-sex', [first, second], [], [[first], [second]]);
}

function numbersFinding(
  level: string,
  pair: Pair<Written>,
  notes: readonly string[],
  all: Pair<readonly Written[]>,
): Finding {
  return {
    level,
    values: () => [listed(all[0].map((one) => one.written)), listed(all[1].map((one) => one.written))],
    facts: () => ({ a: pair[0].written, b: pair[1].written, ...(notes.length > 0 && { notes: [...notes] }) }),
  };
}
