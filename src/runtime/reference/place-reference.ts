// Reads places, divisions and gates from `fixtures/gazetteer` and `fixtures/names`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isJurisdiction } from '../../domain/casework/jurisdiction.ts';
import type { Place } from '../../domain/places/place.ts';
import type { Gate, MergedProvince, PlaceReference, Region } from '../../matching/reference.ts';
import { linesOf, rowsOf } from './rows.ts';

/** A gazetteer that is absent only means that places are compared by their words. Throws when the table of divisions is absent. */
export function loadPlaceReference(fixturesDir: string): PlaceReference {
  const gazetteer = (name: string) => join(fixturesDir, 'gazetteer', name);
  return {
    places: linesIn(gazetteer('places.tsv')).flatMap(placeOf),
    regions: rowsOf(join(fixturesDir, 'names', 'regions.tsv')).flatMap(regionOf),
    mergedProvinces: linesIn(gazetteer('vn_provinces_2025.csv')).slice(1).map(mergedOf),
    gates: linesIn(gazetteer('gates.csv')).slice(1).flatMap(gateOf),
  };
}

function linesIn(file: string): string[] {
  return existsSync(file) ? linesOf(file) : [];
}

function regionOf([country = '', chiefTown = '', names = '']: string[]): Region[] {
  return isJurisdiction(country) ? [{ country, chiefTown, names: names.split('|') }] : [];
}

function placeOf(line: string): Place[] {
  const [id = '', country = '', admin1 = '', lat, lon, population, name = '', others = ''] = line.split('\t');
  if (!isJurisdiction(country)) return [];
  const names = others === '' ? [name] : [name, ...others.split('|')];
  return [{ id, country, admin1, lat: Number(lat), lon: Number(lon), population: Number(population), names }];
}

function mergedOf(line: string): MergedProvince {
  const [before = '', now = ''] = line.trim().split(',');
  return { before, now };
}

function gateOf(line: string): Gate[] {
  const [id = '', a = '', b = '', , , lat, lon] = line.split(',');
  if (!isJurisdiction(a) || !isJurisdiction(b)) return [];
  return [{ id, countries: [a, b], lat: Number(lat), lon: Number(lon) }];
}
