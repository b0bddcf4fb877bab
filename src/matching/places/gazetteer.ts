// Free text of a place -> where it may be. Every part of the text votes for the divisions in which the gazetteer knows such a name; the division
// with most votes wins, so a common village name is read inside the district and province written beside it.
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import type { PlaceMention } from '../../domain/people/person-record.ts';
import type { Place } from '../../domain/places/place.ts';
import { hanCharacters } from '../names/han.ts';
import type { MatchReference, Region } from '../reference.ts';
import { clean, lettersOf } from '../text/plain.ts';
import { COUNTRY_OF, hanSegments } from './designators.ts';
import { createPlaceKeys, type PlaceKeys } from './place-keys.ts';

/** What a mention says. Each field is absent when the text does not tell. */
export interface Whereabouts {
  readonly written: string;
  readonly country?: JurisdictionCode;
  /** `country.admin1`. */
  readonly division?: string;
  /** Ids of the places that the most specific known part may be; empty when only a division is known. */
  readonly places: readonly string[];
  readonly lat?: number;
  readonly lon?: number;
  /** Keys of the parts that the map does not know, and of the places that it does: for comparing words where the map alone does not tell. */
  readonly unknown: readonly string[];
  readonly known: readonly string[];
}

export interface Gazetteer {
  locate(mention: PlaceMention): Whereabouts;
}

const REGION_VOTES = 2;
const PLACES_KEPT = 4;
const MOST_PARTS = 8;
/** Characters of Chinese text that may be more than one name run together, and the fewest that are taken for a name. */
const SHORTEST_RUN = 4;
const SHORTEST_HEAD = 2;
/** Longest text that is cut into names: a longer one is a story, not a place. */
const LONGEST_RUN = 40;

interface Part {
  readonly keys: readonly string[];
  readonly country?: JurisdictionCode;
  readonly divisions: ReadonlySet<string>;
  readonly places: readonly Place[];
}

export function createGazetteer(reference: MatchReference): Gazetteer {
  const keys = createPlaceKeys(reference.sinoVietnamese);
  const places = indexPlaces(reference.places, keys);
  const chief = chiefTowns(reference);
  const regions = indexRegions(reference.regions, chief, keys);
  const towns = new Map([...chief.values()].map((town) => [divisionOf(town), town]));

  const find = (own: readonly string[]) => ({
    divisions: new Set(own.flatMap((key) => regions.get(key) ?? [])),
    places: [...new Set(own.flatMap((key) => places.get(key) ?? []))],
  });

  function readPart(text: string): Part {
    const country = COUNTRY_OF.get(lettersOf(text));
    if (country) return { keys: [], country, divisions: new Set(), places: [] };
    const own = keys.written(text);
    const sounds = keys.sounds(text);
    const found = find(own);
    const known = found.divisions.size + found.places.length > 0;
    return { keys: [...new Set([...own, ...sounds])], ...(known ? found : find(sounds)) };
  }

  const known = (text: string): boolean =>
    COUNTRY_OF.has(text) || keys.written(text).some((key) => regions.has(key) || places.has(key));

  return {
    locate(mention) {
      const parts = mention.parts
        .flatMap((part) => segmentsOf(clean(part).slice(0, LONGEST_RUN), known))
        .slice(0, MOST_PARTS)
        .map(readPart);
      const named = parts.find((part) => part.country)?.country;
      const division = voteOn(parts, named);
      const country = named ?? (division?.slice(0, 2) as JurisdictionCode | undefined);
      const specific = parts.map((part) => inDivision(part, division)).find((found) => found.length > 0) ?? [];
      const at = specific[0] ?? (division ? towns.get(division) : undefined);
      return {
        written: mention.written,
        ...(country && { country }),
        ...(division && { division }),
        places: specific.slice(0, PLACES_KEPT).map((place) => place.id),
        ...(at && { lat: at.lat, lon: at.lon }),
        unknown: keysOf(parts, (part) => part.divisions.size + part.places.length === 0),
        known: keysOf(parts, (part) => part.divisions.size === 0 && part.places.length > 0),
      };
    },
  };
}

function keysOf(parts: readonly Part[], which: (part: Part) => boolean): string[] {
  return [...new Set(parts.filter(which).flatMap((part) => part.keys))];
}

// A part that names the division itself (Lào Cai, the province) is no more specific than the division.
function inDivision(part: Part, division: string | undefined): Place[] {
  if (division && part.divisions.has(division)) return [];
  return part.places
    .filter((place) => divisionOf(place) === division)
    .sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
}

function voteOn(parts: readonly Part[], country: JurisdictionCode | undefined): string | undefined {
  const votes = new Map<string, number>();
  for (const part of parts) {
    const mine = new Map<string, number>();
    for (const place of part.places) mine.set(divisionOf(place), 1 + Math.min(0.4, place.population / 1e7));
    for (const division of part.divisions) mine.set(division, REGION_VOTES);
    for (const [division, vote] of mine) votes.set(division, (votes.get(division) ?? 0) + vote);
  }
  const allowed = [...votes].filter(([division]) => !country || division.startsWith(`${country}.`));
  return allowed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

// Chinese is written without spaces or commas: cut it after each unit, then take known names off the front of what is left.
function segmentsOf(text: string, known: (text: string) => boolean): string[] {
  if (hanCharacters(text).length < SHORTEST_RUN || known(text)) return [text];
  return hanSegments(text).flatMap((segment) => (known(segment) ? [segment] : headsOf(segment, known)));
}

function headsOf(segment: string, known: (text: string) => boolean): string[] {
  for (let length = segment.length - 1; length >= SHORTEST_HEAD; length -= 1) {
    const head = segment.slice(0, length);
    if (known(head)) return [head, ...headsOf(segment.slice(length), known)];
  }
  return [segment];
}

function indexPlaces(all: readonly Place[], keys: PlaceKeys): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const place of all) {
    for (const key of new Set(place.names.flatMap((name) => keys.written(name)))) {
      const known = index.get(key);
      if (known) known.push(place);
      else index.set(key, [place]);
    }
  }
  return index;
}

function indexRegions(
  regions: readonly Region[],
  towns: ReadonlyMap<string, Place>,
  keys: PlaceKeys,
): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const region of regions) {
    const town = towns.get(townKey(region.country, region.chiefTown));
    if (!town) continue;
    for (const key of new Set(region.names.flatMap((name) => keys.written(name)))) {
      index.set(key, [...(index.get(key) ?? []), divisionOf(town)]);
    }
  }
  return index;
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

function divisionOf(place: Place): string {
  return `${place.country}.${place.admin1}`;
}
