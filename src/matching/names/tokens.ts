// What a name is made of. Tokens are the same objects in every name that holds them, because names repeat: a million records share some ten thousand.
import type { Word } from '../text/latin-of.ts';
import { soundOf } from '../text/sound.ts';
import { heard } from './near.ts';
import type { Phones } from './phones.ts';
import type { NameRole } from './roles.ts';
import type { NameRule } from './rules.ts';

export interface NameToken {
  /** One for everything that comparing names sees of it, whatever stands beside it; what is forgotten and read again may get another. */
  readonly number: number;
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
  /** Worked out when it is asked for, by `phonesOf`: most are never. */
  phones: readonly Phones[] | undefined;
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
  readonly script: Word['language'] | undefined;
  /** Its form behind another token of one word, where that differs. */
  readonly inner: string | undefined;
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
  /** One bit for each way in which it may be near another span by sound, and one for each in which another may be near it (spans/span.ts). */
  readonly nearTo: number;
  readonly nearAs: number;
}

let numbered = 0;

/** Of this process: 1, 2, 3... */
export function nextNumber(): number {
  numbered += 1;
  return numbered;
}

/** A form of one system only is compared as it stands. */
export function soundOfForm(form: string): string {
  return form.charAt(1) === ':' ? form : soundOf(form);
}

/**
 * What tells quickly that two tokens have nothing in common. Whoever makes a token names each of these: to spread them into it costs more than all else
 * that a token takes.
 */
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

const MOST_HEARD = 3;

/** What the first forms sound like by themselves: of letters the likeliest spellings, of characters run together their Mandarin and Cantonese. */
export function phonesOf(span: Span): readonly Phones[] {
  span.phones ??= (span.han ? charactersHeard(span) : lettersHeard(span)).map(heard);
  return span.phones;
}

function charactersHeard({ forms, count }: Span): string[] {
  if (count === 1) return [];
  const cantonese = forms.find((form) => form.startsWith('y:'))?.slice(2);
  return [forms[0] ?? '', ...(cantonese === undefined ? [] : [cantonese])];
}

/** Of a script that has several usual spellings the likeliest; what is read by a rule of names is not heard. */
function lettersHeard({ forms, rules }: Span): string[] {
  return forms.slice(0, MOST_HEARD).filter((_, at) => at === 0 || rules[at] === 'romanised');
}
