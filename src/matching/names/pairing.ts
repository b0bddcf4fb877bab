// Whether two spans can be one name, by which rule, and what agreeing on them is worth. A function of the two alone, so that an index may bound sums
// of it: beyond nothing only where the two share one of their `sounds`, where forms of them are near, or where one writes down the other's foreign name.
import { heardAlike } from '../text/sound.ts';
import { markedLetters } from './languages/marks.ts';
import { nearness } from './near.ts';
import { type NameRule, RULES, weaker } from './rules.ts';
import { phonesOf, type Span } from './tokens.ts';

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
const SHORTEST_FUZZY = 3;
const NEAR_ENOUGH: readonly number[] = [1, 1, 1, 0.93, 0.9, 0.85, 0.8, 0.75, 0.7, 0.66];
const NEAR_AT_LENGTH = 0.64;
/** A form with so many times the letters of the other, and so many more, is not near it. */
const LONGER_TIMES = 1.6;
const LONGER_BY = 2;
/** Characters have few syllables to write a foreign name with. */
const TRANSCRIBED_ENOUGH = 0.7;
const SOUND_QUALITY = 0.9;
/** Bits that each phone costs which is not the same on both sides: so many more names are as near. */
const PHONE_BITS = 2.5;
/** A syllable that Pinyin spells otherwise is most likely another one. */
const OTHER_SYLLABLE_COST = 1.5;
const OTHER_SYLLABLE_SHARE = 0.55;
const MISSPELLED_COST = 2;
/** A word that two characters or more write down. */
const FOREIGN_NAME = 2;

interface Found {
  readonly rule: NameRule;
  readonly quality: number;
  /** Bits, besides what the rule costs. */
  readonly cost: number;
}

export function pairingOf(from: Span, to: Span): Pairing | undefined {
  const alikeBits = from.filter & to.filter;
  const nearBits = from.nearTo & to.nearAs;
  // Most pairs have nothing in common.
  if (alikeBits === 0 && nearBits === 0) return undefined;
  const found = foundBetween(from, to, alikeBits !== 0, nearBits !== 0);
  if (!found) return undefined;
  const { rule, quality } = found;
  return { from, to, rule, quality, bits: agreedBits(from, to, found) };
}

function agreedBits(from: Span, to: Span, { rule, cost }: Found): number {
  const rarity = from.raw === to.raw ? Math.min(from.bits, to.bits) : Math.min(from.soundBits, to.soundBits);
  return Math.max(LEAST_BITS, rarity - cost - RULES[rule].cost);
}

function foundBetween(from: Span, to: Span, mayBeAlike: boolean, mayBeNear: boolean): Found | undefined {
  // Two runs of tokens are compared token by token, but for a foreign name that characters cut up in another way.
  if (from.count > 1 && to.count > 1) return mayBeNear && from.whole && to.whole ? transcribed(from, to) : undefined;
  if (from.count !== to.count && !lengthsFit(from, to)) return undefined;
  const found = mayBeAlike ? alike(from, to) : undefined;
  return found ?? (mayBeNear ? nearBetween(from, to) : undefined);
}

/** What the two share letters or a sound for. */
function alike(from: Span, to: Span): Found | undefined {
  if (from.raw === to.raw) return sameRaw(from, to);
  // Two characters of one sound are two names that a clerk may have taken for one another; of a similar sound, simply two names.
  if (from.han && to.han) return from.forms[0] === to.forms[0] ? HOMOPHONE : undefined;
  return formsBetween(from, to);
}

function sameRaw(from: Span, to: Span): Found {
  if (from.count !== to.count) return JOINED;
  return from.written === to.written || !from.han ? SAME : TRADITIONAL;
}

/** A run of tokens and one token of so different a length are not one word. */
function lengthsFit(a: Span, b: Span): boolean {
  return a.shortest <= b.longest * RUN_TIMES + RUN_BY && b.shortest <= a.longest * RUN_TIMES + RUN_BY;
}
const RUN_TIMES = 1.4;
const RUN_BY = 1;

const SAME: Found = { rule: 'same-token', quality: 1, cost: 0 };
const JOINED: Found = { rule: 'joined', quality: 1, cost: 0 };
const TRADITIONAL: Found = { rule: 'traditional', quality: 1, cost: 0 };
const HOMOPHONE: Found = { rule: 'sounds-alike', quality: SOUND_QUALITY, cost: 0.5 };

function formsBetween(a: Span, b: Span): Found | undefined {
  let rule: NameRule | undefined;
  let sound = false;
  for (let at = 0; at < a.keys.length; at += 1) {
    const key = a.keys[at] ?? 0;
    for (let other = b.keys.indexOf(key); other >= 0; other = b.keys.indexOf(key, other + 1)) {
      const met = formsMeet(a, at, b, other);
      if (met === 'sound') sound = true;
      else if (met) rule = cheaper(rule, met);
    }
  }
  if (rule) return MARKED.has(rule) ? marked(a, b, rule) : { rule, quality: 1, cost: 0 };
  return sound ? soundsAlike(a, b) : undefined;
}

/** By which rule two forms of one sound are one, `sound` where they are two that are heard as one. */
function formsMeet(a: Span, at: number, b: Span, other: number): NameRule | 'sound' | undefined {
  if (!mayMeet(a, at, b, other)) return undefined;
  if (a.forms[at] === b.forms[other]) return weaker(a.rules[at] ?? 'close', b.rules[other] ?? 'close');
  return maySound(a, at, b, other) ? 'sound' : undefined;
}

function cheaper(known: NameRule | undefined, rule: NameRule): NameRule {
  return known && RULES[known].cost <= RULES[rule].cost ? known : rule;
}

// Only the likeliest reading is folded by sound: one that is a guess already would meet too many. With its marks written a syllable is no other's.
// The fold of `sounds` is that of all languages at once, so it proposes only; where one side's script tells the language, that decides.
function maySound(a: Span, at: number, b: Span, other: number): boolean {
  if (a.han || b.han) return at === 0 && other === 0 && a.marks === '' && b.marks === '';
  if (marksDiffer(a, b)) return false;
  const [form, otherForm] = [a.forms[at] ?? '', b.forms[other] ?? ''];
  return heardAlike(form, otherForm, a.script ?? b.script) || heardAlike(form, otherForm, b.script ?? a.script);
}

const MARKED: ReadonlySet<NameRule> = new Set(['same-token', 'sino-vietnamese']);

function soundsAlike(a: Span, b: Span): Found {
  if (a.han || b.han) {
    const spelled = a.syllabic || b.syllabic;
    const rarity = Math.min(a.soundBits, b.soundBits);
    const cost = spelled ? OTHER_SYLLABLE_COST + rarity * OTHER_SYLLABLE_SHARE : MISSPELLED_COST;
    return { rule: 'sounds-alike', quality: SOUND_QUALITY / 2, cost };
  }
  const [first] = phonesOf(a);
  const [second] = phonesOf(b);
  const near = first && second ? nearness(first, second, 0) : 0;
  const quality = Math.min(SOUND_QUALITY, near);
  return { rule: 'sounds-alike', quality, cost: phonesApart(a, b, near) * PHONE_BITS };
}

// What two Latin spellings have in common must be the spelling of one of them, or a surname: that both may stand for some third syllable proves
// nothing. And what pinyin may have stood for in Vietnamese is a guess that the character itself makes needless.
function mayMeet(a: Span, at: number, b: Span, other: number): boolean {
  if (a.han || b.han) return a.rules[at] !== GUESSED && b.rules[other] !== GUESSED;
  return at === 0 || other === 0 || a.rules[at] === 'surname-abroad';
}
const GUESSED: NameRule = 'sino-vietnamese-pinyin';

function marked(a: Span, b: Span, rule: NameRule): Found {
  if (marksConflict(a, b)) return { rule: 'other-marks', quality: 0.8, cost: 0 };
  return { rule: a.count > 1 || b.count > 1 ? weaker(rule, 'joined') : rule, quality: 1, cost: 0 };
}

function marksDiffer(a: Span, b: Span): boolean {
  return a.marks !== '' && b.marks !== '' && a.marks !== b.marks;
}

// Hưng and Hùng are two names; Hung may be either. So marks conflict only where both sides have written them.
function marksConflict(a: Span, b: Span): boolean {
  if (a.marks !== '' && b.marks !== '') return marksDiffer(a, b);
  if (a.marks !== '' && b.marked.length > 0) return !b.marked.includes(markedLetters(a.raw));
  return b.marks !== '' && a.marked.length > 0 && !a.marked.includes(markedLetters(b.raw));
}

// Characters are alike by rule or not at all, but where they write down a foreign name by its sound. Tokens run together are long, and what is near
// among long forms is near by chance.
function nearBetween(a: Span, b: Span): Found | undefined {
  if (a.han || b.han) return transcribed(a, b);
  if (marksDiffer(a, b)) return undefined;
  const quality = nearest(a, b);
  if (quality === 0) return undefined;
  const cost = phonesApart(a, b, quality) * PHONE_BITS;
  return { rule: quality >= SOUND_QUALITY ? 'sounds-alike' : 'close', quality, cost };
}

/** A foreign name and the characters that write it down, in Mandarin or in Cantonese. */
function transcribed(a: Span, b: Span): Found | undefined {
  const [characters, other] = a.han ? [a, b] : [b, a];
  const least = transcribedEnough(characters.forms[0]?.length ?? 0, other.forms[0]?.length ?? 0);
  if (least > 1) return undefined;
  const [latin] = phonesOf(other);
  if (!latin) return undefined;
  let quality = 0;
  for (const heard of phonesOf(characters)) quality = Math.max(quality, nearness(heard, latin, least));
  return quality === 0 ? undefined : { rule: 'transcribed', quality, cost: phonesApart(a, b, quality) * PHONE_BITS };
}

/** Two characters of a longer name are hardly ever a foreign word of their own. */
export function mayTranscribe({ count, whole }: Pick<Span, 'count' | 'whole'>): boolean {
  return count >= (whole ? FOREIGN_NAME : FOREIGN_NAME + 1);
}

/** How many whole phones the two differ by. */
function phonesApart(a: Span, b: Span, near: number): number {
  return (((1 - near) * ((a.forms[0] ?? '').length + (b.forms[0] ?? '').length)) / 2) * PHONES_A_LETTER;
}
const PHONES_A_LETTER = 0.75;

/** By the readings of a script that has several. */
function nearest(a: Span, b: Span): number {
  let best = 0;
  const heard = phonesOf(a).length;
  const otherHeard = phonesOf(b).length;
  for (let at = 0; at < heard; at += 1) {
    for (let other = 0; other < otherHeard; other += 1) best = Math.max(best, nearForms(a, at, b, other));
  }
  return best;
}

/** How near the forms of two tokens must be, by the letters of either; above 1 where they never are. */
export function nearEnough(letters: number, otherLetters: number): number {
  const short = Math.min(letters, otherLetters);
  if (short < SHORTEST_FUZZY || !mayBeAsLong(letters, otherLetters)) return NEVER;
  return NEAR_ENOUGH[short] ?? NEAR_AT_LENGTH;
}
const NEVER = 2;

/** How near the sound of characters must be to that of the foreign name that they may write down. */
export function transcribedEnough(letters: number, otherLetters: number): number {
  return mayBeAsLong(letters, otherLetters) ? TRANSCRIBED_ENOUGH : NEVER;
}

function mayBeAsLong(letters: number, otherLetters: number): boolean {
  return Math.max(letters, otherLetters) <= Math.min(letters, otherLetters) * LONGER_TIMES + LONGER_BY;
}

/** 0 where the two are not near; else how near they are, 0..1. */
function nearForms(a: Span, at: number, b: Span, other: number): number {
  const heard = phonesOf(a)[at];
  const otherHeard = phonesOf(b)[other];
  if (!heard || !otherHeard) return 0;
  const least = nearEnough(a.forms[at]?.length ?? 0, b.forms[other]?.length ?? 0);
  return least > 1 ? 0 : nearness(heard, otherHeard, least);
}
