// A surname that half a country bears proves next to nothing, and to visit all who have it costs most. Which tokens of a name may be passed over in the
// search: all that agree on nothing else are then worth hardly more than those that agree on nothing.
import type { AskedName, AskedToken } from './asked-name.ts';
import type { Matches, NameBook } from './name-book.ts';
import type { NameBound } from './name-bound.ts';

export interface Telling {
  /** Tokens by which records are to be found, and the most that the name can be worth where only one, and what was passed over, agrees. */
  readonly telling: readonly { readonly token: AskedToken; readonly alone: number }[];
  /** The most that the name can be worth where only those that were passed over agree. */
  readonly unmet: number;
}

/** Bits above "nothing agrees" that a record may have unvisited. */
const MOST_UNVISITED = 1;
/** A token that a smaller part of the records shares is not worth passing over. */
const FEW = 1 / 500;

export function tellingTokens(
  name: AskedName,
  terms: {
    readonly book: NameBook;
    readonly bound: NameBound;
    /** How many records what a token can be paired with leads to. */
    readonly reach: (matches: Matches) => number;
    readonly records: number;
  },
): Telling {
  const { book, bound, reach, records } = terms;
  const passed = new Set<AskedToken>();
  let support = 0;
  let counted = 0;
  let there = 0;
  const together = (token: AskedToken, most: { readonly worth: number; readonly counted: number }) =>
    bound.atMost({
      support: support + most.worth,
      left: name.total - counted - token.counted,
      leftThere: 0,
      // Rounded down as they are, tokens count a little more than they say.
      total: name.total + there + most.counted + 2 * name.tokens.length,
    });
  let unmet = bound.none;
  const common = name.tokens
    .map((token) => ({ token, reached: reach(token.matches) }))
    .filter(({ reached }) => reached > records * FEW)
    .sort((a, b) => b.reached - a.reached);
  for (const { token } of common) {
    const most = mostOf(token.matches, book);
    const worth = together(token, most);
    if (worth > bound.none + MOST_UNVISITED) continue;
    passed.add(token);
    unmet = Math.max(unmet, worth);
    support += most.worth;
    counted += token.counted;
    there += most.counted;
  }
  const telling = name.tokens
    .filter((token) => !passed.has(token))
    .map((token) => ({ token, alone: together(token, mostOf(token.matches, book)) }));
  return { telling, unmet };
}

function mostOf({ entries, worth }: Matches, book: NameBook): { readonly worth: number; readonly counted: number } {
  const most = { worth: 0, counted: 0 };
  for (const [at, entry] of entries.entries()) {
    most.worth = Math.max(most.worth, worth[at] as number);
    most.counted = Math.max(most.counted, book.counted[entry] as number);
  }
  return most;
}
