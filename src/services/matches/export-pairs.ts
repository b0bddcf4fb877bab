import type { RecordId, SuggestionId } from '../../domain/ids.ts';
import { comparePairs } from '../../matching/pairs-table.ts';
import type { Graph, SuggestionRow } from '../../ports/stores.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { PairRow, Services } from '../services.ts';

const PAGE = 1_000;

/** Ids, probability and weight of every pair that is proposed or was decided; what the matcher has withdrawn is not among them. */
export function createExportPairs(
  ports: Pick<ServicePorts, 'graph' | 'clock'>,
): Pick<Services['matches'], 'exportPairs'> {
  return {
    exportPairs: async function* (actor) {
      authorise(actor, 'pairs.export');
      await ports.graph.write((stores) => stores.audit.append([auditEntry(ports.clock, actor, 'pairs.export', [])]));
      const holdersIds = new Map<RecordId, { recordId: string; missing: boolean }>();
      const rows: PairRow[] = [];
      for await (const page of pages(ports.graph)) {
        await learnIds(ports.graph, holdersIds, page);
        for (const suggestion of page) {
          const row = pairRow(suggestion, holdersIds);
          if (row) rows.push(row);
        }
      }
      yield* rows.sort(comparePairs);
    },
  };
}

async function* pages(graph: Graph): AsyncGenerator<readonly SuggestionRow[]> {
  let after: SuggestionId | undefined;
  for (;;) {
    const page = await graph.read((stores) =>
      stores.suggestions.page({ kind: 'match', ...(after && { after }), limit: PAGE }),
    );
    yield page.items.filter((one) => one.state !== 'withdrawn');
    after = page.items.at(-1)?.id;
    if (!page.hasMore || !after) return;
  }
}

/** The holder's own ids stand inside the records' seals. */
async function learnIds(
  graph: Graph,
  known: Map<RecordId, { recordId: string; missing: boolean }>,
  page: readonly SuggestionRow[],
): Promise<void> {
  const unknown = [...new Set(page.flatMap((one) => one.records))].filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  for (const stored of await graph.read((stores) => stores.records.find(unknown))) {
    known.set(stored.id, { recordId: stored.written.record_id, missing: stored.kind === 'missing' });
  }
}

function pairRow(
  suggestion: SuggestionRow,
  ids: ReadonlyMap<RecordId, { recordId: string; missing: boolean }>,
): PairRow | undefined {
  const sides = suggestion.records.map((id) => ids.get(id));
  const missing = sides.find((side) => side?.missing === true);
  const rescued = sides.find((side) => side?.missing === false);
  if (!missing || !rescued) return undefined;
  return {
    missingId: missing.recordId,
    rescuedId: rescued.recordId,
    probability: suggestion.probability,
    weight: suggestion.weight,
  };
}
