import type { JurisdictionCode } from '../casework/jurisdiction.ts';

/** A place of the gazetteer. `names` holds every name it is known by, in any script, the main one first. Degrees, WGS 84. */
export interface Place {
  readonly id: string;
  readonly country: JurisdictionCode;
  /** First-level division, the gazetteer's own code. */
  readonly admin1: string;
  readonly names: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}
