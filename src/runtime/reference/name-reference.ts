// The name tables of `fixtures/names` as plain values.
import { join } from 'node:path';
import type { NameReference } from '../../matching/reference.ts';
import { latinWords } from '../../matching/text/plain.ts';
import { rowsOf } from './rows.ts';

/** Throws when a table is absent. */
export function loadNameReference(folder: string): NameReference {
  const table = (name: string) => rowsOf(join(folder, name));
  const readings = table('han-readings.tsv');
  return {
    tokenShares: tokenShares(table),
    hanShares: new Map(table('chinese-characters.tsv').map(([character = '', share]) => [character, Number(share)])),
    honorifics: honorificsOf(table('honorifics.tsv')),
    sinoVietnamese: new Map(
      table('sino-vietnamese.tsv').map(([character = '', reading = '', others = '']) => [
        character,
        others === '' ? [reading] : [reading, ...others.split('|')],
      ]),
    ),
    simplified: new Map(
      readings.flatMap(([character = '', traditional = '']) =>
        [...traditional].map((one) => [one, character] as const),
      ),
    ),
    cantonese: new Map(
      readings.map(([character = '', , syllables = '']) => [character, syllables === '' ? [] : syllables.split(' ')]),
    ),
    surnamesAbroad: listsOf(table('chinese-surnames.tsv')),
    hokkien: new Map(
      table('hokkien-readings.tsv').map(([surname = '', readings = '']) => [surname, readings.split(' ')]),
    ),
    nicknames: nicknamesOf(table('nicknames.tsv')),
  };
}

function listsOf(rows: readonly string[][]): ReadonlyMap<string, readonly string[]> {
  return new Map(rows.map(([key = '', values = '']) => [key, values.split('|')]));
}

function tokenShares(table: (name: string) => string[][]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byLanguage = new Map<string, Map<string, number>>();
  const add = (language: string, token: string, share: number) => {
    const plain = latinWords(token).join('');
    const own = byLanguage.get(language) ?? new Map<string, number>();
    byLanguage.set(language, own);
    // Spellings that fold into the same plain token (Hưng, Hùng) add up.
    if (plain !== '') own.set(plain, Math.min(1, (own.get(plain) ?? 0) + share));
  };
  for (const [token = '', share] of table('vietnamese-tokens.tsv')) add('vie', token, Number(share));
  for (const [token = '', share] of table('burmese-tokens.tsv')) add('mya', token, Number(share));
  for (const [token = '', share, people = ''] of table('regional-tokens.tsv')) {
    for (const language of languagesOf(people)) add(language, token, Number(share));
  }
  return byLanguage;
}

/** Names by which `regional-tokens.tsv` calls a people -> the language its names are taken to be in. */
const PEOPLES: readonly (readonly [RegExp, string])[] = [
  [/Hmong/, 'hmn'],
  [/Khmer/, 'khm'],
  [/Lao\b/, 'lao'],
  [/Thai(?! of Viet Nam)/, 'tha'],
  [/Shan/, 'shn'],
  [/Kachin/, 'kac'],
  [/Karen/, 'kar'],
  [/Burmese/, 'mya'],
  [/Tay|Nung|Dao|Giay|Lolo|Thai of Viet Nam/, 'vie'],
];

function languagesOf(people: string): string[] {
  return PEOPLES.filter(([name]) => name.test(people)).map(([, language]) => language);
}

function honorificsOf(rows: readonly string[][]): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language = '', form = ''] of rows) {
    for (const one of honorificForms(form)) languages.set(one, [...(languages.get(one) ?? []), language]);
  }
  return languages;
}

function honorificForms(form: string): string[] {
  const lower = form.normalize('NFC').toLowerCase();
  return /^\p{Script=Latin}/u.test(lower) ? [lower, latinWords(lower).join('')] : [lower];
}

// Each row is one full name and its short forms. Short forms of one name meet through it; two full names never do.
function nicknamesOf(rows: readonly string[][]): ReadonlyMap<string, readonly string[]> {
  const fullNames = new Map<string, string[]>();
  for (const [full = '', shorts = ''] of rows) {
    for (const short of shorts.split('|')) fullNames.set(short, [...(fullNames.get(short) ?? []), full]);
  }
  return fullNames;
}
