// Reads the matcher's fixed knowledge from `fixtures` and hands it on as plain values: src/matching itself never touches a file.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJurisdiction } from '../../domain/casework/jurisdiction.ts';
import type { Place } from '../../domain/places/place.ts';
import type { MatchReference, Region } from '../../matching/reference.ts';
import { loadNameReference } from './name-reference.ts';
import { linesOf, rowsOf } from './rows.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url));

/** Throws when a name table is absent; a gazetteer that is absent only means that places are compared by their words. */
export function loadMatchReference(fixturesDir: string = FIXTURES): MatchReference {
  return {
    ...loadNameReference(join(fixturesDir, 'names')),
    places: placesOf(join(fixturesDir, 'gazetteer', 'places.tsv')),
    regions: rowsOf(join(fixturesDir, 'names', 'regions.tsv')).flatMap(regionOf),
  };
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
