import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heard, nearness } from '../../../../src/matching/names/near.ts';
import { nearEnough, transcribedEnough } from '../../../../src/matching/names/pairing.ts';
import { createKnownForms, type Heard } from '../../../../src/matching/population/near/known-forms.ts';

const SYLLABLES =
  'a ah an ang aung ba ch e gy ha hla hp i in ka kha ky la lin ma my na nga nya o oo pha ra sa sh t th u ue wa ya z'.split(
    ' ',
  );
const form = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 7 })
  .map((syllables) => syllables.join('').slice(0, 45));
const forms = (least: number, most: number) => fc.uniqueArray(form, { minLength: least, maxLength: most, size: 'max' });
/** More than are asked about one by one. */
const many = forms(520, 800);
const few = forms(1, 12);

type Enough = (letters: number, otherLetters: number) => number;
const thresholds: readonly (readonly [string, Enough])[] = [
  ['those of one script', nearEnough],
  ['a name and the characters that write it down', transcribedEnough],
];

const heardAs = (one: string): Heard => ({ form: one, sound: `sound of ${one}`, letters: one.length });

/** Asks about each. */
function oneByOne(known: Iterable<string>, asked: string, enough: Enough): ReadonlyMap<string, number> {
  const near = [...known].map((other) => {
    const least = enough(asked.length, other.length) - 1e-9;
    return [heardAs(other).sound, nearness(heard(other), heard(asked), least)] as const;
  });
  return new Map(near.filter(([, found]) => found > 0));
}

describe.each(thresholds)('known forms, near as %s are', (_, enough) => {
  function knownForms(): { add(form: string): void; near(form: string): ReadonlyMap<string, number> } {
    const known = createKnownForms(enough);
    return {
      add: (one) => known.add(heardAs(one)),
      near: (one) => known.near(heardAs(one)),
    };
  }

  it('are found as if each had been asked about', () => {
    fc.assert(
      fc.property(many, few, (held, asked) => {
        const known = knownForms();
        for (const one of held) known.add(one);
        for (const one of [...asked, ...held.slice(0, 12)]) {
          expect(known.near(one)).toEqual(oneByOne(held, one, enough));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are found as well when they come between questions, a few at a time or many', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(few, many), { minLength: 2, maxLength: 4 }), few, (batches, asked) => {
        const known = knownForms();
        const held = new Set<string>();
        for (const batch of batches) {
          for (const one of batch) {
            known.add(one);
            held.add(one);
          }
          for (const one of asked) expect(known.near(one)).toEqual(oneByOne(held, one, enough));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('are told by each sound that they are posted under, as near as the nearest that has it', () => {
    const known = createKnownForms(enough);
    known.add(heardAs('kyawthoo'));
    known.add({ ...heardAs('kyawthu'), sound: 'y:kyawthu' });
    known.add({ ...heardAs('kyawthoo'), sound: 'y:kyawthu' });
    known.add({ ...heardAs('kyawmu'), sound: 'y:kyawthu' });
    expect([...known.near(heardAs('kyawthoo')).entries()]).toEqual([
      ['sound of kyawthoo', 1],
      ['y:kyawthu', 1],
    ]);
  });
});
