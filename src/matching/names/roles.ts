// What part of a name a token is, as far as its language and its place tell. For those who read an explanation, and to keep what is no part of the name
// from being weighed as one; where a family name stands differs from desk to desk, so pairing looks at no role but the titles.
import type { NameLanguage } from './rarity.ts';

export type NameRole = 'surname' | 'middle' | 'given' | 'honorific' | 'particle' | 'nickname' | 'unknown';

/** Honorifics and particles come and go. */
export function isTitleRole(role: NameRole): boolean {
  return role === 'honorific' || role === 'particle';
}

export interface NameShape {
  readonly language: NameLanguage;
  /** Which tokens are titles or particles. */
  readonly titles: readonly boolean[];
  /** Tokens of the surname that the name begins with, where its language puts one there; 0 where it does not. */
  readonly surname: number;
  readonly nickname: boolean;
}

/** One role per token. */
export function rolesOf(shape: NameShape): NameRole[] {
  const head = shape.titles.indexOf(false);
  return shape.titles.map((title, at) => {
    if (title) return at === 0 ? 'honorific' : 'particle';
    return shape.nickname ? 'nickname' : partOf(shape, at - head, at === shape.titles.length - 1);
  });
}

/** `at`: counted from the first token that is no title. */
function partOf({ language, titles, surname }: NameShape, at: number, last: boolean): NameRole {
  if (language === 'mya') return 'given';
  const counted = titles.filter((title) => !title).length;
  if (surname === 0 || counted <= surname) return 'unknown';
  if (at < surname) return 'surname';
  return language === 'vie' && !last ? 'middle' : 'given';
}
