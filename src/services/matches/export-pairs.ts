import { comparePairs } from '../../matching/pairs-table.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { PairRow, Services } from '../services.ts';
import { createHoldersIds, suggestionPages } from './suggestion-pages.ts';

/** Ids, probability and weight of every pair that is proposed or was decided; what the matcher has withdrawn is not among them. */
export function createExportPairs(
  ports: Pick<ServicePorts, 'graph' | 'clock'>,
): Pick<Services['matches'], 'exportPairs'> {
  return {
    exportPairs: async function* (actor) {
      authorise(actor, 'pairs.export');
      await ports.graph.write((stores) => stores.audit.append([auditEntry(ports.clock, actor, 'pairs.export', [])]));
      const holdersIds = createHoldersIds(ports.graph);
      const rows: PairRow[] = [];
      for await (const page of suggestionPages(ports.graph)) {
        const open = page.filter((one) => one.state !== 'withdrawn');
        const idsOf = await holdersIds(open);
        for (const one of open) {
          const ids = idsOf(one);
          if (ids) rows.push({ ...ids, probability: one.probability, weight: one.weight });
        }
      }
      yield* rows.sort(comparePairs);
    },
  };
}
