// A process that matches, without a queue: what it keeps in memory is its own, the graph may be another's too.
import type { RecordId } from '../../src/domain/ids.ts';
import type { Log } from '../../src/ports/log.ts';
import type { Job, JobContext } from '../../src/ports/queue.ts';
import type { Graph, OutboxEntry } from '../../src/ports/stores.ts';
import { loadMatcher } from '../../src/runtime/reference/load-matcher.ts';
import type { JobRun } from '../../src/services/jobs.ts';
import { createMatchRecords } from '../../src/services/matches/match-records.ts';
import { createResidentPopulation, type ResidentPopulation } from '../../src/services/matches/resident-population.ts';
import type { OpenGraph } from './graphs.ts';

export interface MatchingProcess {
  readonly residents: ResidentPopulation;
  /** What it logged. */
  readonly told: readonly string[];
  matchRecords(ids: readonly RecordId[], run: JobRun): Promise<void>;
}

/** `graph`: in place of the one that is open. */
export function matchingProcess(db: OpenGraph, graph: Graph = db.graph): MatchingProcess {
  const told: string[] = [];
  const keep = (_about: object, message: string) => void told.push(message);
  const log: Log = { info: keep, warn: keep, error: keep };
  const matcher = loadMatcher();
  const residents = createResidentPopulation({ graph, matcher, log });
  const { matchRecords } = createMatchRecords({ ...db, graph, matcher, kickRelay: () => undefined }, residents);
  return { residents, told, matchRecords: (ids, run) => matchRecords('VN', ids, run) };
}

/** A job that nobody stops and whose progress nobody sees, unless `given`. */
export function runOf(given: Partial<JobContext> = {}): JobContext {
  return { report: async () => undefined, signal: new AbortController().signal, ...given };
}

/** The match jobs that the outbox has. */
export async function matchJobs(db: OpenGraph): Promise<Extract<Job, { name: 'match-record' }>[]> {
  const entries: OutboxEntry[] = await db.graph.read((stores) => stores.outbox.unsent(10_000));
  return entries.flatMap(({ job }) => (job?.name === 'match-record' ? [job] : []));
}
