import { mayTranscribe } from '../pairing.ts';
import type { NameToken, Span } from '../tokens.ts';

/** What may be near what: one word in letters to another, and characters to the foreign word that they write down. */
const LETTERS = 1;
const FOREIGN = 2;
const CHARACTERS = 4;

/** Copied field by field: all spans then have their fields at the same places, which is what makes comparing millions of them quick. */
export function spanOf(token: NameToken, start: number, count: number, whole: boolean): Span {
  const characters = token.han && mayTranscribe({ count, whole });
  const foreign = !token.han && !token.syllabic;
  // A Burmese syllable has its spellings, and every other spelling is another syllable, however near.
  const letters = !token.han && count === 1 && token.script !== 'mya';
  return {
    number: token.number,
    raw: token.raw,
    written: token.written,
    forms: token.forms,
    rules: token.rules,
    sounds: token.sounds,
    keys: token.keys,
    filter: token.filter,
    shortest: token.shortest,
    longest: token.longest,
    phones: token.phones,
    marks: token.marks,
    bits: token.bits,
    soundBits: token.soundBits,
    role: token.role,
    title: token.title,
    han: token.han,
    script: token.script,
    inner: token.inner,
    syllabic: token.syllabic,
    marked: token.marked,
    start,
    count,
    whole,
    nearTo: (letters ? LETTERS : 0) | (foreign ? CHARACTERS : 0) | (characters ? FOREIGN : 0),
    nearAs: (letters ? LETTERS : 0) | (foreign ? FOREIGN : 0) | (characters ? CHARACTERS : 0),
  };
}
