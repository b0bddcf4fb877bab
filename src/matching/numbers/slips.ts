// How near two numbers are: a slip of the hand, or digits that could not be read.

const SHORTEST_SLIP = 8;
const LEAST_READABLE = 6;

/** One character differs, or two neighbours have changed places. */
export function oneOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST_SLIP) return false;
  let first = -1;
  let different = 0;
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] === b[at]) continue;
    different += 1;
    if (different > 2) return false;
    if (different === 1) first = at;
  }
  return different === 1 || (different === 2 && a[first] === b[first + 1] && a[first + 1] === b[first]);
}

/** All digits agree that both sides could read, and they are enough to tell something. */
export function readablyEqual(a: string, b: string): boolean {
  if (a.length !== b.length || !(a.includes('?') || b.includes('?'))) return false;
  let readable = 0;
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] === '?' || b[at] === '?') continue;
    if (a[at] !== b[at]) return false;
    readable += 1;
  }
  return readable >= LEAST_READABLE;
}

/** Typed in to get past a field that must be filled: 000000000, 123456789. */
export function isFiller(digits: string): boolean {
  return /^(.)\1*$/u.test(digits) || '01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits);
}
