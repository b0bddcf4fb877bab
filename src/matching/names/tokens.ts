// What a name is made of. Tokens are the same objects in every name that holds them, because names repeat: a million records share some ten thousand.
import type { Word } from '../text/latin-of.ts';
import { soundOf } from '../text/sound.ts';
import { heard } from './near.ts';
import type { Phones } from './phones.ts';
import type { NameRole } from './roles.ts';
import type { NameRule } from './rules.ts';

export interface NameToken {
  /** What equality is decided on: lower case, diacritics kept, characters simplified. */
  readonly raw: string;
  /** As it stood in the record, lower case. */
  readonly written: string;
  /**
   * Readings, the likeliest first. Plain Latin; `y:` heads a Jyutping syllable and `s:` the character of a surname, which only meet their like.
   */
  readonly forms: readonly string[];
  /** How each form comes from what was written. */
  readonly rules: readonly NameRule[];
  readonly sounds: readonly string[];
  /** A number for each of `sounds`: different numbers, different sounds. */
  readonly keys: readonly number[];
  /** One bit for each of `keys` and for `raw`: where two have no bit in common, they share neither. */
  readonly filter: number;
  /** Letters of the shortest and the longest plain form. */
  readonly shortest: number;
  readonly longest: number;
  /** What the first forms sound like by themselves: of letters the likeliest spellings, of characters run together their Mandarin and Cantonese. */
  readonly phones: readonly Phones[];
  /** Combining marks in order, to tell Hưng from Hùng. */
  readonly marks: string;
  /** Bits that agreeing on it exactly is worth. */
  readonly bits: number;
  /** Bits that agreeing on its sound alone is worth; a Han character shares its sound with others. */
  readonly soundBits: number;
  readonly role: NameRole;
  /** An honorific or a particle: it comes and goes, and tells little. */
  readonly title: boolean;
  readonly han: boolean;
  /** Of a script that is one language's; its forms are then all the spellings that are usual. */
  readonly script?: Word['language'];
  /** Its form behind another token of one word, where that differs. */
  readonly inner?: string;
  /** Latin letters that are syllables of Pinyin or Vietnamese: a foreign name would hardly be spelled so. */
  readonly syllabic: boolean;
  /** Vietnamese readings of a character with their marks; empty for everything else. */
  readonly marked: readonly string[];
}

/** One token, or a few neighbours read as one word: `than da` is also `thanda`. */
export interface Span extends NameToken {
  readonly start: number;
  readonly count: number;
  /** The span is all of the name but its titles. */
  readonly whole: boolean;
}

/** Where a part of a name begins and ends: between the dots of a transcribed name, or all of it. */
export interface NamePart {
  readonly start: number;
  readonly count: number;
}

const MOST_JOINED = 3;
/** Letters have spaces between names, and a clerk drops one of them. */
const MOST_JOINED_LETTERS = 2;
/** A foreign name in Chinese characters takes up to this many for one word. */
const MOST_PART = 6;
/** A whole name longer than this is not run together. */
const MOST_WHOLE = 6;
const REMEMBERED = 200_000;

export interface SpanMaker {
  /** `spaced`: the name has marks and spaces as they should be, so that of its tokens none are one word but all of them together. */
  of(tokens: readonly NameToken[], parts: readonly NamePart[], spaced: boolean): Span[];
}

export function createSpanMaker(): SpanMaker {
  let remembered = new Map<string, Span>();
  const numbers = new WeakMap<NameToken, number>();
  let numbered = 0;

  function numberOf(token: NameToken): number {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbered += 1;
    numbers.set(token, numbered);
    return numbered;
  }

  function single(token: NameToken, start: number, whole: boolean): Span {
    let spans = singles.get(token);
    if (!spans) {
      spans = [];
      singles.set(token, spans);
    }
    const slot = start * 2 + Number(whole);
    spans[slot] ??= { ...token, start, count: 1, whole };
    return spans[slot];
  }
  const singles = new WeakMap<NameToken, Span[]>();

  function joined(tokens: readonly NameToken[], start: number, whole: boolean): Span {
    let key = whole ? `${start}` : `-${start}`;
    for (const token of tokens) key += ` ${numberOf(token)}`;
    const known = remembered.get(key);
    if (known) return known;
    const span = joinedSpan(tokens, start, whole);
    if (remembered.size >= REMEMBERED) remembered = new Map();
    remembered.set(key, span);
    return span;
  }

  return {
    of(tokens, parts, spaced) {
      const counted = tokens.filter((one) => !one.title);
      const spans = tokens.flatMap((only, start) => {
        const found = [single(only, start, counted.length === 1 && !only.title)];
        const most = spaced ? 1 : mostJoined(only);
        for (let count = 2; count <= most && start + count <= tokens.length; count += 1) {
          found.push(joined(tokens.slice(start, start + count), start, isWhole(tokens, start, count)));
        }
        return found;
      });
      for (const { start, count } of parts) {
        if (count > MOST_JOINED && count <= MOST_PART)
          spans.push(joined(tokens.slice(start, start + count), start, isWhole(tokens, start, count)));
      }
      const first = tokens.findIndex((one) => !one.title);
      const run = tokens.slice(first, first + counted.length);
      const covered = parts.length === 1 && tokens[0]?.han && run.length > MOST_JOINED;
      const most = spaced || !tokens[0] ? 1 : mostJoined(tokens[0]);
      if (run.length > most && run.length <= MOST_WHOLE && !covered && run.every((one) => !one.title))
        spans.push(joined(run, first, true));
      return spans;
    },
  };
}

function mostJoined({ han, script }: NameToken): number {
  return han || script ? MOST_JOINED : MOST_JOINED_LETTERS;
}

function isWhole(tokens: readonly NameToken[], start: number, count: number): boolean {
  return start + count === tokens.length && tokens.slice(0, start).every((one) => one.title);
}

function joinedSpan(joined: readonly NameToken[], start: number, whole: boolean): Span {
  const ways = joined[0]?.han ? charactersRead(joined) : lettersRead(joined);
  const forms = [...ways.keys()];
  const sounds = forms.map(soundOfForm);
  const raw = joined.map((one) => one.raw).join('');
  const sum = (of: (one: NameToken) => number) => joined.reduce((total, one) => total + of(one), 0);
  return {
    raw,
    written: joined.map((one) => one.written).join(''),
    forms,
    rules: [...ways.values()],
    sounds,
    ...lookupOf(raw, forms, sounds),
    phones: joined[0]?.han ? charactersHeard(forms) : formsHeard(forms, [...ways.values()]),
    bits: sum((one) => one.bits),
    soundBits: sum((one) => one.soundBits),
    role: 'unknown',
    title: false,
    han: joined.some((one) => one.han),
    script: joined[0]?.script,
    syllabic: joined.every((one) => one.syllabic),
    marks: '',
    marked: [],
    start,
    count: joined.length,
    whole,
  };
}

/** A form of one system only is compared as it stands. */
export function soundOfForm(form: string): string {
  return form.charAt(1) === ':' ? form : soundOf(form);
}

/** What tells quickly that two tokens have nothing in common. */
export function lookupOf(
  raw: string,
  forms: readonly string[],
  sounds: readonly string[],
): Pick<NameToken, 'keys' | 'filter' | 'shortest' | 'longest'> {
  const keys = sounds.map(keyOf);
  let filter = bitOf(keyOf(raw));
  for (const key of keys) filter |= bitOf(key);
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const form of forms) {
    if (form.charAt(1) === ':') continue;
    shortest = Math.min(shortest, form.length);
    longest = Math.max(longest, form.length);
  }
  return { keys, filter, shortest, longest };
}

function bitOf(key: number): number {
  return 1 << (key & 31);
}
/** FNV-1a, so that most comparisons of two sounds are of two numbers. */
function keyOf(sound: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < sound.length; at += 1) hash = Math.imul(hash ^ sound.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** A name is read in one way throughout: all of its characters in Mandarin, or all in Vietnamese or in Cantonese. */
function charactersRead(joined: readonly NameToken[]): ReadonlyMap<string, NameRule> {
  const ways = new Map<string, NameRule>();
  for (const rule of READ_THROUGHOUT) {
    const form = joined.map((one) => formOf(one, rule)).join('');
    if (form !== '' && !ways.has(form)) ways.set(form, rule);
  }
  const cantonese = joined.map((one) => one.forms.find((form) => form.startsWith('y:'))?.slice(2) ?? '');
  if (cantonese.every((one) => one !== '')) ways.set(`y:${cantonese.join('')}`, 'cantonese');
  return ways;
}
const READ_THROUGHOUT: readonly NameRule[] = ['pinyin', 'sino-vietnamese'];

function lettersRead(joined: readonly NameToken[]): ReadonlyMap<string, NameRule> {
  let form = '';
  let softened = '';
  for (const { forms, inner } of joined) {
    softened += (form !== '' && inner) || (forms[0] ?? '');
    form += forms[0] ?? '';
  }
  const ways = new Map<string, NameRule>([[form, 'joined']]);
  return softened === form ? ways : ways.set(softened, 'joined');
}

const MOST_HEARD = 3;

/** Of a script that has several usual spellings the likeliest; what is read by a rule of names is not heard. */
export function formsHeard(forms: readonly string[], rules: readonly NameRule[]): Phones[] {
  const own = forms.slice(0, MOST_HEARD).filter((_, at) => at === 0 || rules[at] === 'romanised');
  return own.map(heard);
}

function charactersHeard(forms: readonly string[]): Phones[] {
  const cantonese = forms.find((form) => form.startsWith('y:'))?.slice(2);
  return [forms[0] ?? '', ...(cantonese === undefined ? [] : [cantonese])].map(heard);
}

function formOf(token: NameToken, rule: NameRule): string {
  return token.forms[Math.max(0, token.rules.indexOf(rule))] ?? '';
}
