// What is seen of a record at a glance: the year in which it was lost or found, and the region of its home, a byte each. Most records are left after a
// look at these two, before anything else that is known of them is read.
import { roomFor } from './lists/room.ts';
import { HAS, KIND, type Row } from './row.ts';
import {
  createEventBits,
  isOtherCountry,
  NEAR_DEGREES,
  NEIGHBOURING_DEGREES,
  ORIGIN,
  type ScanTables,
} from './zones.ts';

export interface Glances {
  add(row: Row, slot: number): void;
  /** Whose records are looked for: fills the tables. */
  ask(row: Row): void;
  /** By slot, codes to read the tables with. */
  readonly years: Uint8Array;
  readonly regions: Uint8Array;
  /** By the code, the most that the two events and the way between them, or the two homes, can add: in bits. `homesMet`: where a place is shared. */
  readonly events: Float64Array;
  readonly homes: Float64Array;
  readonly homesMet: Float64Array;
}

const CODES = 256;
const FIRST_YEAR = 1920;
const LAST_YEAR = 127;
const RESCUED = 128;
/** Of an event no wider than this the year tells enough. */
const WIDEST = 1;
/** Single precision, and days that belong to either of two years. */
const SLACK = 0.05;
/** Homes of more regions than there are codes for. */
const ANYWHERE = CODES - 1;
const ALWAYS = Number.POSITIVE_INFINITY;
const FIRST_ROOM = 1024;

interface Region {
  readonly country: number;
  readonly division: number;
  /** Degrees, of all homes in it; a region without any is nowhere. */
  south: number;
  north: number;
  west: number;
  east: number;
}

export function createGlances({ eventBits: eventTable, routeBits, oneKindBits, originBits }: ScanTables): Glances {
  const eventBits = createEventBits(eventTable);
  const codes = new Map<number, number>();
  const regions: Region[] = [];
  const atHome = Math.max(...originBits.filter((_, zone) => zone !== ORIGIN.any));

  function regionOf({ has, country, division, lat, lon }: Row): number {
    if ((has & HAS.origin) === 0) return 0;
    const key = country * CODES * CODES + division;
    let code = codes.get(key);
    if (code === undefined) {
      if (regions.length + 1 === ANYWHERE) return ANYWHERE;
      regions.push({ country, division, south: 90, north: -90, west: 180, east: -180 });
      code = regions.length;
      codes.set(key, code);
    }
    const region = regions[code - 1] as Region;
    if (Number.isNaN(lat) || Number.isNaN(lon)) return code;
    region.south = Math.min(region.south, lat);
    region.north = Math.max(region.north, lat);
    region.west = Math.min(region.west, lon);
    region.east = Math.max(region.east, lon);
    return code;
  }

  /** The most that one at home in the region can have; `meets`: where the two share a place or a word of one. */
  function homeBits(row: Row, region: Region, meets: boolean): number {
    if (isOtherCountry(region.country, row.country)) return originBits[ORIGIN.otherCountry] as number;
    const known = region.division !== 0 && row.division !== 0;
    const same = region.division === row.division;
    if (meets && (same || !known)) return originBits[ORIGIN.any] as number;
    if (!known) return originBits[ORIGIN.undivided] as number;
    const zone = originBits[same ? ORIGIN.region : ORIGIN.otherRegion] as number;
    const isNear = same ? isWithin(row, region, NEAR_DEGREES, 1) : isWithin(row, region, NEIGHBOURING_DEGREES, 2);
    return isNear ? Math.max(zone, originBits[ORIGIN.nearby] as number) : zone;
  }

  /** Of two events, one of them in the year of this code or, where it went over a new year, in the next as well. */
  function eventsIn(code: number, isRescued: boolean, { kind, eventFrom, eventTo }: Row): number {
    if (isRescued === (kind === KIND.rescued)) return oneKindBits;
    if (code === 0) return routeBits + Math.max(0, eventBits(-ALWAYS, ALWAYS, -ALWAYS, ALWAYS));
    const year = FIRST_YEAR + code;
    const middle = (eventFrom + eventTo) / 2;
    const late = year + 1 + WIDEST;
    // Years from being lost to being found: the most that they may be, and in the middle, each from the least to the most.
    return isRescued
      ? routeBits + eventBits(year - eventFrom - SLACK, late - eventFrom, year - middle - SLACK, late - middle)
      : routeBits + eventBits(eventTo - year - 1 - SLACK, eventTo - year, middle - late - SLACK, middle - year + SLACK);
  }

  const glances = {
    years: new Uint8Array(FIRST_ROOM),
    regions: new Uint8Array(FIRST_ROOM),
    events: new Float64Array(CODES),
    homes: new Float64Array(CODES),
    homesMet: new Float64Array(CODES),
    add(row: Row, slot: number): void {
      glances.years = roomFor(glances.years, slot);
      glances.regions = roomFor(glances.regions, slot);
      glances.years[slot] = yearOf(row);
      glances.regions[slot] = regionOf(row);
    },
    ask(row: Row): void {
      for (let code = 0; code < CODES; code += 1)
        glances.events[code] = eventsIn(code & LAST_YEAR, code >= RESCUED, row);
      const hasHome = (row.has & HAS.origin) !== 0;
      glances.homes.fill(hasHome ? atHome : 0, 1);
      glances.homesMet.fill(hasHome ? (originBits[ORIGIN.any] as number) : 0, 1);
      if (!hasHome) return;
      for (const [at, region] of regions.entries()) {
        glances.homes[at + 1] = homeBits(row, region, false);
        glances.homesMet[at + 1] = homeBits(row, region, true);
      }
    },
  };
  return glances;
}

/** Whether a home of the region may be so many degrees from the row's, `wider` times as many to the east and west. */
function isWithin({ lat, lon }: Row, region: Region, degrees: number, wider: number): boolean {
  const north = Math.max(region.south - lat, lat - region.north);
  const east = Math.max(region.west - lon, lon - region.east);
  return north < degrees && east < wider * degrees;
}

function yearOf({ kind, eventFrom, eventTo }: Row): number {
  const own = kind === KIND.rescued ? RESCUED : 0;
  const year = Math.floor(eventFrom) - FIRST_YEAR;
  return eventTo - eventFrom <= WIDEST && year > 0 && year <= LAST_YEAR ? own | year : own;
}
