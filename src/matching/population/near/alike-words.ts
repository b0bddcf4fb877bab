// Which known words of places are alike by `closeness`, without asking it about each: one is passed over when its length or the letters it lacks already
// keep the Jaro similarity below what could be enough.
import { closeness, LONGEST_COMPARED } from '../../text/similarity.ts';
import { lettersOf, mostMatching } from './letters.ts';

export interface AlikeWords {
  add(word: string): void;
  /** Known words that are alike with this one, itself not among them. */
  alike(word: string): readonly string[];
}

/** Jaro-Winkler adds at most this share of what is missing for a common beginning of four letters. */
const MOST_PREFIX = 0.4;
const REMEMBERED = 50_000;

interface Known {
  readonly word: string;
  readonly letters: number;
}
interface Memory {
  upTo: number;
  readonly alike: string[];
}

export interface Likeness {
  /** As `closeness` gives it. */
  readonly enough: number;
  /** Letters, of a word that is known and of one that is asked about, below which only equal words are alike. */
  readonly shortestKnown: number;
  readonly shortestAsked: number;
  /** Whether words that begin with different letters are never alike. */
  readonly sameFirst: boolean;
}

export function createAlikeWords({ enough, shortestKnown, shortestAsked, sameFirst }: Likeness): AlikeWords {
  const known = new Set<string>();
  const byFirst = new Map<string, Known[]>();
  const remembered = new Map<string, Memory>();
  const firstOf = (word: string) => (sameFirst ? word.charAt(0) : '');

  function lookFurther(word: string, candidates: readonly Known[], memory: Memory): void {
    const letters = lettersOf(word.slice(0, LONGEST_COMPARED));
    for (const other of candidates.slice(memory.upTo)) {
      if (other.word === word || !mayBeAlike(lengthOf(word), letters, lengthOf(other.word), other.letters, enough))
        continue;
      if (closeness(word, other.word) >= enough) memory.alike.push(other.word);
    }
    memory.upTo = candidates.length;
  }

  return {
    add(word) {
      if (word.length < shortestKnown || known.has(word)) return;
      known.add(word);
      const first = firstOf(word);
      const others = byFirst.get(first);
      const entry = { word, letters: lettersOf(word.slice(0, LONGEST_COMPARED)) };
      if (others) others.push(entry);
      else byFirst.set(first, [entry]);
    },
    alike(word) {
      const candidates = byFirst.get(firstOf(word));
      if (word.length < shortestAsked || !candidates) return [];
      if (remembered.size >= REMEMBERED) remembered.clear();
      const memory = remembered.get(word) ?? { upTo: 0, alike: [] };
      remembered.set(word, memory);
      if (memory.upTo < candidates.length) lookFurther(word, candidates, memory);
      return memory.alike;
    },
  };
}

/** As far as it is compared. */
function lengthOf(word: string): number {
  return Math.min(word.length, LONGEST_COMPARED);
}

function mayBeAlike(lengthA: number, a: number, lengthB: number, b: number, enough: number): boolean {
  const most = mostMatching(lengthA, a, lengthB, b);
  const jaro = (most / lengthA + most / lengthB + 1) / 3;
  return most > 0 && jaro + MOST_PREFIX * (1 - jaro) >= enough;
}
