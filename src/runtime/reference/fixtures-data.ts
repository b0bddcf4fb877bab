// The reference and demonstration data that come with the program. Paths start at this module, so that they hold in the sources as well as
// in a build, which copies `fixtures` beside the compiled `src`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlantedNetwork } from '../../../fixtures/generator/planted-network.ts';
import type { Agency, Agreement, Jurisdiction } from '../../domain/casework/jurisdiction.ts';

export interface Reference {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly agencies: readonly Agency[];
  readonly agreements: readonly Agreement[];
}

/** The demonstration set. `missing` and `rescued` are paths of Record CSV files, to be imported as any other file is. */
export interface Demo {
  readonly missing: string;
  readonly rescued: string;
  /** Victims are named by holder and the holder's own id, because record ids are given at import. */
  readonly network: PlantedNetwork;
}

const FIXTURES = new URL('../../../fixtures/', import.meta.url);

/** Absolute path of a file below `fixtures`, such as `gazetteer/places.tsv`. */
export function fixturePath(name: string): string {
  return fileURLToPath(new URL(name, FIXTURES));
}

export function loadReference(): Reference {
  return {
    jurisdictions: readJson('reference/jurisdictions.json') as readonly Jurisdiction[],
    agencies: readJson('reference/agencies.json') as readonly Agency[],
    agreements: readJson('reference/agreements.json') as readonly Agreement[],
  };
}

export function loadDemo(): Demo {
  return {
    missing: fixturePath('demo/missing.csv'),
    rescued: fixturePath('demo/rescued.csv'),
    network: readJson('demo/network.json') as PlantedNetwork,
  };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(fixturePath(name), 'utf8'));
}
