// The letters of a text as bits, to see without comparing two texts how many letters can at most match between them.

/** A bit per kind of character; some kinds share one, which only makes texts look more alike. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** Each letter that only one of the two has is at least one character without a partner. */
export function mostMatching(lengthA: number, a: number, lengthB: number, b: number): number {
  return Math.max(0, Math.min(lengthA - ones(a & ~b), lengthB - ones(b & ~a)));
}

function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
