// The job behind "every new record is compared with every open one". Reads and scores first, then writes in one transaction that also takes
// the job off the outbox; a job that runs twice finds its entry gone and leaves nothing.
import { DomainError } from '../../domain/errors.ts';
import type { RecordId, SuggestionId } from '../../domain/ids.ts';
import { orderedPair, suggestionIdOf } from '../../domain/ids.ts';
import { PROBABILITY_FLOOR } from '../../domain/match/evidence.ts';
import { evidenceHashOf, groupBySuggestion, type Judgement, stateOf } from '../../domain/match/judgement.ts';
import type { Suggestion } from '../../domain/match/suggestion.ts';
import type { OutboxEntry, Stores } from '../../ports/stores.ts';
import type { JobServices } from '../jobs.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Meeting } from './prepared-cache.ts';
import type { Comparison, ResidentPopulation } from './resident-population.ts';

/** How much of a job's progress is loading the population, for the job that has to wait for it. */
const LOADING_SHARE = 0.5;

type Ports = Pick<ServicePorts, 'graph' | 'keys' | 'clock' | 'matcher' | 'kickRelay'>;

/** What is to become of one record's suggestions. */
interface Outcome {
  readonly subject: Meeting | undefined;
  readonly id: RecordId;
  /** The versions of the other records of `put` that it was found of. */
  readonly met: ReadonlyMap<RecordId, number>;
  readonly put: readonly Suggestion[];
  readonly added: readonly Suggestion[];
  readonly changed: readonly Suggestion[];
}

export function createMatchRecords(ports: Ports, residents: ResidentPopulation): Pick<JobServices, 'matchRecords'> {
  return {
    matchRecords: async (_jurisdiction, recordIds, run) => {
      let loaded = 0;
      const report = (share: number) => {
        loaded = LOADING_SHARE;
        return run.report(share * LOADING_SHARE);
      };
      const outcomes: Outcome[] = [];
      for (const [i, id] of recordIds.entries()) {
        // Left off half way, the job keeps its outbox entry and runs again.
        if (run.signal.aborted) return;
        const outcome = await residents.compare({ ...run, report }, (comparison) => matchOne(ports, comparison, id));
        if (!outcome) return;
        outcomes.push(outcome);
        await run.report(loaded + ((1 - loaded) * (i + 1)) / recordIds.length);
      }
      await ports.graph.write(async (stores) => {
        if (!(await stores.outbox.done(run.jobId))) return;
        await keep(ports, stores, outcomes);
      });
      ports.kickRelay();
    },
  };
}

async function matchOne(ports: Ports, comparison: Comparison, id: RecordId): Promise<Outcome> {
  const { stores, meet } = comparison;
  const [subject] = await meet(await stores.records.versions([id]));
  const before = new Map((await stores.suggestions.forRecords([id])).map((one) => [one.id, one]));
  const others = [...before.values()].flatMap((one) => one.records).filter((one) => one !== id);
  // Looked at before the meeting: whoever changes from here on is found to have changed.
  const met = new Map((await stores.records.versions(others)).map((one) => [one.id, one.version]));
  const judgements = groupBySuggestion(await stores.suggestions.judgements([...before.keys()]));
  const proposed = subject?.matchable
    ? await propose(ports, comparison, subject, met)
    : new Map<SuggestionId, Suggestion>();
  const put: Suggestion[] = [];
  for (const [key, fresh] of proposed) {
    const old = before.get(key);
    const state = stateOf(judgements.get(key) ?? [], fresh.evidenceHash);
    const next = { ...fresh, state, suggestedAt: old?.suggestedAt ?? fresh.suggestedAt };
    if (!old || differs(old, next)) put.push(next);
  }
  for (const [key, old] of before) {
    if (!proposed.has(key) && old.state !== 'withdrawn' && old.state !== 'both') {
      put.push({ ...old, state: 'withdrawn', changedAt: ports.clock.now() });
    }
  }
  const added = put.filter((one) => one.state === 'proposed' && before.get(one.id)?.state !== 'proposed');
  // A number that moved is no news to a side that sees none; a state is.
  const changed = put.filter((one) => !added.includes(one) && before.get(one.id)?.state !== one.state);
  return { subject, id, met, put, added, changed };
}

/** Every other record, scored; those at or above the floor. Writes down in `met` in which version they were met. */
async function propose(
  ports: Ports,
  { stores, candidates, meet }: Comparison,
  subject: Meeting,
  met: Map<RecordId, number>,
): Promise<Map<SuggestionId, Suggestion>> {
  const proposed = new Map<SuggestionId, Suggestion>();
  const ids = await candidates(subject.prepared, PROBABILITY_FLOOR);
  const others = await stores.records.versions(ids.filter((id) => id !== subject.id));
  for (const other of await meet(others)) {
    if (!other.matchable) continue;
    const suggestion = suggest(ports, subject, other);
    if (!suggestion) continue;
    proposed.set(suggestion.id, suggestion);
    met.set(other.id, other.version);
  }
  return proposed;
}

function suggest(ports: Ports, a: Meeting, b: Meeting): Suggestion | undefined {
  // The order of the files' matcher (missing first) or of the ids, so that the values of an explanation stand on the same side everywhere.
  const kind = a.kind === b.kind ? 'same-person' : 'match';
  const [firstId] = orderedPair(a.id, b.id);
  const inIdOrder = firstId === a.id ? ([a, b] as const) : ([b, a] as const);
  const [x, y] = kind === 'match' && inIdOrder[0].kind === 'rescued' ? [inIdOrder[1], inIdOrder[0]] : inIdOrder;
  if (ports.matcher.weigh(x.prepared, y.prepared).probability < PROBABILITY_FLOOR) return undefined;
  const score = ports.matcher.score(x.prepared, y.prepared);
  const now = ports.clock.now();
  return {
    id: suggestionIdOf(a.id, b.id),
    kind,
    records: [inIdOrder[0].id, inIdOrder[1].id],
    jurisdictions: [inIdOrder[0].jurisdiction, inIdOrder[1].jurisdiction],
    probability: score.probability,
    weight: score.weight,
    evidence: score.evidence,
    weightsVersion: score.weightsVersion,
    evidenceHash: evidenceHashOf(score.evidence, (text) => ports.keys.hash('evidence', text)),
    state: 'proposed',
    suggestedAt: now,
    changedAt: now,
  };
}

async function keep(ports: Ports, stores: Stores, outcomes: readonly Outcome[]): Promise<void> {
  const valid = await stillTrue(stores, outcomes);
  const put = new Map(valid.flatMap((one) => one.put).map((one) => [one.id, one]));
  if (put.size === 0) return;
  // A judgement may have come while we scored: the state is derived from those there are now, and none comes before it is written.
  await stores.suggestions.lock([...put.keys()]);
  const judgements = groupBySuggestion(await stores.suggestions.judgements([...put.keys()]));
  const current = [...put.values()].map((one) => withState(one, judgements.get(one.id) ?? []));
  await stores.suggestions.put(current);
  const added = new Set(valid.flatMap((one) => one.added).map((one) => one.id));
  const told = new Map(valid.flatMap((one) => [...one.added, ...one.changed]).map((one) => [one.id, one]));
  const events = [...told.values()].flatMap((one): OutboxEntry[] =>
    [...new Set(one.jurisdictions)].map((jurisdiction) => ({
      id: ports.clock.newOutboxId(),
      event: {
        name: added.has(one.id) ? 'suggestion.added' : 'suggestion.changed',
        jurisdiction,
        suggestionId: one.id,
      },
    })),
  );
  await stores.outbox.add(events, ports.clock.now());
}

/**
 * A record that changed while it was scored, or while another was scored against it, has a job of its own on the way or done already; what was
 * found of its old version is not written, for it would undo what that job finds.
 */
async function stillTrue(stores: Stores, outcomes: readonly Outcome[]): Promise<Outcome[]> {
  const ids = outcomes.flatMap((one) => [one.id, ...one.put.flatMap((pair) => pair.records)]);
  const now = new Map((await stores.records.versions([...new Set(ids)])).map((one) => [one.id, one.version]));
  if (outcomes.some((one) => !one.subject && now.has(one.id))) {
    // A server that was behind told us so: the job is this record's only one.
    throw new DomainError('CONFLICT', 'a record was not there yet when it was to be matched');
  }
  return outcomes
    .filter((one) => now.get(one.id) === one.subject?.version)
    .map((one) => {
      const isTrue = (pair: Suggestion) =>
        pair.records.every((record) => record === one.id || now.get(record) === one.met.get(record));
      return {
        ...one,
        put: one.put.filter(isTrue),
        added: one.added.filter(isTrue),
        changed: one.changed.filter(isTrue),
      };
    });
}

function withState(suggestion: Suggestion, judgements: readonly Judgement[]): Suggestion {
  const state = stateOf(judgements, suggestion.evidenceHash);
  if (suggestion.state === 'withdrawn' && state !== 'both') return suggestion;
  return { ...suggestion, state };
}

function differs(a: Suggestion, b: Suggestion): boolean {
  const same =
    a.state === b.state &&
    a.evidenceHash === b.evidenceHash &&
    a.weightsVersion === b.weightsVersion &&
    a.probability === b.probability &&
    a.weight === b.weight;
  return !same;
}
