// A canary in every personal field, then a search for it in every file that the graph keeps.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGrafeoEngine } from '../../graph/engines/grafeo.ts';
import { migrate } from '../../graph/schema/migrate.ts';
import { createGraph } from '../../graph/stores/create-graph.ts';
import { suggestionIdOf } from '../../src/domain/ids.ts';
import { isListField, RECORD_COLUMNS, type RecordFields } from '../../src/domain/people/record-fields.ts';
import { createClock } from '../../src/runtime/clock.ts';
import { createMemoryKeyService } from '../../src/runtime/keys.ts';
import type { OpenGraph } from '../support/graphs.ts';
import { AT, judgement, LATER, suggestion, USER, write } from '../support/stored.ts';

const CANARY = 'kanarienvogel';
const CLEAR = new Set(['kind', 'jurisdiction']);

describe('sealing at rest', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'homeward-canary-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const openGraph = (): OpenGraph => {
    const engine = createGrafeoEngine({ url: `file:${join(directory, 'graph.grafeo')}` });
    const [keys, clock] = [createMemoryKeyService(), createClock()];
    return { engine, keys, clock, graph: createGraph(engine, { keys, clock }), close: () => engine.close() };
  };
  const filesWith = async (text: string): Promise<string[]> => {
    const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (const file of files) {
      const bytes = await readFile(join(file.parentPath, file.name));
      if ((['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(text, encoding))))
        found.push(file.name);
    }
    return found;
  };

  it('leaves no personal value in any file, neither before nor after a checkpoint', async () => {
    const db = openGraph();
    await migrate(db.engine);
    await writeCanaries(db);
    expect(await filesWith(CANARY)).toEqual([]);
    await db.close();
    expect(await filesWith(CANARY)).toEqual([]);
  });

  it('would be found wanting: what is clear is found', async () => {
    const db = openGraph();
    await migrate(db.engine);
    await db.graph.write((stores) => stores.records.put([write(db, 'A', { agency: CANARY })]));
    expect(await filesWith(CANARY)).not.toEqual([]);
    await db.close();
    expect(await filesWith(CANARY)).not.toEqual([]);
  });
});

async function writeCanaries(db: OpenGraph): Promise<void> {
  const record = (holderId: string, contentHash: string) =>
    write(db, holderId, { written: canaryFields(holderId), contentHash, at: contentHash });
  await db.graph.write(async (stores) => {
    const [first, second] = await stores.records.put([record('A', AT), record('B', AT)]);
    await stores.records.put([record('A', LATER)]);
    const close = {
      id: first!,
      version: 2,
      state: 'closed',
      closeReason: 'other',
      at: AT,
      by: USER,
    } as const;
    await stores.records.setState(close);
    const text = { because: `${CANARY} is ${CANARY}`, facts: { a: CANARY }, values: [CANARY, CANARY] as const };
    const one = suggestion(first!, second!, {
      evidence: [{ feature: 'name', level: 'exact', bits: 1, verdict: 'supports', ...text }],
    });
    await stores.suggestions.put([one]);
    await stores.suggestions.judge(judgement(db, one, { note: CANARY, suggestion: suggestionIdOf(first!, second!) }));
  });
  await writeImport(db);
  await writeNetwork(db);
}

/** Long and short values, because they are stored differently. */
function canaryFields(holderId: string): RecordFields {
  const columns = RECORD_COLUMNS.map((column) => [
    column,
    isListField(column) ? [CANARY, `${CANARY} ${column}`] : CLEAR.has(column) ? 'missing' : `${CANARY} ${holderId}`,
  ]);
  return { ...Object.fromEntries(columns), extra: { [CANARY]: CANARY } } as RecordFields;
}

async function writeImport(db: OpenGraph): Promise<void> {
  const id = db.clock.newId('imp');
  const start = {
    id,
    jurisdiction: 'VN',
    each: false,
    by: USER,
    agency: 'a',
    file: 'f',
    size: 1,
    fileHash: 'h',
  } as const;
  const add = { rows: 1, accepted: 0, updated: 0, duplicate: 0, rejected: 1 };
  const reject = { row: 2, severity: 'reject', field: CANARY, reason: CANARY, cells: { [CANARY]: CANARY } } as const;
  await db.graph.write(async ({ imports }) => {
    await imports.create({ ...start, found: '{}', startedAt: AT });
    await imports.advance({ id, expectedRows: 0, add, rejects: [reject], offset: 1, at: AT });
  });
}

async function writeNetwork(db: OpenGraph): Promise<void> {
  const grade = { source: 'A', information: 1, text: CANARY } as const;
  const [sus, org, rte, evt] = [
    db.clock.newId('sus'),
    db.clock.newId('org'),
    db.clock.newId('rte'),
    db.clock.newId('evt'),
  ];
  const held = { jurisdiction: 'VN', names: [CANARY], aliases: [CANARY], phones: [CANARY], grade } as const;
  const leg = { order: 1, fromPlace: CANARY, toPlace: CANARY, transport: 'foot', gate: CANARY } as const;
  await db.graph.write((stores) =>
    stores.network.put({
      suspects: [{ id: sus, ...held }],
      organisations: [{ id: org, kind: 'venue', ...held }],
      routes: [{ id: rte, jurisdiction: 'VN', legs: [leg] }],
      events: [{ id: evt, jurisdiction: 'VN', kind: 'sale', happened: CANARY, place: CANARY, participants: [], grade }],
    }),
  );
}
