import type { RecordId } from '../../src/domain/ids.ts';
import type { Transaction } from '../../src/ports/graph.ts';
import type { ChangeStore } from '../../src/ports/stores.ts';
import { appendChange, newestChange, readChanges } from '../statements/changes.ts';

export function createChangeStore(tx: Transaction): ChangeStore {
  return {
    newest: async () => (await tx.run(newestChange, {}))[0]?.number ?? 0,
    read: async (after, to) => {
      const numbers = Array.from({ length: Math.max(0, to - after) }, (_, at) => after + 1 + at);
      if (numbers.length === 0) return [];
      const rows = await tx.run(readChanges, { numbers });
      // One that is not kept any more: what it told cannot be known.
      if (rows.length < numbers.length) return undefined;
      return [...new Set(rows.flatMap((row) => row.recordIds as readonly RecordId[]))];
    },
  };
}

/** The last act of a transaction that changed records: the log's lock is held no longer than the commit takes. */
export async function logChange(tx: Transaction, changed: ReadonlySet<RecordId>): Promise<void> {
  if (changed.size > 0) await tx.run(appendChange, { recordIds: [...changed] });
}
