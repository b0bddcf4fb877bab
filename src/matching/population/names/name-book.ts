// Every token and run of tokens that a name of the population has, once, with a number; and for a span that is asked about, all of these that it can be
// paired with and what that is worth. Spans repeat from name to name, so each pair of two different ones is compared once.
import { pairingOf } from '../../names/pairing.ts';
import type { Span } from '../../names/tokens.ts';
import { createNearForms } from '../near/near-forms.ts';

export interface NameBook {
  /** How many entries there are. */
  readonly size: number;
  /** The number of the entry, 0, 1, 2...; makes it where there is none. */
  entryOf(span: Span): number;
  /** More than one token. */
  isRun(entry: number): boolean;
  /** What the tokens count in a name, in `UNITS`, rounded down. By entry. */
  readonly counted: Uint16Array;
  matches(span: Span): Matches;
}

export interface Matches {
  readonly entries: readonly number[];
  /** What agreeing on each is worth, in `UNITS`, rounded up. */
  readonly worth: readonly number[];
}

/** Units in one bit. */
export const UNITS = 64;
const MOST_UNITS = 0xffff;
const FIRST_CAPACITY = 1024;
const REMEMBERED = 200_000;

interface Memory {
  /** How many entries there were when they were looked through. */
  upTo: number;
  readonly entries: number[];
  readonly worth: number[];
}

export function createNameBook(): NameBook {
  const forms = createNearForms();
  const spans: Span[] = [];
  const entries = new Map<number, number>();
  const bySound = new Map<string, number[]>();
  let remembered = new Map<number, Memory>();
  const seen = new Set<number>();

  function addEntry(span: Span): number {
    const entry = spans.length;
    if (entry === book.counted.length) {
      const larger = new Uint16Array(entry * 2);
      larger.set(book.counted);
      book.counted = larger;
    }
    spans.push(span);
    book.counted[entry] = span.count === 1 ? countedUnits(span) : 0;
    for (const sound of new Set(span.sounds)) {
      const others = bySound.get(sound);
      if (others) others.push(entry);
      else bySound.set(sound, [entry]);
    }
    forms.add(span);
    return entry;
  }

  function compare(span: Span, entry: number, into: Memory): void {
    const pairing = pairingOf(span, spans[entry] as Span);
    if (!pairing) return;
    into.entries.push(entry);
    into.worth.push(Math.min(MOST_UNITS, Math.ceil(pairing.bits * UNITS)));
  }

  /** All that can be paired at all share a sound or have near forms: see pairing.ts. */
  function lookUp(span: Span): Memory {
    const memory: Memory = { upTo: spans.length, entries: [], worth: [] };
    seen.clear();
    const lookAt = (sound: string) => {
      for (const entry of bySound.get(sound) ?? []) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        compare(span, entry, memory);
      }
    };
    for (const sound of new Set([...span.sounds, ...forms.near(span)])) lookAt(sound);
    return memory;
  }

  const book = {
    counted: new Uint16Array(FIRST_CAPACITY),
    get size() {
      return spans.length;
    },
    entryOf(span: Span): number {
      const known = entries.get(span.number);
      if (known !== undefined) return known;
      const entry = addEntry(span);
      entries.set(span.number, entry);
      return entry;
    },
    isRun: (entry: number) => (spans[entry] as Span).count > 1,
    matches(span: Span): Matches {
      const known = remembered.get(span.number);
      if (known) {
        for (; known.upTo < spans.length; known.upTo += 1) compare(span, known.upTo, known);
        return known;
      }
      const found = lookUp(span);
      if (remembered.size >= REMEMBERED) remembered = new Map();
      remembered.set(span.number, found);
      return found;
    },
  };
  return book;
}

/** A title tells nothing of how much of a name is covered. */
export function countedUnits({ title, bits }: Pick<Span, 'title' | 'bits'>): number {
  return title ? 0 : Math.min(MOST_UNITS, Math.floor(bits * UNITS));
}
