// First-level divisions by all their names, with what became of Viet Nam's provinces on 1 July 2025, and the gates of the borders.
import type { Place } from '../../domain/places/place.ts';
import type { MatchReference, Region } from '../reference.ts';
import { kilometres } from './distance.ts';
import type { PlaceKeys } from './place-keys.ts';

export interface Regions {
  /** Divisions (`country.admin1`) that a key names. */
  named(key: string): readonly string[] | undefined;
  /** The province of Viet Nam before July 2025 that one of these keys names, where it is a part only of what bears the number of its division today. */
  provinceNamed(keys: readonly string[]): string | undefined;
  townOf(division: string): Place | undefined;
  /** Pairs of countries, such as `CN-VN`, at whose gates this place is. */
  gatesNear(lat: number, lon: number): readonly string[];
}

/** A gate draws people from about as far as a day's errand. */
const GATE_KM = 40;

export function createRegions(reference: MatchReference, keys: PlaceKeys): Regions {
  const chief = chiefTowns(reference);
  const towns = new Map([...chief.values()].map((town) => [divisionOf(town), town]));
  const placed = placedRegions(reference, chief);
  const merged = mergedProvinces(reference, placed);
  const divisions = new Map<string, string[]>();
  for (const { names, division } of placed) {
    for (const key of keysOf(names, keys)) divisions.set(key, [...(divisions.get(key) ?? []), division]);
  }
  const provinces = new Map(
    merged.flatMap(({ names, name }) => keysOf(names, keys).map((key) => [key, name] as const)),
  );
  const gates = reference.gates ?? [];
  return {
    named: (key) => divisions.get(key),
    provinceNamed: (own) => own.map((key) => provinces.get(key)).find((name) => name !== undefined),
    townOf: (division) => towns.get(division),
    gatesNear(lat, lon) {
      const near = gates.filter((gate) => kilometres(gate.lat, gate.lon, lat, lon) <= GATE_KM);
      return [...new Set(near.map(({ countries }) => [...countries].sort().join('-')))];
    },
  };
}

type Placed = Region & { readonly division: string };

function placedRegions(
  { regions, mergedProvinces: mergers = [] }: MatchReference,
  chief: ReadonlyMap<string, Place>,
): Placed[] {
  const placed = regions.flatMap((region) => {
    const town = chief.get(townKey(region.country, region.chiefTown));
    return town ? [{ ...region, division: divisionOf(town) }] : [];
  });
  // An old name that the table of divisions lacks leads to what the province is part of now.
  const named = new Map(placed.flatMap((one) => one.names.map((name) => [`${one.country} ${name}`, one] as const)));
  const lacking = mergers.flatMap(({ before, now }) => {
    const whole = named.get(`VN ${now}`);
    return whole && !named.has(`VN ${before}`) ? [{ ...whole, names: [before] }] : [];
  });
  return [...placed, ...lacking];
}

/** The provinces that share a division with others since they became one. */
function mergedProvinces({ mergedProvinces: mergers = [] }: MatchReference, placed: readonly Placed[]) {
  return mergers.flatMap(({ before, now }) => {
    const alone = mergers.filter((other) => other.now === now).length < 2;
    const old = alone ? undefined : placed.find(({ country, names }) => country === 'VN' && names.includes(before));
    return old ? [{ name: before, names: old.names }] : [];
  });
}

function keysOf(names: readonly string[], keys: PlaceKeys): string[] {
  return [...new Set(names.flatMap((name) => keys.written(name)))];
}

export function divisionOf(place: Place): string {
  return `${place.country}.${place.admin1}`;
}

/** The largest place of each chief town's name. */
function chiefTowns(reference: MatchReference): Map<string, Place> {
  const wanted = new Set(reference.regions.map((region) => townKey(region.country, region.chiefTown)));
  const towns = new Map<string, Place>();
  for (const place of reference.places) {
    for (const name of place.names) {
      const key = townKey(place.country, name);
      if (wanted.has(key) && place.population >= (towns.get(key)?.population ?? 0)) towns.set(key, place);
    }
  }
  return towns;
}

function townKey(country: string, name: string): string {
  return `${country} ${name}`;
}
