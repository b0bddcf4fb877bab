import type { JurisdictionCode } from '../../src/domain/casework/jurisdiction.ts';
import { DomainError } from '../../src/domain/errors.ts';
import type { RecordId } from '../../src/domain/ids.ts';
import type { Evidence } from '../../src/domain/match/evidence.ts';
import type { Judgement } from '../../src/domain/match/judgement.ts';
import type { Suggestion } from '../../src/domain/match/suggestion.ts';
import type { Transaction } from '../../src/ports/graph.ts';
import type { KeyService } from '../../src/ports/keys.ts';
import type { SuggestionRow, SuggestionStore } from '../../src/ports/stores.ts';
import { open, seal } from '../codec.ts';
import { recordKeys } from '../statements/records.ts';
import {
  addJudgement,
  findSuggestions,
  judgementsOn,
  linkSuggestions,
  listSuggestions,
  lockSuggestions,
  pageSuggestions,
  putSuggestions,
  type SuggestionListRow,
  type SuggestionNode,
  setSuggestionState,
  suggestionsOfRecords,
} from '../statements/suggestions.ts';
import { pageOf } from './page.ts';

export function createSuggestionStore(tx: Transaction, keys: KeyService): SuggestionStore {
  const opened = async (nodes: readonly SuggestionNode[]): Promise<Suggestion[]> => {
    const pairKeys = await loadPairKeys(tx, keys, nodes);
    return nodes.map(({ sealed, ...row }) => ({
      ...rowOf(row),
      evidence: open(pairKeys(row), row.id, sealed) as readonly Evidence[],
    }));
  };
  return {
    find: async (ids) => opened(await tx.run(findSuggestions, { ids })),
    forRecords: async (recordIds) => opened(await tx.run(suggestionsOfRecords, { recordIds })),
    put: (suggestions) => put(tx, keys, suggestions),
    setState: async (id, state, at) => {
      const [found] = await tx.run(setSuggestionState, { id, state, at });
      if (!found) throw noSuggestion();
    },
    lock: async (ids) => {
      // In one order, so that two who lock the same wait for each other.
      if (ids.length > 0) await tx.run(lockSuggestions, { ids: [...ids].sort() });
    },
    list: async (filter) => {
      const [probability = '', afterId = ''] = (filter.after ?? FIRST).split('|');
      const rows = await tx.run(listSuggestions, {
        jurisdiction: filter.jurisdiction,
        kind: filter.kind,
        states: filter.states,
        afterProbability: Number(probability),
        afterId,
        limit: filter.limit + 1,
      });
      return pageOf(rows, filter.limit, rowOf);
    },
    page: async (filter) => {
      const rows = await tx.run(pageSuggestions, {
        kind: filter.kind,
        after: filter.after ?? '',
        limit: filter.limit + 1,
      });
      return pageOf(rows, filter.limit, rowOf);
    },
    judge: (judgement) => judge(tx, keys, judgement),
    judgements: async (ids) => {
      const nodes = await tx.run(judgementsOn, { ids });
      const pairKeys = await loadPairKeys(tx, keys, nodes);
      return nodes.map(({ sealed, first, second, ...row }) => {
        const note = open(pairKeys({ first, second }), row.id, sealed) as string;
        return { ...row, note } as Judgement;
      });
    },
  };
}

/** Likelier than every suggestion. */
const FIRST = '2|';

interface Pair {
  readonly first: string;
  readonly second: string;
}

/** The data keys under which the values about a pair are sealed: its records', in the pair's order. */
async function loadPairKeys(
  tx: Transaction,
  keys: KeyService,
  pairs: readonly Pair[],
): Promise<(pair: Pair) => readonly Uint8Array[]> {
  const ids = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const rows = ids.length === 0 ? [] : await tx.run(recordKeys, { ids });
  const known = new Map(
    rows.map((row) => [row.id, keys.unwrap(row.jurisdiction as JurisdictionCode, row.wrappedKey)] as const),
  );
  const keyOf = (id: string): Uint8Array => {
    const key = known.get(id);
    if (!key) throw new DomainError('NOT_FOUND', `There is no record ${id}`);
    return key;
  };
  return ({ first, second }) => [keyOf(first), keyOf(second)];
}

async function put(tx: Transaction, keys: KeyService, suggestions: readonly Suggestion[]): Promise<void> {
  if (suggestions.length === 0) return;
  const pairOf = ({ records: [first, second] }: Suggestion): Pair => ({ first, second });
  const pairKeys = await loadPairKeys(tx, keys, suggestions.map(pairOf));
  const rows = suggestions
    .map((suggestion): SuggestionNode => {
      const { records: _records, jurisdictions, evidence, ...row } = suggestion;
      const pair = pairOf(suggestion);
      return {
        ...row,
        ...pair,
        firstJurisdiction: jurisdictions[0],
        secondJurisdiction: jurisdictions[1],
        sealed: seal(pairKeys(pair), row.id, evidence),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.run(putSuggestions, { rows });
  const links = rows.flatMap(({ id, first, second }) => [
    { id, record: first },
    { id, record: second },
  ]);
  await tx.run(linkSuggestions, { rows: links });
}

async function judge(tx: Transaction, keys: KeyService, { note, ...row }: Judgement): Promise<void> {
  const [pair] = await tx.run(findSuggestions, { ids: [row.suggestion] });
  if (!pair) throw noSuggestion();
  const pairKeys = await loadPairKeys(tx, keys, [pair]);
  await tx.run(addJudgement, { row: { ...row, sealed: seal(pairKeys(pair), row.id, note) } });
}

function rowOf(row: SuggestionListRow): SuggestionRow {
  const { first, second, firstJurisdiction, secondJurisdiction, ...rest } = row;
  return {
    ...(rest as Omit<SuggestionRow, 'records' | 'jurisdictions'>),
    records: [first as RecordId, second as RecordId],
    jurisdictions: [firstJurisdiction as JurisdictionCode, secondJurisdiction as JurisdictionCode],
  };
}

function noSuggestion(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such suggestion');
}
