import type { BulkPair } from './best-pairs.ts';
import type { Listed } from './roster.ts';
import type { Thread } from './thread-client.ts';

const AT_ONCE = 500;
/** Groups of pairs that are asked for before the first of them is taken, so that the threads write on while the caller does. */
const AHEAD = 4;

/** The pairs in their order with the explanation of each, which the thread that holds the record writes. */
export async function* explainInOrder(
  threads: readonly Thread[],
  holderOf: (held: Listed) => number,
  pairs: readonly BulkPair[],
): AsyncGenerator<(BulkPair & { readonly explanation: string })[]> {
  const explain = async (some: readonly BulkPair[]) => {
    const explained = some.map((pair) => ({ ...pair, explanation: '' }));
    const ask = async (thread: Thread, which: number) => {
      const own = explained.filter(({ held }) => holderOf(held) === which);
      if (own.length === 0) return;
      const texts = await thread.explain(own.map(({ held, asked }) => ({ held: held.number, asked: asked.number })));
      for (const [at, pair] of own.entries()) pair.explanation = texts[at] ?? '';
    };
    await Promise.all(threads.map(ask));
    return explained;
  };
  const underWay: ReturnType<typeof explain>[] = [];
  for (let from = 0; from < pairs.length || underWay.length > 0; from += AT_ONCE) {
    if (from < pairs.length) {
      const next = explain(pairs.slice(from, from + AT_ONCE));
      // A failure is told to whoever takes this group, which may be after others.
      next.catch(() => undefined);
      underWay.push(next);
    }
    const first = from >= pairs.length || underWay.length > AHEAD ? underWay.shift() : undefined;
    if (first) yield await first;
  }
}
