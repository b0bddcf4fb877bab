import type { JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import { DomainError } from '../../src/domain/errors.ts';
import type { ImportId } from '../../src/domain/ids.ts';
import type { Transaction } from '../../src/ports/graph.ts';
import type { KeyService } from '../../src/ports/keys.ts';
import type { Import, ImportStore, Page, Reject } from '../../src/ports/stores.ts';
import { open, present, seal } from '../codec.ts';
import {
  addRejects,
  advanceImport,
  createImport,
  findImport,
  finishImport,
  type ImportNode,
  importKey,
  type RejectNode,
  recentImports,
  rejectsOf,
  unfinishedImports,
} from '../statements/imports.ts';

export function createImportStore(tx: Transaction, keys: KeyService): ImportStore {
  return {
    create: async (start) => {
      const wrappedKey = keys.newDataKey(start.jurisdiction).wrapped;
      await tx.run(createImport, { row: { ...NOTHING_READ, ...start, changedAt: start.startedAt, wrappedKey } });
    },
    find: async (id) => (await tx.run(findImport, { id })).map(importOf)[0],
    unfinished: async () => (await tx.run(unfinishedImports, {})).map(importOf),
    recent: async (jurisdiction, limit) => (await tx.run(recentImports, { jurisdiction, limit })).map(importOf),
    advance: (step) => advance(tx, keys, step),
    finish: async (id, state, at, problem) => {
      const [found] = await tx.run(finishImport, { id, state, at, problem: problem ?? null });
      if (!found) throw noImport();
    },
    rejects: (id, afterRow, limit) => rejects(tx, keys, id, afterRow, limit),
  };
}

const NOTHING_READ = {
  state: 'running',
  problem: null,
  mapping: null,
  rows: 0,
  accepted: 0,
  updated: 0,
  duplicate: 0,
  rejected: 0,
  warnings: 0,
  offset: 0,
} as const;

/** One row of a table has a few things wrong with it at most: enough rows to end a page between two rows of the table. */
const MOST_OF_ONE_ROW = 100;

async function advance(tx: Transaction, keys: KeyService, step: Parameters<ImportStore['advance']>[0]): Promise<void> {
  const [moved] = await tx.run(advanceImport, {
    id: step.id,
    expectedRows: step.expectedRows,
    ...step.add,
    warnings: step.rejects.filter((one) => one.severity === 'warning').length,
    offset: step.offset,
    found: step.found ?? null,
    at: step.at,
  });
  if (!moved) throw new DomainError('CONFLICT', 'The import is further than this batch');
  if (step.rejects.length === 0) return;
  const dataKey = keys.unwrap(moved.jurisdiction as JurisdictionCode, moved.wrappedKey);
  const places = new Map<number, number>();
  const nodes = step.rejects.map(({ row, severity, ...text }): RejectNode => {
    const place = places.get(row) ?? 0;
    places.set(row, place + 1);
    const id = `${step.id}.${row}.${String(place).padStart(3, '0')}`;
    return { id, row, severity, sealed: seal([dataKey], id, text) };
  });
  await tx.run(addRejects, { id: step.id, rejects: nodes });
}

/** Pages end between two rows of the table, because the next one starts after a row. */
async function rejects(
  tx: Transaction,
  keys: KeyService,
  id: ImportId,
  afterRow: number,
  limit: number,
): Promise<Page<Reject>> {
  const [key] = await tx.run(importKey, { id });
  if (!key) return { items: [], hasMore: false };
  const dataKey = keys.unwrap(key.jurisdiction as JurisdictionCode, key.wrappedKey);
  const found = await tx.run(rejectsOf, { id, afterRow, limit: limit + MOST_OF_ONE_ROW });
  const end = found[limit] === undefined ? found.length : endOfRow(found, limit);
  const items = found.slice(0, end).map(({ id: node, row, severity, sealed }) => ({
    ...(open([dataKey], node, sealed) as Pick<Reject, 'field' | 'reason' | 'cells'>),
    row,
    severity: severity as Reject['severity'],
  }));
  return { items, hasMore: found.length > end };
}

/** Where the last row that begins before `limit` ends. */
function endOfRow(found: readonly RejectNode[], limit: number): number {
  const last = found[limit - 1]?.row;
  const next = found.findIndex(({ row }, index) => index >= limit && row !== last);
  return next === -1 ? found.length : next;
}

function importOf(node: ImportNode): Import {
  return present(node) as Import;
}

function noImport(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such import');
}
