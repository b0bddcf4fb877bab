import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, makeId, orderedPair, type RecordId, suggestionIdOf } from '../../src/domain/ids.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const recordId = bytes.map((random) => makeId('rec', random));

describe('an id', () => {
  it('is its prefix and 128 bits, and is known again', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const id = makeId('rec', random);
        expect(id).toMatch(/^rec_[A-Za-z0-9_-]{22}$/);
        expect(isId('rec', id)).toBe(true);
        expect(isId('sug', id)).toBe(false);
      }),
    );
  });

  it.each(['', 'rec_', 'rec_short', `rec_${'a'.repeat(65)}`, `rec_${'a'.repeat(21)}:`, `rec_${'a'.repeat(22)}\n`])(
    'is not %j',
    (text) => {
      expect(isId('rec', text)).toBe(false);
    },
  );
});

describe('a pair of records', () => {
  it('has one order and one suggestion, whichever side asks', () => {
    fc.assert(
      fc.property(recordId, recordId, (a, b) => {
        expect(orderedPair(a, b)).toEqual(orderedPair(b, a));
        expect(suggestionIdOf(a, b)).toBe(suggestionIdOf(b, a));
        expect(isId('sug', suggestionIdOf(a, b))).toBe(true);
      }),
    );
  });

  it('has a suggestion of its own', () => {
    const [a, b, c] = ['rec_a', 'rec_b', 'rec_c'] satisfies RecordId[];
    expect(new Set([suggestionIdOf(a!, b!), suggestionIdOf(a!, c!), suggestionIdOf(b!, c!)]).size).toBe(3);
  });
});
