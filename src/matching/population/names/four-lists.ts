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
  /**
   * What a record's codes add to what it would have without any, at most: the code of list `l` at `l << 8 | code`. `mayNotBeMeant`: some of the names are
   * of somebody who may not be the parent.
   */
  gains(mayNotBeMeant: boolean): Float64Array;
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
  /** Of one list of relatives alone: the other's own name may be in it. */
  const siblingBits = Math.max(0, bounds.best('relatives', ['named-as-sibling']));
  let asked = 0;
  const strict = new Float64Array(fields.length << 8);
  const lenient = new Float64Array(fields.length << 8);

  function fillGains(): void {
    fields.forEach((field, list) => {
      const least = list === OWN ? renamedBits : list === RELATIVES ? siblingBits : Number.NEGATIVE_INFINITY;
      fillGain(strict, list, field, least);
      fillGain(lenient, list, field, list === OWN ? least : Math.max(0, least));
    });
  }

  /** Nobody's name contradicts that of somebody who may not be meant. */
  function leastOfParents(has: number): number {
    return ((has | asked) & HAS.uncalled) !== 0 ? 0 : Number.NEGATIVE_INFINITY;
  }

  function leastOf(list: number, has: number, renamed: boolean): number {
    if (list === OWN) return renamed ? renamedBits : Number.NEGATIVE_INFINITY;
    return list === RELATIVES ? siblingBits : leastOfParents(has);
  }

  return {
    ask(row) {
      asked = row.has;
      fillGains();
    },
    gains: (mayNotBeMeant) => (mayNotBeMeant ? lenient : strict),
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
      if ((both & HAS.relatives) !== 0) return sum + Math.max(siblingBits, relatives.byCode[codes >>> 24] as number);
      return ((has | asked) & HAS.relatives) !== 0 ? sum + siblingBits : sum;
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

/** The code of a list that stands for many is the last, those of single tokens are the first. */
function fillGain(into: Float64Array, list: number, { byCode, codes }: NameField, least: number): void {
  for (let code = 1; code <= codes; code += 1) into[(list << 8) | code] = gain(least, byCode, code);
  into[(list << 8) | MANY] = gain(least, byCode, MANY);
}

/** Bits, where nothing below `least` counts. */
function gain(least: number, byCode: Float64Array, code: number): number {
  return Math.max(least, byCode[code] as number) - Math.max(least, byCode[0] as number);
}
