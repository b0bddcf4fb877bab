import { expect, test } from 'vitest';
import { asShown } from '../../../src/matching/explain/shown.ts';

const UNSHOWN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Hanifi_Rohingya}]/u;

function expected(character: string): string {
  if (UNSHOWN.test(character)) return 'a b';
  if (/\p{Surrogate}/u.test(character)) return 'a\uFFFDb';
  return RIGHT_TO_LEFT.test(character) ? `\u2068a${character}b\u2069` : `a${character}b`;
}

test('every character there is stays as written, or is kept from doing anything to its neighbours', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    if (asShown(` a${character}b `) !== expected(character)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
