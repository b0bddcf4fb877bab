import type { Actor } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import { isId } from '../../domain/ids.ts';
import type { SuggestionState } from '../../domain/match/judgement.ts';
import type { Page, Stores, SuggestionFilter, SuggestionRow } from '../../ports/stores.ts';
import { auditEntry, authorise } from '../access/authorise.ts';
import { requireOwn } from '../records/read-record.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services, SuggestionView } from '../services.ts';
import { viewSuggestions } from './view-suggestion.ts';

const MAX_PAGE = 100;
const OPEN_STATES: readonly SuggestionState[] = ['proposed', 'one-side'];

type Ports = Pick<ServicePorts, 'graph' | 'clock'>;

export function createListSuggestions(ports: Ports): Pick<Services['matches'], 'read' | 'list' | 'ofRecord'> {
  const { graph, clock } = ports;
  /** Durable before the answer: who has seen which pair. */
  const written = async (actor: Actor, action: string, seen: readonly SuggestionView[]): Promise<void> => {
    if (seen.length === 0) return;
    const entry = auditEntry(
      clock,
      actor,
      action,
      seen.map((one) => one.id),
    );
    await graph.write((stores) => stores.audit.append([entry]));
  };
  return {
    read: async (actor, ids) => {
      authorise(actor, 'suggestion.read');
      const views = await graph.read(async (stores) =>
        viewSuggestions(stores, actor, await stores.suggestions.find(ids)),
      );
      await written(actor, 'suggestion.read', views);
      const byId = new Map(views.map((one) => [one.id, one]));
      return ids.map((id) => byId.get(id));
    },
    list: async (actor, filter) => {
      authorise(actor, 'suggestion.read');
      const asked = filter.states ?? OPEN_STATES;
      // `proposed` and `one-side` look alike to a side that has not decided, so both are read and the view is filtered: a filter must tell no more than the view.
      const states = asked.some((one) => OPEN_STATES.includes(one)) ? [...new Set([...asked, ...OPEN_STATES])] : asked;
      const limit = Math.min(filter.limit, MAX_PAGE);
      const page = await graph.read(async (stores) => {
        const after = await positionOf(stores, actor, filter.after);
        const read = { jurisdiction: actor.jurisdiction, kind: filter.kind, states, limit };
        return fillPage(stores, actor, { ...read, ...(after && { after }) }, asked);
      });
      await written(actor, 'suggestion.list', page.items);
      return page;
    },
    ofRecord: async (actor, id) => {
      authorise(actor, 'suggestion.read');
      const views = await graph.read(async (stores) => {
        await requireOwn(stores, actor, id);
        return viewSuggestions(stores, actor, await stores.suggestions.forRecords([id]));
      });
      await written(actor, 'suggestion.list', views);
      return views;
    },
  };
}

/** Rows that the actor may not see leave no gap, nor a next page that is empty: reading goes on until one too many is found or there are no more. */
async function fillPage(
  stores: Stores,
  actor: Actor,
  read: SuggestionFilter,
  asked: readonly SuggestionState[],
): Promise<Page<ListedView>> {
  const views: ListedView[] = [];
  for (let next: SuggestionFilter | undefined = read; next && views.length <= read.limit; ) {
    const page: Page<SuggestionRow> = await stores.suggestions.list(next);
    const visible = await viewRows(stores, actor, page.items);
    views.push(...visible.filter((one) => asked.includes(one.state)));
    const last = page.items.at(-1);
    next = page.hasMore && last ? { ...read, after: positionAfter(last) } : undefined;
  }
  return { items: views.slice(0, read.limit), hasMore: views.length > read.limit };
}

type ListedView = SuggestionView & { readonly cursor: string };

/** A cursor is the id of the last suggestion seen: a position in the order would tell the probability, which may be withheld. */
async function positionOf(stores: Stores, actor: Actor, cursor: string | undefined): Promise<string | undefined> {
  if (cursor === undefined) return undefined;
  const [last] = isId('sug', cursor) ? await stores.suggestions.find([cursor]) : [];
  if (!last?.jurisdictions.includes(actor.jurisdiction))
    throw new DomainError('INVALID_INPUT', 'that is not a cursor of this list', [
      { field: 'after', reason: 'is unknown' },
    ]);
  return positionAfter(last);
}

function positionAfter(row: Pick<SuggestionRow, 'id' | 'probability'>): string {
  return `${row.probability}|${row.id}`;
}

async function viewRows(stores: Stores, actor: Actor, rows: readonly SuggestionRow[]): Promise<ListedView[]> {
  const full = await stores.suggestions.find(rows.map((row) => row.id));
  const views = new Map((await viewSuggestions(stores, actor, full)).map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const view = views.get(row.id);
    return view ? [{ ...view, cursor: row.id }] : [];
  });
}
