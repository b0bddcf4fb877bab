// Identity numbers and telephone numbers: the same, nearly the same (a digit mistyped or unreadable), or different.
import type { IdNumber } from '../../domain/people/person-record.ts';
import type { PlainNumber, Prepared } from '../prepared.ts';
import { clean } from '../text/plain.ts';
import { type Finding, listed } from './finding.ts';

const SHORTEST = 6;
const PHONE_DIGITS = 9;

export function plainId(id: IdNumber): PlainNumber {
  const digits = asciiDigits(clean(id.value))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?*]/gu, '')
    .replace(/\*/g, '?');
  return {
    written: `${id.type}: ${id.value}`,
    type: id.type,
    digits: digits.length >= SHORTEST ? digits.slice(0, 40) : '',
  };
}

export function plainPhone(written: string): PlainNumber {
  const digits = asciiDigits(clean(written))
    .replace(/[xX*#]/g, '?')
    .replace(/[^0-9?]/g, '');
  return { written, type: 'phone', digits: digits.length >= SHORTEST ? digits.slice(-PHONE_DIGITS) : '' };
}

export function compareIds(a: Prepared, b: Prepared): Finding | undefined {
  if (a.ids.length === 0 || b.ids.length === 0) return undefined;
  const pairs = a.ids.flatMap((first) => b.ids.map((second) => [first, second] as const));
  const same = pairs.find(([first, second]) => first.digits === second.digits);
  const near = pairs.find(([first, second]) => oneOff(first.digits, second.digits));
  const conflict = pairs.find(([first, second]) => first.type === second.type && first.type !== 'unknown');
  const found = same ?? near ?? conflict;
  if (!found) return undefined;
  const level = same ? 'same' : near ? 'nearly-same' : 'different';
  return numbersFinding(level, found, [a.ids, b.ids]);
}

export function comparePhones(a: Prepared, b: Prepared): Finding | undefined {
  const first = a.phones[0];
  const second = b.phones[0];
  if (!first || !second) return undefined;
  const pairs = a.phones.flatMap((one) => b.phones.map((other) => [one, other] as const));
  const same = pairs.find(([one, other]) => one.digits === other.digits && !one.digits.includes('?'));
  const partly = pairs.find(([one, other]) => readablyEqual(one.digits, other.digits));
  const level = same ? 'same' : partly ? 'partly-readable' : 'different';
  return numbersFinding(level, same ?? partly ?? [first, second], [a.phones, b.phones]);
}

function numbersFinding(
  level: string,
  pair: readonly [PlainNumber, PlainNumber],
  all: readonly [readonly PlainNumber[], readonly PlainNumber[]],
): Finding {
  return {
    level,
    values: () => [listed(all[0].map((one) => one.written)), listed(all[1].map((one) => one.written))],
    facts: () => ({ a: pair[0].written, b: pair[1].written }),
  };
}

function oneOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 8) return false;
  let different = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) different += 1;
  return different === 1 || swappedOnce(a, b, different);
}

function swappedOnce(a: string, b: string, different: number): boolean {
  if (different !== 2) return false;
  const at = [...a].findIndex((character, index) => character !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at];
}

const LEAST_READABLE = 6;

function readablyEqual(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let readable = 0;
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] === '?' || b[at] === '?') continue;
    if (a[at] !== b[at]) return false;
    readable += 1;
  }
  return readable >= LEAST_READABLE;
}

// Thai, Lao, Burmese, Khmer and full-width digits are digits.
const ZEROS = [0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10];

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
