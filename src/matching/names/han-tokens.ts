// Tokens of a name in Chinese characters: one per character, each with all its readings.
import type { NameReference } from '../reference.ts';
import { latinWords } from '../text/plain.ts';
import { pinyinOfName, pinyinSounds } from './han.ts';
import { markedLetters } from './languages/marks.ts';
import type { Rarity } from './rarity.ts';
import { isTitleRole, type NameRole, rolesOf } from './roles.ts';
import type { NameRule } from './rules.ts';
import type { NamePart } from './spans/span-maker.ts';
import { lookupOf, type NameToken, nextNumber, soundOfForm } from './tokens.ts';

export interface HanTokens {
  readonly tokens: readonly NameToken[];
  readonly parts: readonly NamePart[];
}

const MOST_TOKENS = 10;
const TITLE_BITS = 1;
const REMEMBERED = 50_000;
/** Between the parts of a foreign name written in characters. */
const PART_EDGE = /[·・‧．.\s\-–]+/u;

export function createHanTokens(
  reference: NameReference,
  rarity: Rarity,
): (text: string, nickname: boolean) => HanTokens {
  let remembered = new Map<string, NameToken>();

  function tokenOf(written: string, mandarin: string, head: string, role: NameRole): NameToken {
    const key = `${written} ${mandarin} ${head} ${role}`;
    const known = remembered.get(key);
    if (known) return known;
    const character = simplifiedOf(reference, written);
    const ways = readingsOf(reference, character, mandarin, head);
    const forms = [...ways.keys()];
    const sounds = forms.map(soundOfForm);
    const own = rarity.han(character);
    const title = isTitleRole(role);
    const bits = title ? Math.min(own, TITLE_BITS) : own;
    const lookup = lookupOf(character, forms, sounds);
    const token: NameToken = {
      number: nextNumber(),
      raw: character,
      written,
      forms,
      rules: [...ways.values()],
      sounds,
      keys: lookup.keys,
      filter: lookup.filter,
      shortest: lookup.shortest,
      longest: lookup.longest,
      phones: undefined,
      marks: '',
      bits,
      soundBits: Math.min(bits, rarity.latin(mandarin, 'zho')),
      role,
      title,
      han: true,
      script: undefined,
      inner: undefined,
      syllabic: false,
      marked: vietnameseOf(reference, character).map(markedLetters),
    };
    if (remembered.size >= REMEMBERED) remembered = new Map();
    remembered.set(key, token);
    return token;
  }

  return (text, nickname) => {
    const words = text
      .split(PART_EDGE)
      .map((word) => word.match(/\p{Script=Han}/gu) ?? [])
      .filter((word) => word.length > 0);
    const characters = words.flat().slice(0, MOST_TOKENS);
    const simplified = characters.map((character) => simplifiedOf(reference, character));
    const sounds = pinyinOfName(simplified);
    const titles = simplified.map(
      (one, at) => reference.honorifics.has(one) && (at === 0 ? characters.length > 1 : one === '氏'),
    );
    // A name in several parts is a foreign one, and has no surname at its head.
    const surname = words.length > 1 ? 0 : surnameLength(reference, simplified);
    const roles = rolesOf({ language: 'zho', titles, surname, nickname });
    const tokens = characters.map((character, at) =>
      tokenOf(character, sounds[at] ?? '', at === 0 ? surnameAt(reference, simplified) : '', roles[at] ?? 'unknown'),
    );
    return { tokens, parts: partsOf(words, tokens.length) };
  };
}

function partsOf(words: readonly (readonly string[])[], length: number): NamePart[] {
  let start = 0;
  return words.flatMap((word) => {
    const part = { start, count: word.length };
    start += word.length;
    return part.start + part.count <= length ? [part] : [];
  });
}

function simplifiedOf({ simplified }: NameReference, character: string): string {
  return simplified.get(character) ?? character;
}

// A family abroad keeps one surname in another spelling; two characters may be the surname.
function surnameAt({ surnamesAbroad, hokkien }: NameReference, characters: readonly string[]): string {
  const both = characters.slice(0, 2).join('');
  if (surnamesAbroad.has(both)) return both;
  const [first = ''] = characters;
  return surnamesAbroad.has(first) || hokkien.has(first) ? first : '';
}

function surnameLength(reference: NameReference, characters: readonly string[]): number {
  return Math.max(1, [...surnameAt(reference, characters)].length);
}

function vietnameseOf({ sinoVietnamese }: NameReference, character: string): readonly string[] {
  return sinoVietnamese.get(character) ?? [];
}

function readingsOf(
  reference: NameReference,
  character: string,
  mandarin: string,
  surname: string,
): ReadonlyMap<string, NameRule> {
  const ways = new Map<string, NameRule>();
  const add = (form: string, rule: NameRule) => {
    if (form !== '' && !ways.has(form)) ways.set(form, rule);
  };
  const [first = '', ...others] = vietnameseOf(reference, character).map((reading) => latinWords(reading).join(''));
  add(mandarin, 'pinyin');
  add(first, 'sino-vietnamese');
  for (const other of others) add(other, 'sino-vietnamese');
  for (const sound of pinyinSounds(character)) add(sound, 'other-reading');
  for (const syllable of reference.cantonese.get(character) ?? []) add(`y:${syllable}`, 'cantonese');
  if (surname !== '') add(`s:${surname}`, 'surname-abroad');
  // What nobody reads is found by itself.
  if (ways.size === 0) add(character, 'same-token');
  return ways;
}
