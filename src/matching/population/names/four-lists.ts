// What the names of a record can add at most, those of all four lists together: by the codes that it was touched with, and looked up.
import type { Bounds } from '../bounds.ts';
import { HAS, type Row } from '../row.ts';
import { MANY } from '../touched.ts';
import type { NameField } from './name-field.ts';

/** By the bits of `HAS`, in their order. */
export type NameFields = readonly [name: NameField, father: NameField, mother: NameField, relatives: NameField];

export interface FourLists {
  /** Whose names are asked about: `fields` must have been asked already. */
  ask(row: Row): void;
  /** Of a record that has `has`, by its codes; `renamed`: the child may have been given another name. */
  byCodes(has: number, codes: number, renamed: boolean): number;
  /** The same, looked up for the lists that have a code; it may give up as soon as it is below `needed`. `most`: what the codes say. */
  at(slot: number, has: number, codes: number, renamed: boolean, most: number, needed: number): number;
}

const OWN = 0;
const RELATIVES = 3;

export function createFourLists(bounds: Bounds, fields: NameFields): FourLists {
  const [names, fathers, mothers, relatives] = fields;
  const renamedBits = bounds.best('name', ['renamed-child']);
  let asked = 0;

  /** Nobody's name contradicts that of somebody who may not be meant. */
  function leastOfParents(has: number): number {
    return ((has | asked) & HAS.uncalled) !== 0 ? 0 : Number.NEGATIVE_INFINITY;
  }

  function leastOf(list: number, has: number, renamed: boolean): number {
    if (list === OWN) return renamed ? renamedBits : Number.NEGATIVE_INFINITY;
    return list === RELATIVES ? 0 : leastOfParents(has);
  }

  return {
    ask(row) {
      asked = row.has;
    },
    byCodes(has, codes, renamed) {
      const both = has & asked;
      const least = leastOfParents(has);
      let sum = 0;
      if ((both & HAS.name) !== 0) {
        sum = names.byCode[codes & MANY] as number;
        if (renamed && sum < renamedBits) sum = renamedBits;
      }
      if ((both & HAS.father) !== 0) sum += Math.max(least, fathers.byCode[(codes >>> 8) & MANY] as number);
      if ((both & HAS.mother) !== 0) sum += Math.max(least, mothers.byCode[(codes >>> 16) & MANY] as number);
      // Of relatives even those who do not agree may be passed over in silence.
      return (both & HAS.relatives) !== 0 ? sum + Math.max(0, relatives.byCode[codes >>> 24] as number) : sum;
    },
    at(slot, has, codes, renamed, most, needed) {
      const both = has & asked;
      let sum = most;
      for (let list = 0; list < fields.length && sum >= needed; list += 1) {
        const code = (codes >>> (8 * list)) & MANY;
        if (code === 0 || ((both >> list) & 1) === 0) continue;
        const { byCode, boundOf } = fields[list] as NameField;
        const least = leastOf(list, has, renamed);
        sum += Math.max(least, boundOf(slot)) - Math.max(least, byCode[code] as number);
      }
      return sum;
    },
  };
}
