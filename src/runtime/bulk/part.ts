// One thread's part of a bulk run. Held records are compared in batches of a bounded size: a batch is searched for all that is asked. Of all but the last,
// only what was written is kept, packed, until an explanation is wanted. So memory grows with the text of the records and not with what comparing them needs.
import { deserialize, serialize } from 'node:v8';
import { readRecord } from '../../domain/people/read-record.ts';
import type { RecordFields } from '../../domain/people/record-fields.ts';
import type { Matcher, Prepared } from '../../matching/matcher.ts';
import { explanationText } from '../../matching/pairs-table.ts';
import { createShard, type Hit, type Shard } from '../../matching/shard.ts';
import type { AskedPair, Hits, Terms } from './messages.ts';

export interface Part {
  ask(records: readonly RecordFields[]): void;
  hold(from: number, records: readonly RecordFields[]): void;
  /** Everything that is held against everything that is asked about. `onPart` is told the share that is done. */
  search(terms: Terms, onPart: (share: number) => void): { readonly hits: Hits; readonly weighed: number };
  /** JSON, as the table of pairs has it. */
  explain(pairs: readonly AskedPair[]): string[];
}

/** About half a gigabyte while a batch is compared. */
const BATCH = 100_000;
const TOLD_EVERY = 200;

interface Packed {
  readonly from: number;
  readonly records: readonly Uint8Array[];
}

export function createPart(matcher: Matcher, batch = BATCH): Part {
  const asked: Prepared[] = [];
  const packed: Packed[] = [];
  let latest: { readonly shard: Shard; readonly numbers: readonly number[] } | undefined;
  let last: { readonly number: number; readonly prepared: Prepared } | undefined;

  function searchBatch(held: readonly Packed[], terms: Terms, best: Best, onAsked: () => void): number {
    const shard = createShard(matcher);
    const numbers: number[] = [];
    latest = { shard, numbers };
    for (const { from, records } of held) {
      for (const [at, bytes] of records.entries()) {
        shard.add(matcher.prepare(unpacked(bytes)));
        numbers.push(from + at);
      }
    }
    for (const [at, one] of asked.entries()) {
      const { least, top, within } = terms;
      const before = within ? firstFrom(numbers, at) : numbers.length;
      const hits = shard.search(one, { least: Math.max(least, best.least(at)), top, before });
      for (const { place, weight } of hits) best.add(at, { place: numbers[place] as number, weight });
      onAsked();
    }
    return shard.weighed;
  }

  function recordAt(number: number): PackedRecord {
    const holder = packed.find(({ from, records }) => number >= from && number < from + records.length);
    const bytes = holder?.records[number - holder.from];
    if (!bytes) throw new Error(`record ${number} is not held here`);
    return bytes;
  }

  /** From the batch that was searched last; of the others, pairs come in the order of the held record, so one that is met again is the last. */
  function preparedAt(number: number): Prepared {
    const place = latest ? firstFrom(latest.numbers, number) : 0;
    if (latest && latest.numbers[place] === number) return latest.shard.at(place);
    if (last?.number !== number) last = { number, prepared: matcher.prepare(unpacked(recordAt(number))) };
    return last.prepared;
  }

  return {
    ask(records) {
      for (const written of records) asked.push(matcher.prepare(read(written)));
    },
    hold(from, records) {
      packed.push({ from, records: records.map((written) => serialize(written)) });
    },
    search(terms, onPart) {
      const batches = inBatches(packed, batch);
      const best = createBest(asked.length, terms.top);
      const steps = batches.length * asked.length;
      let done = 0;
      let weighed = 0;
      const onAsked = () => {
        done += 1;
        if (done % TOLD_EVERY === 0) onPart(done / steps);
      };
      for (const held of batches) weighed += searchBatch(held, terms, best, onAsked);
      return { hits: best.all(), weighed };
    },
    explain(pairs) {
      return pairs.map(({ held, asked: at }) =>
        explanationText(matcher.score(preparedAt(held), asked[at] as Prepared)),
      );
    },
  };
}

type PackedRecord = Uint8Array;

function unpacked(bytes: PackedRecord) {
  return read(deserialize(bytes) as RecordFields);
}

function read(written: RecordFields) {
  const { record, problems } = readRecord(written);
  if (!record)
    throw new Error(
      `a record that was read once cannot be read again: ${problems.map(({ field }) => field).join(', ')}`,
    );
  return record;
}

function inBatches(packed: readonly Packed[], most: number): Packed[][] {
  const batches: Packed[][] = [];
  let size = most;
  for (const one of packed) {
    if (size + one.records.length > most) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(one);
    size += one.records.length;
  }
  return batches;
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

interface Best {
  /** What a further hit must weigh to be among the best of record `at`. */
  least(at: number): number;
  add(at: number, hit: Hit): void;
  all(): Hits;
}

/** For each record asked about the `top` best over all batches, with those equal to the last of them; all, where `top` is 0. */
function createBest(asked: number, top: number): Best {
  const hits: Hit[][] = Array.from({ length: asked }, () => []);
  const trimmed = (list: readonly Hit[]): Hit[] => {
    const sorted = [...list].sort((a, b) => b.weight - a.weight);
    const last = sorted[top - 1];
    return last ? sorted.filter(({ weight }) => weight >= last.weight) : sorted;
  };
  return {
    least(at) {
      if (top === 0) return Number.NEGATIVE_INFINITY;
      const list = trimmed(hits[at] ?? []);
      hits[at] = list;
      return list.length >= top ? (list[top - 1] as Hit).weight : Number.NEGATIVE_INFINITY;
    },
    add: (at, hit) => void hits[at]?.push(hit),
    all() {
      const lists = top === 0 ? hits : hits.map(trimmed);
      const length = lists.reduce((sum, list) => sum + list.length, 0);
      const all: Hits = {
        held: new Int32Array(length),
        asked: new Int32Array(length),
        weight: new Float64Array(length),
      };
      let next = 0;
      for (const [at, list] of lists.entries()) {
        for (const { place, weight } of list) {
          all.held[next] = place;
          all.asked[next] = at;
          all.weight[next] = weight;
          next += 1;
        }
      }
      return all;
    },
  };
}
