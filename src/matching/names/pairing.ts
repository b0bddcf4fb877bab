// Whether two spans can be one name, by which rule, and what agreeing on them is worth. A function of the two alone, so that an index may bound sums
// of it: beyond nothing only where the two share a sound, or where two forms of them are `near`.
import { heardAlike } from '../text/sound.ts';
import { markedLetters } from './marks.ts';
import { nearness } from './near.ts';
import { type NameRule, RULES, weaker } from './rules.ts';
import type { Span } from './tokens.ts';

export interface Pairing {
  readonly from: Span;
  readonly to: Span;
  readonly rule: NameRule;
  /** 0..1: 1 where the rule holds exactly, less where it nearly does. */
  readonly quality: number;
  readonly bits: number;
}

export const LEAST_BITS = 0.1;
/** Forms shorter than this sound like too many others. */
export const SHORTEST_FUZZY = 3;
/** Bounds of what two near forms are worth, for an index. */
export const CLOSE_ENOUGH = 0.72;
export const CLOSE_QUALITY = 1;
export const CLOSE_COST = 1;
export const MOST_LETTERS_MORE = 8;
/** How near two forms must be, by the letters of the shorter. */
const NEAR_ENOUGH: readonly number[] = [1, 1, 1, 0.93, 0.9, 0.85, 0.8, 0.75, 0.7, 0.66];
const NEAR_AT_LENGTH = 0.64;
/** Characters have few syllables to write a foreign name with. */
const TRANSCRIBED_ENOUGH = 0.62;
const SOUND_QUALITY = 0.9;
/** Bits that each phone costs which is not the same on both sides: so many more names are as near. */
const PHONE_BITS = 2.5;
/** A syllable that Pinyin spells otherwise is most likely another one. */
const OTHER_SYLLABLE_COST = 1.5;
const OTHER_SYLLABLE_SHARE = 0.55;
const MISSPELLED_COST = 2;
const INITIAL_BITS = 1.5;
const FOREIGN_NAME = 2;

interface Found {
  readonly rule: NameRule;
  readonly quality: number;
  /** Bits, besides what the rule costs. */
  readonly cost: number;
}

/** Bits of agreement if these two were paired, 0 where they can not be. */
export function pairingBits(from: Span, to: Span): number {
  return pairingOf(from, to)?.bits ?? 0;
}

export function pairingOf(from: Span, to: Span): Pairing | undefined {
  const found = foundBetween(from, to);
  if (!found) return undefined;
  const { rule, quality } = found;
  return { from, to, rule, quality, bits: agreedBits(from, to, found) };
}

function agreedBits(from: Span, to: Span, { rule, cost }: Found): number {
  if (rule === 'initials') return INITIAL_BITS;
  const rarity = from.raw === to.raw ? Math.min(from.bits, to.bits) : Math.min(from.soundBits, to.soundBits);
  return Math.max(LEAST_BITS, rarity - cost - RULES[rule].cost);
}

function foundBetween(from: Span, to: Span): Found | undefined {
  // Two runs of tokens are compared token by token, but for a foreign name that characters cut up in another way.
  if (from.count > 1 && to.count > 1) return from.whole && to.whole ? foreignBetween(from, to) : undefined;
  if (from.raw === to.raw) return from.written === to.written || !from.han ? SAME : TRADITIONAL;
  // Two characters of one sound are two names that a clerk may have taken for one another; of a similar sound, simply two names.
  if (from.han && to.han) return from.forms[0] === to.forms[0] ? HOMOPHONE : undefined;
  return formsBetween(from, to) ?? nearBetween(from, to) ?? initialBetween(from, to);
}

const SAME: Found = { rule: 'same-token', quality: 1, cost: 0 };
const TRADITIONAL: Found = { rule: 'traditional', quality: 1, cost: 0 };
const HOMOPHONE: Found = { rule: 'sounds-alike', quality: SOUND_QUALITY, cost: 0.5 };

function formsBetween(a: Span, b: Span): Found | undefined {
  const rule = ruleBetween(a, b);
  if (rule) return MARKED.has(rule) ? marked(a, b, rule) : { rule, quality: 1, cost: 0 };
  return soundsMeet(a, b) ? soundsAlike(a, b) : undefined;
}

/** The cheapest rule by which the two have a form in common. */
function ruleBetween(a: Span, b: Span): NameRule | undefined {
  let rule: NameRule | undefined;
  for (let at = 0; at < a.forms.length; at += 1) {
    const other = b.forms.indexOf(a.forms[at] ?? '');
    if (other < 0 || !mayMeet(a, at, b, other)) continue;
    const both = weaker(a.rules[at] ?? 'close', b.rules[other] ?? 'close');
    if (!rule || RULES[both].cost < RULES[rule].cost) rule = both;
  }
  return rule;
}

// Only the likeliest reading is folded by sound: one that is a guess already would meet too many. With its marks written a syllable is no other's.
function soundsMeet(a: Span, b: Span): boolean {
  if (a.han || b.han) return a.sounds[0] === b.sounds[0] && a.marks === '' && b.marks === '';
  return heardIn(a, b) || heardIn(b, a);
}

// The fold of `sounds` is that of all languages at once, so it proposes only; where one side's script tells the language, that decides.
function heardIn(a: Span, b: Span): boolean {
  const at = b.sounds.indexOf(a.sounds[0] ?? '');
  return at >= 0 && heardAlike(a.forms[0] ?? '', b.forms[at] ?? '', a.script ?? b.script);
}

const MARKED: ReadonlySet<NameRule> = new Set(['same-token', 'sino-vietnamese']);

function soundsAlike(a: Span, b: Span): Found {
  if (a.han || b.han) {
    const spelled = a.syllabic || b.syllabic;
    const rarity = Math.min(a.soundBits, b.soundBits);
    const cost = spelled ? OTHER_SYLLABLE_COST + rarity * OTHER_SYLLABLE_SHARE : MISSPELLED_COST;
    return { rule: 'sounds-alike', quality: SOUND_QUALITY / 2, cost };
  }
  const near = nearness(a.forms[0] ?? '', b.forms[0] ?? '', 0);
  const quality = Math.min(SOUND_QUALITY, near);
  return { rule: 'sounds-alike', quality, cost: phonesApart(a, b, near) * PHONE_BITS };
}

// What two Latin spellings have in common must be the spelling of one of them, or a surname: that both may stand for some third syllable proves
// nothing.
function mayMeet(a: Span, at: number, b: Span, other: number): boolean {
  // What pinyin may have stood for in Vietnamese is a guess that the character itself makes needless.
  if (a.han || b.han) return a.rules[at] !== GUESSED && b.rules[other] !== GUESSED;
  return at === 0 || other === 0 || (a.forms[at] ?? '').startsWith('s:');
}

function marked(a: Span, b: Span, rule: NameRule): Found {
  if (marksConflict(a, b)) return { rule: 'other-marks', quality: 0.8, cost: 0 };
  return { rule: a.count > 1 || b.count > 1 ? weaker(rule, 'joined') : rule, quality: 1, cost: 0 };
}

// Hưng and Hùng are two names; Hung may be either. So marks conflict only where both sides have written them.
function marksConflict(a: Span, b: Span): boolean {
  if (a.marks !== '' && b.marks !== '') return a.marks !== b.marks;
  if (a.marks !== '' && b.marked.length > 0) return !b.marked.includes(markedLetters(a.raw));
  return b.marks !== '' && a.marked.length > 0 && !a.marked.includes(markedLetters(b.raw));
}

// Characters are alike by rule or not at all, but where they write down a foreign name by its sound.
function nearBetween(a: Span, b: Span): Found | undefined {
  if (a.han || b.han) return foreignBetween(a, b);
  if (isAnotherSyllable(a, b)) return undefined;
  const quality = nearest(a, b);
  if (quality === 0) return undefined;
  const cost = phonesApart(a, b, quality) * PHONE_BITS;
  return { rule: quality >= SOUND_QUALITY ? 'sounds-alike' : 'close', quality, cost };
}

function foreignBetween(a: Span, b: Span): Found | undefined {
  if (!isForeign(a, b) && !isForeign(b, a)) return undefined;
  const characters = a.han ? a : b;
  const latin = (a.han ? b : a).forms[0] ?? '';
  const abroad = characters.forms.find((form) => form.startsWith('y:'))?.slice(2) ?? '';
  const mandarin = nearness(characters.forms[0] ?? '', latin, TRANSCRIBED_ENOUGH);
  const quality = Math.max(mandarin, nearness(abroad, latin, TRANSCRIBED_ENOUGH));
  return quality === 0 ? undefined : { rule: 'transcribed', quality, cost: phonesApart(a, b, quality) * PHONE_BITS };
}

// A Burmese syllable has its spellings, and every other spelling is another syllable, however near: Lin and Lwin, Naing and Naung.
function isAnotherSyllable(a: Span, b: Span): boolean {
  return (a.script === 'mya' && a.count === 1) || (b.script === 'mya' && b.count === 1);
}

function isForeign(characters: Span, latin: Span): boolean {
  return characters.han && !latin.han && characters.count >= FOREIGN_NAME && !latin.syllabic;
}

const GUESSED: NameRule = 'sino-vietnamese-pinyin';

/** How many whole phones the two differ by. */
function phonesApart(a: Span, b: Span, near: number): number {
  return (((1 - near) * ((a.forms[0] ?? '').length + (b.forms[0] ?? '').length)) / 2) * PHONES_A_LETTER;
}
const PHONES_A_LETTER = 0.75;

/** By the readings of a script that has several; other systems' readings are not heard. */
function nearest(a: Span, b: Span): number {
  let best = 0;
  for (let at = 0; at < MOST_HEARD && isHeard(a, at); at += 1) {
    for (let other = 0; other < MOST_HEARD && isHeard(b, other); other += 1) {
      best = Math.max(best, nearForms(a.forms[at] ?? '', b.forms[other] ?? ''));
    }
  }
  return best;
}
const MOST_HEARD = 3;

function isHeard({ rules }: Span, at: number): boolean {
  return at === 0 || rules[at] === 'romanised';
}

/** 0 where the two are not near; else how near they are. */
export function nearForms(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  if (length < SHORTEST_FUZZY) return 0;
  return nearness(a, b, NEAR_ENOUGH[length] ?? NEAR_AT_LENGTH);
}

function initialBetween(a: Span, b: Span): Found | undefined {
  if (a.han || b.han || a.count > 1 || b.count > 1 || (a.raw.length !== 1 && b.raw.length !== 1)) return undefined;
  const same = (a.forms[0] ?? '').charAt(0) === (b.forms[0] ?? ' ').charAt(0);
  return same && !a.title && !b.title ? { rule: 'initials', quality: 0.5, cost: 0 } : undefined;
}
