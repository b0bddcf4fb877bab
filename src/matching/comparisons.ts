// The comparison of every feature, and the order in which a pair is compared.
import type { Feature } from '../domain/match/evidence.ts';
import { ATTRIBUTES } from './features/attributes.ts';
import { BIRTH } from './features/birth.ts';
import { CLUES } from './features/clues.ts';
import { EVENT } from './features/event.ts';
import { FATHER, MOTHER, RELATIVES } from './features/family.ts';
import type { Comparison } from './features/finding.ts';
import { MARKS } from './features/marks.ts';
import { NAME } from './features/name.ts';
import { IDS, PHONES } from './features/numbers.ts';
import { ORIGIN } from './features/origin.ts';
import { BLOOD, HEIGHT, SEX } from './features/person.ts';
import { ROUTE } from './features/route.ts';
import type { Prepared } from './prepared.ts';

export const COMPARISONS: Readonly<Record<Feature, Comparison>> = {
  name: NAME,
  birth: BIRTH,
  sex: SEX,
  origin: ORIGIN,
  father: FATHER,
  mother: MOTHER,
  relatives: RELATIVES,
  event: EVENT,
  route: ROUTE,
  height: HEIGHT,
  blood: BLOOD,
  marks: MARKS,
  ids: IDS,
  phones: PHONES,
  clues: CLUES,
  attributes: ATTRIBUTES,
};

// Floating-point sums and "the first best" depend on order. Both directions compare in one order, so both give one result.
export function canonical(a: Prepared, b: Prepared): readonly [Prepared, Prepared] {
  return inOrder(a, b) ? [a, b] : [b, a];
}

function inOrder(one: Prepared, other: Prepared): boolean {
  const { record: a } = one;
  const { record: b } = other;
  if (a.kind !== b.kind) return a.kind < b.kind;
  if (a.jurisdiction !== b.jurisdiction) return a.jurisdiction < b.jurisdiction;
  if (a.recordId !== b.recordId) return a.recordId < b.recordId;
  return allWritten(one) <= allWritten(other);
}

/** Two versions of one record differ in something of this, or they do not differ for us. */
function allWritten({ record, clues, ...read }: Prepared): string {
  return JSON.stringify([record, clues.written, read], (key, value) =>
    key === 'spans' || key === 'tokens' ? undefined : value,
  );
}
