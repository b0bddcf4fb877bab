import { type Decision, decisionOf, groupBySuggestion } from '../../domain/match/judgement.ts';
import type { Graph, SuggestionRow } from '../../ports/stores.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services } from '../services.ts';
import { createHoldersIds, suggestionPages } from './suggestion-pages.ts';

/**
 * Ids and outcome of every decision that stands. Withdrawn suggestions count too: when a person is found and the record closed, the pairs that were
 * ruled out on the way are withdrawn, and without them only the true pairs would be left to learn from.
 */
export function createExportDecisions(
  ports: Pick<ServicePorts, 'graph' | 'clock'>,
): Pick<Services['matches'], 'exportDecisions'> {
  const { graph, clock } = ports;
  return {
    exportDecisions: async function* (actor) {
      authorise(actor, 'pairs.export');
      await graph.write((stores) => stores.audit.append([auditEntry(clock, actor, 'decisions.export', [])]));
      const holdersIds = createHoldersIds(graph);
      for await (const page of suggestionPages(graph)) {
        const decided = await decidedOf(graph, page);
        const idsOf = await holdersIds(decided.map(({ suggestion }) => suggestion));
        for (const { suggestion, decision } of decided) {
          const ids = idsOf(suggestion);
          if (ids) yield { ...ids, ...decision };
        }
      }
    },
  };
}

interface Decided {
  readonly suggestion: SuggestionRow;
  readonly decision: Decision;
}

async function decidedOf(graph: Graph, page: readonly SuggestionRow[]): Promise<Decided[]> {
  const judged = page.filter(({ state }) => state !== 'proposed' && state !== 'one-side');
  if (judged.length === 0) return [];
  const all = await graph.read((stores) => stores.suggestions.judgements(judged.map(({ id }) => id)));
  const judgements = groupBySuggestion(all);
  return judged.flatMap((suggestion) => {
    const decision = decisionOf(judgements.get(suggestion.id) ?? [], suggestion.evidenceHash);
    return decision ? [{ suggestion, decision }] : [];
  });
}
