// What two names must share to agree on anything at all: the sound of a token, or of a few neighbours run together, or all the letters at once. Two
// spans can be paired only where they share a key here, or are near (near-forms.ts).
import { hashOf } from './postings.ts';

/** The lists of names of a record that are compared with their like. */
export const NAME_FIELDS = ['names', 'fathers', 'mothers', 'relatives'] as const;
export type NameField = (typeof NAME_FIELDS)[number];

export function soundKey(field: NameField, joined: boolean, sound: string): number {
  return hashOf(joined ? JOINED[field] : SINGLE[field], sound);
}

export function lettersKey(field: NameField, letters: string): number {
  return hashOf(LETTERS[field], letters);
}

const prefixed = (prefix: string) =>
  Object.fromEntries(NAME_FIELDS.map((field) => [field, `${prefix}${field}`])) as Readonly<Record<NameField, string>>;
const SINGLE = prefixed('s');
const JOINED = prefixed('j');
const LETTERS = prefixed('l');
