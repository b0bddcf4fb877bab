// The records that a record is compared with: all that may be matched, resident in this process. Loaded once, when the first job asks, and from
// then on kept up to date by the change log of the graph; so a job meets every record that was committed before its own, whatever process wrote it.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Matcher, Population, Prepared } from '../../matching/matcher.ts';
import type { Log } from '../../ports/log.ts';
import type { JobContext } from '../../ports/queue.ts';
import type { Graph, Stores } from '../../ports/stores.ts';
import type { PopulationProgress } from '../services.ts';
import { createPreparedCache, isMatchable, type Meeting, prepareStored } from './prepared-cache.ts';

/** What a comparison sees: one transaction, and the population as that transaction has it. */
export interface Comparison {
  readonly stores: Stores;
  /** Ids of every record whose probability with `one` is `floor` or more; others may be among them. */
  candidates(one: Prepared, floor: number): Promise<RecordId[]>;
  /** These records, ready to be scored; opens only those that are not at hand in the version they have now. */
  meet(who: readonly { readonly id: RecordId; readonly version: number }[]): Promise<Meeting[]>;
}

export interface ResidentPopulation {
  /**
   * `work` once all is loaded and what has changed is taken in, in slices between which others have their turn; `report` takes the part of a
   * load that is done, 0..1. Undefined when the signal ended it first. What is loaded stays so: after a stop or a failure the next call goes on
   * from there. One at a time in a process: comparing is computation, so a second one at once would be no faster, and would keep imports and
   * requests of the same process waiting twice as long. DomainError UNAVAILABLE when all is to be loaded anew: the next call does.
   */
  compare<T>(run: JobContext, work: (comparison: Comparison) => Promise<T>): Promise<T | undefined>;
  progress(): PopulationProgress;
}

interface Standing {
  readonly population: Population;
  /** What was there when the load began, and how much of it is in; empty afterwards. */
  toLoad: readonly RecordId[];
  loaded: number;
  /** Every change up to this number is in, or will be once `toLoad` is. */
  upTo: number;
  /** Told of by the log, but not found: on a server an index may lag a moment behind. Asked for again each time. */
  readonly late: Set<RecordId>;
}

const IDS_AT_ONCE = 10_000;
/** Records opened in one go: a few milliseconds. */
const SLICE = 100;
/** Records prepared between two turns of the event loop: a few milliseconds too. */
const PREPARED_AT_ONCE = 10;
const OPEN_AT_ONCE = 500;
/** Changes taken in at once: of an import, each is of hundreds of records. */
const CHANGES_AT_ONCE = 20;

interface Ports {
  readonly graph: Graph;
  readonly matcher: Matcher;
  readonly log: Log;
}

export function createResidentPopulation(ports: Ports): ResidentPopulation {
  const { graph, matcher, log } = ports;
  const cache = createPreparedCache(matcher);
  const inTurn = createTurns();
  let standing: Standing | undefined;

  async function begin(signal: AbortSignal): Promise<Standing | undefined> {
    // The number first: whatever changes while the ids are read is found again in the log.
    const upTo = await graph.read((stores) => stores.changes.newest());
    const toLoad: RecordId[] = [];
    for (let hasMore = true; hasMore; ) {
      if (signal.aborted) return undefined;
      const page = await graph.read((stores) => stores.records.matchable(toLoad.at(-1), IDS_AT_ONCE));
      for (const id of page.items) toLoad.push(id);
      hasMore = page.hasMore;
    }
    log.info({ records: toLoad.length }, 'preparing the records to compare with');
    return { population: matcher.newPopulation(), toLoad, loaded: 0, upTo, late: new Set() };
  }

  async function load(into: Standing, { signal, report }: JobContext): Promise<boolean> {
    if (into.toLoad.length === 0) return true;
    while (into.loaded < into.toLoad.length) {
      if (signal.aborted) return false;
      const slice = into.toLoad.slice(into.loaded, into.loaded + SLICE);
      const found = await graph.read((stores) => stores.records.find(slice));
      await inPieces(found.filter(isMatchable), (one) => into.population.put(one.id, prepareStored(matcher, one)));
      into.loaded += slice.length;
      await report(into.loaded / into.toLoad.length);
    }
    log.info({ records: into.population.size }, 'the records to compare with are prepared');
    into.toLoad = [];
    into.loaded = 0;
    return true;
  }

  async function takeIn(stores: Stores, into: Standing, ids: readonly RecordId[]): Promise<void> {
    for (let at = 0; at < ids.length; at += SLICE) {
      const slice = ids.slice(at, at + SLICE);
      const found = new Map((await stores.records.find(slice)).map((stored) => [stored.id, stored]));
      await inPieces(slice, (id) => {
        const stored = found.get(id);
        if (stored && isMatchable(stored)) into.population.put(id, cache.add(stored).prepared);
        else into.population.remove(id);
        if (stored) into.late.delete(id);
        else into.late.add(id);
      });
    }
  }

  /** Takes in what `stores` sees of the changes that are not in yet, the first `most` of them. Returns the number of the newest that it sees. */
  async function follow(stores: Stores, into: Standing, most: number): Promise<number> {
    const newest = await stores.changes.newest();
    // A server of a cluster may be behind one that was asked before: it has nothing to tell, and nothing that it sees is lacking.
    const to = Math.min(Math.max(newest, into.upTo), into.upTo + most);
    const changed = await stores.changes.read(into.upTo, to);
    if (!changed) {
      standing = undefined;
      throw new DomainError('UNAVAILABLE', 'the change log no longer tells all: the records are to be loaded anew');
    }
    await takeIn(stores, into, [...new Set([...into.late, ...changed])]);
    into.upTo = to;
    return newest;
  }

  /** Up to what was the newest change when it began, in transactions of a bearable size: what comes meanwhile is little. */
  async function catchUp(run: JobContext): Promise<Standing | undefined> {
    standing ??= await begin(run.signal);
    const into = standing;
    if (!into || !(await load(into, run))) return undefined;
    let goal = into.upTo + 1;
    for (let first = true; into.upTo < goal; first = false) {
      if (run.signal.aborted) return undefined;
      const newest = await graph.read((stores) => follow(stores, into, CHANGES_AT_ONCE));
      if (first) goal = newest;
    }
    return into;
  }

  const meet = async (stores: Stores, who: Parameters<Comparison['meet']>[0]): Promise<Meeting[]> => {
    const known = who.map(({ id, version }) => cache.get(id, version));
    const met = known.filter((one) => one !== undefined);
    const unknown = who.filter((_, at) => !known[at]).map(({ id }) => id);
    for (let at = 0; at < unknown.length; at += OPEN_AT_ONCE) {
      const stored = await stores.records.find(unknown.slice(at, at + OPEN_AT_ONCE));
      met.push(...stored.map(cache.add));
    }
    return met;
  };

  return {
    compare: (run, work) =>
      inTurn(async () => {
        const into = await catchUp(run);
        if (!into) return undefined;
        return graph.read((stores) =>
          work({
            stores,
            candidates: async (one, floor) => {
              // In the same transaction as everything else: whatever it sees of the record that is compared, it sees of those before it.
              await follow(stores, into, Number.POSITIVE_INFINITY);
              return into.population.candidates(one, floor) as RecordId[];
            },
            meet: (who) => meet(stores, who),
          }),
        );
      }),
    progress: () => progressOf(standing),
  };
}

function progressOf(standing: Standing | undefined): PopulationProgress {
  if (!standing) return { state: 'absent', ready: 0, of: 0 };
  const { population, loaded, toLoad } = standing;
  if (loaded < toLoad.length) return { state: 'preparing', ready: loaded, of: toLoad.length };
  return { state: 'ready', ready: population.size, of: population.size };
}

/** With pauses in which requests are answered. */
async function inPieces<T>(all: readonly T[], work: (one: T) => void): Promise<void> {
  for (let at = 0; at < all.length; at += PREPARED_AT_ONCE) {
    for (const one of all.slice(at, at + PREPARED_AT_ONCE)) work(one);
    await nextTurn();
  }
}

function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
}
