import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeLevel, createAttributeReader, plainValue } from '../../../src/matching/features/attributes.ts';
import { createAttributeValues } from '../../../src/matching/population/attribute-values.ts';

const levels = {
  same: { m: 0.7, u: 0.01 },
  'nearly-same': { m: 0.2, u: 0.001 },
  alike: { m: 0.1, u: 0.01 },
  different: { m: 0.05, u: 0.97 },
};
const read = createAttributeReader({ town: { levels, shares: { ely: 0.1 }, unlisted: 0.001 } });
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'l', 'y', '1', ' ', 'ế', '村'), maxLength: 12 });

describe('what other columns can add', () => {
  it('is never less than what they add, for any values, and nothing is left of it afterwards', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), word, (towns, asked) => {
        const values = createAttributeValues();
        for (const [slot, town] of towns.entries()) values.put(slot, read({ town }));
        const [mine] = read({ town: asked });
        values.touch(read({ town: asked }), towns.length);
        for (const [slot, town] of towns.entries()) {
          const plain = plainValue(town);
          const adds = mine && plain !== '' ? mine.bits[attributeLevel(mine.plain, plain)] : 0;
          expect(values.bits[slot]).toBeGreaterThanOrEqual(adds - 1e-5);
        }
        values.clear();
        expect(values.bits.every((bits) => bits === 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('sees values that were put in after it was asked before', () => {
    const values = createAttributeValues();
    values.put(0, read({ town: 'Ely' }));
    values.touch(read({ town: 'Ely' }), 1);
    values.clear();
    values.put(1, read({ town: 'ely ' }));
    values.touch(read({ town: 'Ely' }), 2);
    expect(values.bits[1]).toBeCloseTo(Math.log2(0.7 / 0.1), 3);
  });
});
