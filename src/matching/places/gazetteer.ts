// Free text of a place -> where it may be. Every part of the text votes for the divisions in which the gazetteer knows such a name; the division
// with most votes wins, so a common village name is read inside the district and province written beside it.
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import type { PlaceMention } from '../../domain/people/person-record.ts';
import type { Place } from '../../domain/places/place.ts';
import type { MatchReference } from '../reference.ts';
import { compact } from '../text/compact.ts';
import { clean, lettersOf } from '../text/plain.ts';
import { cutText } from './cut-text.ts';
import { COUNTRY_OF } from './designators.ts';
import { createPlaceKeys, type PlaceKeys } from './place-keys.ts';
import { createRegions, divisionOf } from './regions.ts';

/** What a mention says. Each field is absent when the text does not tell. */
export interface Whereabouts {
  readonly written: string;
  readonly country?: JurisdictionCode | undefined;
  /** `country.admin1`. */
  readonly division?: string | undefined;
  /** The province of Viet Nam that is named, where more than one of those before July 2025 make the division. */
  readonly province?: string | undefined;
  /** Ids of the places that the most specific known part may be; empty when only a division is known. */
  readonly places: readonly string[];
  /** People in the likeliest of them, 0 where nobody has counted. */
  readonly population?: number | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  /** Pairs of countries, such as `CN-VN`, at whose gates the place is. */
  readonly gates: readonly string[];
  /** Keys of the parts that the map does not know, and of the places that it does: for comparing words where the map alone does not tell. */
  readonly unknown: readonly string[];
  readonly known: readonly string[];
}

export interface Gazetteer {
  /** Equal texts give one and the same value. */
  locate(mention: PlaceMention): Whereabouts;
}

const REGION_VOTES = 2;
const PLACES_KEPT = 4;
const MOST_PARTS = 8;
const REMEMBERED = 50_000;
const PARTS_REMEMBERED = 10_000;

interface Part {
  readonly keys: readonly string[];
  readonly country?: JurisdictionCode;
  readonly divisions: ReadonlySet<string>;
  readonly places: readonly Place[];
}

export function createGazetteer(reference: MatchReference): Gazetteer {
  const keys = createPlaceKeys(reference.sinoVietnamese);
  const places = indexPlaces(reference.places, keys);
  const regions = createRegions(reference, keys);
  const remembered = new Map<string, Whereabouts>();
  const partsOf = new Map<string, readonly Part[]>();

  const find = (own: readonly string[]) => ({
    divisions: new Set(own.flatMap((key) => regions.named(key) ?? [])),
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

  const wide = (text: string): boolean =>
    COUNTRY_OF.has(lettersOf(text)) || keys.written(text).some((key) => regions.named(key) !== undefined);
  const known = (text: string): boolean => wide(text) || keys.written(text).some((key) => places.has(key));

  /** Villages are many, but the districts and provinces that stand behind them repeat. */
  function readParts(text: string): readonly Part[] {
    const before = partsOf.get(text);
    if (before) return before;
    const parts = cutText(clean(text), { known, wide }).slice(0, MOST_PARTS).map(readPart);
    if (partsOf.size >= PARTS_REMEMBERED) partsOf.clear();
    partsOf.set(text, parts);
    return parts;
  }

  function locate(mention: PlaceMention): Whereabouts {
    const parts = mention.parts.flatMap(readParts).slice(0, MOST_PARTS);
    const named = parts.find((part) => part.country)?.country;
    const division = voteOn(parts, named);
    const country = named ?? (division?.slice(0, 2) as JurisdictionCode | undefined);
    const province = division && provinceIn(parts, division);
    const specific = parts.map((part) => inDivision(part, division)).find((found) => found.length > 0) ?? [];
    const at = specific[0] ?? (division ? regions.townOf(division) : undefined);
    return {
      written: mention.written,
      country,
      division,
      province,
      places: compact(specific.slice(0, PLACES_KEPT).map((place) => place.id)),
      population: specific[0]?.population,
      lat: at?.lat,
      lon: at?.lon,
      gates: at ? regions.gatesNear(at.lat, at.lon) : [],
      unknown: keysOf(parts, (part) => part.divisions.size + part.places.length === 0),
      known: keysOf(parts, (part) => part.divisions.size === 0 && part.places.length > 0),
    };
  }

  function provinceIn(parts: readonly Part[], division: string): string | undefined {
    const naming = parts.filter((part) => part.divisions.has(division));
    return naming.map((part) => regions.provinceNamed(part.keys)).find((name) => name !== undefined);
  }

  return {
    locate(mention) {
      const before = remembered.get(mention.written);
      if (before) return before;
      const found = locate(mention);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(mention.written, found);
      return found;
    },
  };
}

function keysOf(parts: readonly Part[], which: (part: Part) => boolean): readonly string[] {
  return compact([...new Set(parts.filter(which).flatMap((part) => part.keys))]);
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
