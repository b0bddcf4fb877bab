// Reads the matcher's fixed knowledge from `fixtures` and hands it on as plain values: src/matching itself never touches a file.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJurisdiction } from '../../domain/casework/jurisdiction.ts';
import type { Place } from '../../domain/places/place.ts';
import type { MatchReference, Region } from '../../matching/reference.ts';
import { latinWords } from '../../matching/text/plain.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url));

/** Throws when a name table is absent; a gazetteer that is absent only means that places are compared by their words. */
export function loadMatchReference(fixturesDir: string = FIXTURES): MatchReference {
  const table = (name: string) => rowsOf(join(fixturesDir, 'names', name));
  const tokenShares = new Map<string, number>();
  for (const name of ['vietnamese-tokens.tsv', 'burmese-tokens.tsv', 'regional-tokens.tsv']) {
    addCommonest(tokenShares, table(name));
  }
  return {
    tokenShares,
    hanShares: new Map(table('chinese-characters.tsv').map(([character = '', share]) => [character, Number(share)])),
    honorifics: new Set(table('honorifics.tsv').flatMap(([, form = '']) => honorificForms(form))),
    sinoVietnamese: new Map(table('sino-vietnamese.tsv').map(([character = '', reading = '']) => [character, reading])),
    places: placesOf(join(fixturesDir, 'gazetteer', 'places.tsv')),
    regions: table('regions.tsv').flatMap(regionOf),
  };
}

// One language's spellings that fold into the same plain token (Hưng, Hùng) add up; across languages the commoner use counts.
function addCommonest(shares: Map<string, number>, rows: readonly string[][]): void {
  const own = new Map<string, number>();
  for (const [token = '', share] of rows) {
    const plain = latinWords(token).join('');
    if (plain !== '') own.set(plain, Math.min(1, (own.get(plain) ?? 0) + Number(share)));
  }
  for (const [plain, share] of own) shares.set(plain, Math.max(share, shares.get(plain) ?? 0));
}

function honorificForms(form: string): string[] {
  const lower = form.normalize('NFC').toLowerCase();
  return /^\p{Script=Latin}/u.test(lower) ? [lower, latinWords(lower).join('')] : [lower];
}

function regionOf([country = '', chiefTown = '', names = '']: string[]): Region[] {
  return isJurisdiction(country) ? [{ country, chiefTown, names: names.split('|') }] : [];
}

function placesOf(file: string): Place[] {
  if (!existsSync(file)) return [];
  return linesOf(file).flatMap((line) => {
    const [id = '', country = '', admin1 = '', lat, lon, population, name = '', others = ''] = line.split('\t');
    if (!isJurisdiction(country)) return [];
    const names = others === '' ? [name] : [name, ...others.split('|')];
    return [{ id, country, admin1, lat: Number(lat), lon: Number(lon), population: Number(population), names }];
  });
}

/** The rows below the header of a tab-separated file. */
function rowsOf(file: string): string[][] {
  return linesOf(file)
    .slice(1)
    .map((line) => line.split('\t'));
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
