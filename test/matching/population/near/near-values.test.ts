import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeLevel, createAttributeReader, plainValue } from '../../../../src/matching/features/attributes.ts';
import { createNearValues } from '../../../../src/matching/population/near/near-values.ts';

const levels = {
  same: { m: 0.7, u: 0.01 },
  'nearly-same': { m: 0.2, u: 0.001 },
  alike: { m: 0.1, u: 0.01 },
  different: { m: 0.05, u: 0.97 },
};
const read = createAttributeReader({ town: { levels, shares: { ely: 0.1 }, unlisted: 0.001 } });
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'l', 'y', '1', ' ', 'ế', '村'), maxLength: 12 });

const only = (town: string) => read({ town })[0];

/** Value -> the most it can add. */
function nearTo(towns: readonly string[], asked: string): Map<string, number> {
  const values = createNearValues();
  for (const town of towns) for (const attribute of read({ town })) values.add(attribute);
  const found = new Map<string, number>();
  for (const attribute of read({ town: asked })) values.near(attribute, (plain, most) => found.set(plain, most));
  return found;
}

describe('values that are near to one', () => {
  it('are all those that add anything, with no less than they add', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), word, (towns, asked) => {
        const found = nearTo(towns, asked);
        const mine = only(asked);
        for (const town of towns) {
          const plain = plainValue(town);
          const adds = mine && plain !== '' ? mine.bits[attributeLevel(mine.plain, plain)] : 0;
          expect(found.get(plain) ?? 0).toBeGreaterThanOrEqual(adds);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are seen when they came after it was asked before', () => {
    const values = createNearValues();
    const [ely, elys] = [only('Ely'), only('Elys')];
    if (!ely || !elys) throw new Error('two values are needed');
    const found: string[] = [];
    values.add(ely);
    values.near(ely, (plain) => found.push(plain));
    values.add(elys);
    values.near(ely, (plain) => found.push(plain));
    expect(found).toEqual(['ely', 'ely', 'elys']);
  });
});
