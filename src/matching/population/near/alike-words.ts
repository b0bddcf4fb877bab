// Which known words of places are alike by `closeness`, without asking it about each. Only words that begin with the same letter are; of these one is
// passed over when its length or the letters it lacks already keep the Jaro similarity below what could be enough.
import { closeness } from '../../text/similarity.ts';
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

/** `enough`: as `closeness` gives it; `shortest`: letters, below which only equal words are alike. */
export function createAlikeWords(enough: number, shortest: number): AlikeWords {
  const known = new Set<string>();
  const byFirst = new Map<string, Known[]>();
  const remembered = new Map<string, Memory>();

  function lookFurther(word: string, candidates: readonly Known[], memory: Memory): void {
    const letters = lettersOf(word);
    for (const other of candidates.slice(memory.upTo)) {
      if (other.word === word || !mayBeAlike(word.length, letters, other.word.length, other.letters, enough)) continue;
      if (closeness(word, other.word) >= enough) memory.alike.push(other.word);
    }
    memory.upTo = candidates.length;
  }

  return {
    add(word) {
      if (word.length < shortest || known.has(word)) return;
      known.add(word);
      const first = word.charAt(0);
      const others = byFirst.get(first);
      const entry = { word, letters: lettersOf(word) };
      if (others) others.push(entry);
      else byFirst.set(first, [entry]);
    },
    alike(word) {
      const candidates = byFirst.get(word.charAt(0));
      if (word.length < shortest || !candidates) return [];
      if (remembered.size >= REMEMBERED) remembered.clear();
      const memory = remembered.get(word) ?? { upTo: 0, alike: [] };
      remembered.set(word, memory);
      if (memory.upTo < candidates.length) lookFurther(word, candidates, memory);
      return memory.alike;
    },
  };
}

function mayBeAlike(lengthA: number, a: number, lengthB: number, b: number, enough: number): boolean {
  const most = mostMatching(lengthA, a, lengthB, b);
  const jaro = (most / lengthA + most / lengthB + 1) / 3;
  return most > 0 && jaro + MOST_PREFIX * (1 - jaro) >= enough;
}
