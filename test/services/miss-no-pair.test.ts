// Whatever is written, by whom and in which order, and whichever process does which job when: in the end the suggestions are those of every
// pair of the records as they are then, each weighed against each.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/casework/actor.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { type RecordId, suggestionIdOf } from '../../src/domain/ids.ts';
import { PROBABILITY_FLOOR } from '../../src/domain/match/evidence.ts';
import { readRecord } from '../../src/domain/people/read-record.ts';
import type { RecordFields } from '../../src/domain/people/record-fields.ts';
import { loadMatcher } from '../../src/runtime/reference/load-matcher.ts';
import { createCloseRecord } from '../../src/services/records/close-record.ts';
import { createCorrectRecord } from '../../src/services/records/correct-record.ts';
import { createRegisterRecord } from '../../src/services/records/register-record.ts';
import { graphsUnderTest, type OpenGraph } from '../support/graphs.ts';
import { type MatchingProcess, matchingProcess, matchJobs, runOf } from '../support/matching-process.ts';
import { USER } from '../support/stored.ts';

const OFFICER: Actor = {
  userId: USER,
  name: 'officer',
  jurisdiction: 'VN',
  agency: 'vn-police',
  roles: ['missing-children-desk'],
};
const NAMES = ['Vừ Thị Mỷ', 'Sùng Thị Dợ', 'Hầu Mí Súa', 'Lò Thị Khụt', 'Vu Thi My', 'Sung Thi Do'];
const BIRTHS = ['1998-05-12', '1998', '2003-01-30', ''];
const PLACES = ['Mường Khương, Lào Cai', 'Đồng Văn, Hà Giang', ''];
const STEPS = 40;
/** Writes and jobs that are under way at once. */
const AT_ONCE = 4;

type Draw = (below: number) => number;

/** mulberry32: a seed is a run that can be repeated. */
function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

describe.each(graphsUnderTest())('two processes that write and match at once: $name', ({ open }) => {
  let db: OpenGraph;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  it.each([1, 2, 3])('miss no pair and leave none that is none, run %i', async (seed) => {
    const draw = drawFrom(seed);
    const desk = deskOf(db, draw);
    const processes = [matchingProcess(db), matchingProcess(db)];
    for (let step = 0; step < STEPS; step += 1) {
      // Now and then one starts anew, and loads while others write.
      if (draw(8) === 0) processes[draw(2)] = matchingProcess(db);
      await Promise.all(Array.from({ length: AT_ONCE }, () => (draw(3) === 0 ? work(db, processes, draw) : desk())));
    }
    while (await work(db, processes, draw));
    const found = await standing(db);
    expect(found).toEqual(await everyPair(db));
    expect(found.length).toBeGreaterThan(10);
  });
});

/** One thing that an officer does: registers somebody, corrects, closes or opens a record. What is refused, is refused. */
function deskOf(db: OpenGraph, draw: Draw): () => Promise<void> {
  const ports = { ...db, kickRelay: () => undefined };
  const records = { ...createRegisterRecord(ports), ...createCorrectRecord(ports), ...createCloseRecord(ports) };
  const known: RecordId[] = [];
  let registered = 0;
  const fields = (record_id: string): RecordFields => ({
    record_id,
    kind: Number(record_id) % 2 === 0 ? 'missing' : 'rescued',
    jurisdiction: 'VN',
    names: [NAMES[draw(NAMES.length)] ?? ''],
    sex: 'female',
    birth_date: BIRTHS[draw(BIRTHS.length)] ?? '',
    origin_place: PLACES[draw(PLACES.length)] ?? '',
    consent_matching: draw(6) === 0 ? 'withdrawn' : 'given',
  });
  const register = async () => {
    registered += 1;
    known.push((await records.register(OFFICER, fields(String(registered)))).id);
  };
  const change = async (id: RecordId) => {
    const [now] = await db.graph.read((stores) => stores.records.find([id]));
    if (!now) throw new Error('a record that was registered is gone');
    if (now.state === 'closed') await records.reopen(OFFICER, id, now.version);
    else if (draw(2) === 0) await records.close(OFFICER, id, now.version, 'found');
    else await records.correct(OFFICER, id, now.version, fields(now.written.record_id));
  };
  return () => {
    const id = known[draw(known.length + 1)];
    const whether = draw(2) === 0;
    return (id !== undefined && whether ? change(id) : register()).catch(orTryAgain);
  };
}

/** Some job that is waiting, in any order; one that fails waits on. False when none was left. */
async function work(db: OpenGraph, processes: readonly MatchingProcess[], draw: Draw): Promise<boolean> {
  const jobs = await matchJobs(db);
  const job = jobs[draw(Math.max(1, jobs.length))];
  if (!job) return false;
  await processes[draw(processes.length)]?.matchRecords(job.recordIds, { ...runOf(), jobId: job.id }).catch(orTryAgain);
  return true;
}

function orTryAgain(error: unknown): void {
  if (!(error instanceof DomainError) || (error.code !== 'UNAVAILABLE' && error.code !== 'CONFLICT')) throw error;
}

/** Pairs that are suggested now, with their probability. */
async function standing(db: OpenGraph): Promise<string[]> {
  return db.graph.read(async (stores) => {
    const ids = (await stores.records.page({ limit: 1_000 })).items.map(({ id }) => id);
    const all = await stores.suggestions.forRecords(ids);
    const proposed = new Map(all.filter((one) => one.state !== 'withdrawn').map((one) => [one.id, one.probability]));
    return [...proposed].map(([id, probability]) => `${id} ${probability}`).sort();
  });
}

async function everyPair(db: OpenGraph): Promise<string[]> {
  const matcher = loadMatcher();
  const { items } = await db.graph.read((stores) => stores.records.page({ limit: 1_000 }));
  const people = items
    .filter((one) => one.state === 'open' && one.consent !== 'withdrawn')
    .flatMap(({ id, written }) => {
      const { record } = readRecord(written);
      return record ? [{ id, prepared: matcher.prepare(record) }] : [];
    });
  return people
    .flatMap((a, at) =>
      people.slice(at + 1).map((b) => ({ id: suggestionIdOf(a.id, b.id), ...matcher.weigh(a.prepared, b.prepared) })),
    )
    .filter((pair) => pair.probability >= PROBABILITY_FLOOR)
    .map(({ id, probability }) => `${id} ${probability}`)
    .sort();
}
