import { createMatcher, type Matcher } from '../../matching/matcher.ts';
import { loadMatchReference } from './match-reference.ts';

let loaded: Matcher | undefined;

/** The matcher on the reference data that come with the program; loaded once a process. */
export function loadMatcher(): Matcher {
  loaded ??= createMatcher(loadMatchReference());
  return loaded;
}
