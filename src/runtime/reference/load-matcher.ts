import { createMatcher, type Matcher } from '../../matching/matcher.ts';
import type { MatchReference } from '../../matching/reference.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../matching/weights.ts';
import { loadMatchReference } from './match-reference.ts';

let reference: MatchReference | undefined;
let loaded: Matcher | undefined;

/** The matcher on the reference data that come with the program, which are read once a process; so is the one with the program's own weights. */
export function loadMatcher(weights: Weights = DEFAULT_WEIGHTS): Matcher {
  reference ??= loadMatchReference();
  if (weights !== DEFAULT_WEIGHTS) return createMatcher(reference, weights);
  loaded ??= createMatcher(reference);
  return loaded;
}
