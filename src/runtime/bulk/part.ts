// One thread's part of a bulk run. Held records are compared in batches of a bounded size: a batch is searched for all that is asked. The first batch is
// prepared as it comes, while the rest of the file is read; of all others only the text is kept until their turn. So memory grows with the text of the
// records and not with what comparing them needs. What is asked about is kept prepared throughout: of a file compared with itself, that is all of it.
import { readRecord } from '../../domain/people/read-record.ts';
import type { Matcher, Prepared } from '../../matching/matcher.ts';
import { explanationText } from '../../matching/pairs-table.ts';
import { createShard, type Shard } from '../../matching/shard.ts';
import { type BestOfEach, createBestOfEach } from './best-of-each.ts';
import { ASKED, type AskedPair, type Batch, type Found, HELD, type Terms } from './messages.ts';
import { unpacked } from './packed-record.ts';

export interface Part {
  take(batch: Batch): void;
  /** Everything that is held against everything that is asked about. `onPart` is told the share that is done. */
  search(terms: Terms, onPart: (share: number) => void): Found;
  /** JSON, as the table of pairs has it. */
  explain(pairs: readonly AskedPair[]): string[];
}

/** Three quarters of a gigabyte while a batch is compared. */
const BATCH = 60_000;
const TOLD_EVERY = 200;

export function createPart(matcher: Matcher, batch = BATCH): Part {
  const asked = new Map<number, Prepared>();
  const held = new Map<number, Line>();
  /** Held records that are prepared before their turn. */
  const early = new Map<number, Prepared>();
  let latest: { readonly shard: Shard; readonly numbers: readonly number[] } | undefined;
  let last: { readonly number: number; readonly prepared: Prepared } | undefined;

  const prepare = (line: Line): Prepared => matcher.prepare(read(line));

  function takeOne(number: number, side: number, line: Line): void {
    for (const known of [asked, held, early]) known.delete(number);
    if (side & ASKED) asked.set(number, prepare(line));
    if (!(side & HELD)) return;
    held.set(number, line);
    if (early.size < batch) early.set(number, asked.get(number) ?? prepare(line));
  }

  function shardOf(numbers: readonly number[]): Shard {
    const shard = createShard(matcher);
    for (const number of numbers) {
      shard.add(early.get(number) ?? asked.get(number) ?? prepare(lineOf(number)));
      early.delete(number);
    }
    return shard;
  }

  function searchBatch(numbers: readonly number[], terms: Terms, best: BestOfEach, onAsked: () => void): number {
    // The batch before is let go first: two at once are twice the memory.
    latest = undefined;
    const shard = shardOf(numbers);
    latest = { shard, numbers };
    const { top, within } = terms;
    for (const [number, one] of asked) {
      const least = Math.max(terms.least, best.least(number));
      const before = within ? firstFrom(numbers, number) : numbers.length;
      const hits = shard.search(one, { least, top, before });
      for (const { place, weight } of hits) best.add(number, { place: numbers[place] as number, weight });
      onAsked();
    }
    return shard.weighed;
  }

  function lineOf(number: number): Line {
    const line = held.get(number);
    if (!line) throw new Error(`record ${number} is not held here`);
    return line;
  }

  /** From the batch that was searched last, where it is of that. */
  function preparedAt(number: number): Prepared {
    const place = latest ? firstFrom(latest.numbers, number) : 0;
    if (latest && latest.numbers[place] === number) return latest.shard.at(place);
    if (last?.number !== number) last = { number, prepared: prepare(lineOf(number)) };
    return last.prepared;
  }

  return {
    take({ numbers, sides, lines }) {
      let from = 0;
      for (const [at, number] of numbers.entries()) {
        const to = lines.indexOf(LINE_FEED, from);
        takeOne(number, sides[at] ?? 0, { bytes: lines, from, to });
        from = to + 1;
      }
    },
    search(terms, onPart) {
      const batches = inBatches(
        [...held.keys()].sort((a, b) => a - b),
        batch,
      );
      const best = createBestOfEach(terms.top);
      const steps = batches.length * asked.size;
      let done = 0;
      let weighed = 0;
      const onAsked = () => {
        done += 1;
        if (done % TOLD_EVERY === 0) onPart(done / steps);
      };
      for (const numbers of batches) weighed += searchBatch(numbers, terms, best, onAsked);
      return { hits: best.all(), weighed };
    },
    explain(pairs) {
      return pairs.map(({ held: number, asked: other }) =>
        explanationText(matcher.score(preparedAt(number), asked.get(other) as Prepared)),
      );
    },
  };
}

const LINE_FEED = 0x0a;

/** A record's text among those that came with it. */
interface Line {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

const decoder = new TextDecoder();

function read({ bytes, from, to }: Line) {
  const { record, problems } = readRecord(unpacked(decoder.decode(bytes.subarray(from, to))));
  if (record) return record;
  const fields = problems.map(({ field }) => field).join(', ');
  throw new Error(`a record that was read once cannot be read again: ${fields}`);
}

function inBatches(numbers: readonly number[], most: number): (readonly number[])[] {
  const count = Math.ceil(numbers.length / most);
  return Array.from({ length: count }, (_, at) => numbers.slice(at * most, (at + 1) * most));
}

/** How many of these ascending numbers are below `number`. */
function firstFrom(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
