// Reads the matcher's fixed knowledge from `fixtures` and hands it on as plain values: src/matching itself never touches a file.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MatchReference } from '../../matching/reference.ts';
import { loadNameReference } from './name-reference.ts';
import { loadPlaceReference } from './place-reference.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url));

/** Throws when a name table is absent; a gazetteer that is absent only means that places are compared by their words. */
export function loadMatchReference(fixturesDir: string = FIXTURES): MatchReference {
  return {
    ...loadNameReference(join(fixturesDir, 'names')),
    ...loadPlaceReference(fixturesDir),
  };
}
