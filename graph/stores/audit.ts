import type { Transaction } from '../../src/ports/graph.ts';
import type { AuditEntry, AuditStore } from '../../src/ports/stores.ts';
import { appendAudit, recentAudit } from '../statements/audit.ts';

export function createAuditStore(tx: Transaction): AuditStore {
  return {
    append: async (entries) => {
      if (entries.length === 0) return;
      await tx.run(appendAudit, { rows: entries.map((entry) => ({ ...entry, detail: JSON.stringify(entry.detail) })) });
    },
    recent: async ({ jurisdiction, action, limit }) => {
      const rows = await tx.run(recentAudit, { jurisdiction: jurisdiction ?? null, action: action ?? null, limit });
      return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) }) as AuditEntry);
    },
  };
}
