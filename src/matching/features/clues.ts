// Remembered scraps: ideas of home in any language, weighed by how rarely they are told of, and names of places by their sound.
import { bitsOfIdea, includedIn } from '../clues/ideas.ts';
import type { Clues, Fragment, PlaceSound } from '../clues/read-clues.ts';
import type { Prepared } from '../prepared.ts';
import { closeness } from '../text/similarity.ts';
import { type Comparison, listed } from './finding.ts';

/** What only a narrative tells may belong to the journey rather than to home. */
const ASIDE = 0.5;
/** Two tellers who are one person do not tell the same every time: what the second and each further idea costs, and one that only one side tells. */
const NEXT_COST = 1.2;
const UNTOLD_COST = 0.5;
const LEAST_SUPPORT = 0.1;

export const CLUES: Comparison = {
  compare(a, b) {
    const fragment = fragmentBetween(a, b);
    if (!fragment && (a.clues.ideas.size === 0 || b.clues.ideas.size === 0)) return undefined;
    const shared = sharedIdeas(a.clues, b.clues);
    const common = narrowest(shared);
    const level = levelOf(common.length, fragment !== undefined);
    if (level === 'none-in-common') return { level };
    const untold = Math.min(a.clues.ideas.size, b.clues.ideas.size) - shared.length;
    const support = supportOf(common, untold, a.clues, b.clues) + (fragment?.bits ?? 0);
    return { level, support: Math.max(LEAST_SUPPORT, support) };
  },
  tell(a, b) {
    const fragment = fragmentBetween(a, b);
    const ideas = narrowest(sharedIdeas(a.clues, b.clues));
    return {
      values: [toldBy(a), toldBy(b)],
      facts: { ...(fragment && { fragment: fragment.letters }), ...(ideas.length > 0 && { ideas }) },
    };
  },
};

function fragmentBetween(a: Prepared, b: Prepared): Fit | undefined {
  return fragmentOfHome(a, b) ?? fragmentOfHome(b, a);
}

function levelOf(common: number, fragment: boolean): string {
  if (fragment) return common > 0 ? 'several-in-common' : 'fragment-of-home';
  if (common > 1) return 'several-in-common';
  return common === 1 ? 'one-in-common' : 'none-in-common';
}

function sharedIdeas(a: Clues, b: Clues): string[] {
  const [few, many] = a.ideas.size <= b.ideas.size ? [a.ideas, b.ideas] : [b.ideas, a.ideas];
  const shared: string[] = [];
  for (const idea of few) if (many.has(idea)) shared.push(idea);
  return shared;
}

/** An idea that a narrower one of them holds tells nothing more. */
function narrowest(shared: readonly string[]): readonly string[] {
  if (shared.length < 2) return shared;
  const held = new Set(shared.map(includedIn));
  return shared.filter((idea) => !held.has(idea)).sort();
}

function supportOf(common: readonly string[], untold: number, a: Clues, b: Clues): number {
  if (common.length === 0) return 0;
  const bits = common.map((idea) => bitsOfIdea(idea) * (a.aside.has(idea) || b.aside.has(idea) ? ASIDE : 1));
  return bits.reduce((total, one) => total + one, 0) - NEXT_COST * (common.length - 1) - UNTOLD_COST * untold;
}

function toldBy(one: Prepared): string {
  return listed([...one.clues.written, ...(one.record.narrative ? [one.record.narrative] : [])]);
}

/** Three letters of sound, or one Han character, are the least that says anything. */
const SHORTEST_SOUND = 3;
const BITS_PER_LETTER = 2.3;
const BITS_PER_CHARACTER = 5;
/** Each of the home's three or four parts might have fitted. */
const CHANCES = 2;
const MOST_FRAGMENT_BITS = 12;
/** A whole name by ear may be a letter or two off. */
export const NEARLY = 0.9;
export const SHORTEST_NEARLY = 5;
const NEARLY_SHARE = 0.6;

interface Fit {
  readonly letters: string;
  readonly bits: number;
}

function fragmentOfHome(teller: Prepared, home: Prepared): Fit | undefined {
  let best: Fit | undefined;
  for (const fragment of teller.clues.fragments) {
    for (const place of home.clues.places) {
      const bits = fitBits(fragment, place);
      if (bits > (best?.bits ?? 0)) best = { letters: fragment.letters, bits };
    }
  }
  // Where both records know the place, it is weighed as the home.
  return best && samePlace(teller, home) ? undefined : best;
}

function samePlace(a: Prepared, b: Prepared): boolean {
  return a.origin?.places.some((id) => b.origin?.places.includes(id)) === true;
}

function fitBits({ letters, sound, whole }: Fragment, place: PlaceSound): number {
  const han = /\p{Script=Han}/u.test(letters);
  const fits = (text: string, start: string) => (whole ? text === start : text.startsWith(start));
  if (fits(place.letters, letters) && (han || letters.length >= SHORTEST_SOUND)) {
    const bits = han ? BITS_PER_CHARACTER * letters.length : BITS_PER_LETTER * letters.length;
    return Math.min(MOST_FRAGMENT_BITS, Math.max(1, bits - CHANCES));
  }
  if (sound.length < SHORTEST_SOUND) return 0;
  if (fits(place.sound, sound)) return Math.min(MOST_FRAGMENT_BITS, BITS_PER_LETTER * sound.length - CHANCES);
  const nearly = whole && sound.length >= SHORTEST_NEARLY && closeness(sound, place.sound) >= NEARLY;
  return nearly ? Math.min(MOST_FRAGMENT_BITS, BITS_PER_LETTER * sound.length - CHANCES) * NEARLY_SHARE : 0;
}
