// Every suggestion of a missing and a rescued record, page by page, under the ids that their holders gave them: what exports are made of.
import type { RecordId, SuggestionId } from '../../domain/ids.ts';
import type { Graph, SuggestionRow } from '../../ports/stores.ts';

const PAGE = 1_000;

export interface PairIds {
  readonly missingId: string;
  readonly rescuedId: string;
}

export async function* suggestionPages(graph: Graph): AsyncGenerator<readonly SuggestionRow[]> {
  let after: SuggestionId | undefined;
  for (;;) {
    const page = await graph.read((stores) =>
      stores.suggestions.page({ kind: 'match', ...(after && { after }), limit: PAGE }),
    );
    yield page.items;
    after = page.items.at(-1)?.id;
    if (!page.hasMore || !after) return;
  }
}

type IdsOf = (suggestion: SuggestionRow) => PairIds | undefined;

/** The holder's own ids stand inside the records' seals: those of a page are opened together and each once. Undefined is a pair of which a record is gone. */
export function createHoldersIds(graph: Graph): (page: readonly SuggestionRow[]) => Promise<IdsOf> {
  const known = new Map<RecordId, { recordId: string; missing: boolean }>();
  const idsOf: IdsOf = ({ records }) => {
    const sides = records.map((id) => known.get(id));
    const missing = sides.find((side) => side?.missing === true);
    const rescued = sides.find((side) => side?.missing === false);
    return missing && rescued && { missingId: missing.recordId, rescuedId: rescued.recordId };
  };
  return async (page) => {
    const unknown = [...new Set(page.flatMap((one) => one.records))].filter((id) => !known.has(id));
    const stored = unknown.length === 0 ? [] : await graph.read((stores) => stores.records.find(unknown));
    for (const one of stored) known.set(one.id, { recordId: one.written.record_id, missing: one.kind === 'missing' });
    return idsOf;
  };
}
