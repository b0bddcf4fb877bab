import { statement } from './statement.ts';

/** A Suggestion node. `sealed` holds the evidence under the data keys of both records. */
export type SuggestionNode = {
  readonly id: string;
  readonly kind: string;
  readonly first: string;
  readonly second: string;
  readonly firstJurisdiction: string;
  readonly secondJurisdiction: string;
  readonly probability: number;
  readonly weight: number;
  readonly weightsVersion: string;
  readonly evidenceHash: string;
  readonly state: string;
  readonly suggestedAt: string;
  readonly changedAt: string;
  readonly sealed: string;
};
export type SuggestionListRow = Omit<SuggestionNode, 'sealed'>;

export type JudgementNode = {
  readonly id: string;
  readonly suggestion: string;
  readonly side: string;
  readonly jurisdiction: string;
  readonly by: string;
  readonly at: string;
  readonly verdict: string;
  readonly method: string;
  readonly evidenceHash: string;
  readonly weightsVersion: string;
  readonly sealed: string;
};

const LIST = `s.id AS id, s.kind AS kind, s.first AS first, s.second AS second, s.firstJurisdiction AS firstJurisdiction,
  s.secondJurisdiction AS secondJurisdiction, s.probability AS probability, s.weight AS weight, s.weightsVersion AS weightsVersion,
  s.evidenceHash AS evidenceHash, s.state AS state, s.suggestedAt AS suggestedAt, s.changedAt AS changedAt`;

export const putSuggestions = statement<{ readonly rows: readonly SuggestionNode[] }, { readonly id: string }>(
  'suggestions.put',
  `UNWIND $rows AS row
   MERGE (s:Suggestion {id: row.id})
   SET s = row
   RETURN s.id AS id`,
);

export const linkSuggestions = statement<
  { readonly rows: readonly { readonly id: string; readonly record: string }[] },
  { readonly id: string }
>(
  'suggestions.link',
  `UNWIND $rows AS row
   MATCH (s:Suggestion {id: row.id})
   MATCH (r:Record {id: row.record})
   MERGE (s)-[:ABOUT]->(r)
   RETURN s.id AS id`,
);

export const findSuggestions = statement<{ readonly ids: readonly string[] }, SuggestionNode>(
  'suggestions.find',
  `UNWIND $ids AS id MATCH (s:Suggestion {id: id}) RETURN ${LIST}, s.sealed AS sealed`,
);

export const suggestionsOfRecords = statement<{ readonly recordIds: readonly string[] }, SuggestionNode>(
  'suggestions.ofRecords',
  `UNWIND $recordIds AS recordId
   MATCH (r:Record {id: recordId})<-[:ABOUT]-(s:Suggestion)
   RETURN DISTINCT ${LIST}, s.sealed AS sealed`,
);

export const setSuggestionState = statement<
  { readonly id: string; readonly state: string; readonly at: string },
  { readonly id: string }
>('suggestions.setState', 'MATCH (s:Suggestion {id: $id}) SET s.state = $state, s.changedAt = $at RETURN s.id AS id');

/** Setting the id to itself changes nothing, but takes the lock. */
export const lockSuggestions = statement<{ readonly ids: readonly string[] }, { readonly id: string }>(
  'suggestions.lock',
  'UNWIND $ids AS id MATCH (s:Suggestion {id: id}) SET s.id = s.id RETURN s.id AS id',
);

export const listSuggestions = statement<
  {
    readonly jurisdiction: string;
    readonly kind: string;
    readonly states: readonly string[];
    readonly afterProbability: number;
    readonly afterId: string;
    readonly limit: number;
  },
  SuggestionListRow
>(
  'suggestions.list',
  `MATCH (s:Suggestion)
   WHERE s.kind = $kind AND (s.firstJurisdiction = $jurisdiction OR s.secondJurisdiction = $jurisdiction) AND s.state IN $states
     AND (s.probability < $afterProbability OR (s.probability = $afterProbability AND s.id > $afterId))
   WITH s ORDER BY s.probability DESC, s.id LIMIT $limit
   RETURN ${LIST} ORDER BY probability DESC, id`,
);

export const pageSuggestions = statement<
  { readonly kind: string; readonly after: string; readonly limit: number },
  SuggestionListRow
>(
  'suggestions.page',
  `MATCH (s:Suggestion)
   WHERE s.id > $after AND s.kind = $kind
   WITH s ORDER BY s.id LIMIT $limit
   RETURN ${LIST} ORDER BY id`,
);

/** The first word stands: a judgement that is there already is left as it was given. */
export const addJudgement = statement<{ readonly row: JudgementNode }, { readonly id: string }>(
  'suggestions.judge',
  `MERGE (j:Judgement {id: $row.id})
   ON CREATE SET j = $row
   WITH j
   MATCH (s:Suggestion {id: $row.suggestion})
   MERGE (j)-[:ON]->(s)
   RETURN j.id AS id`,
);

export const judgementsOn = statement<
  { readonly ids: readonly string[] },
  JudgementNode & { readonly first: string; readonly second: string }
>(
  'suggestions.judgements',
  `UNWIND $ids AS id
   MATCH (s:Suggestion {id: id})<-[:ON]-(j:Judgement)
   RETURN j.id AS id, s.id AS suggestion, j.side AS side, j.jurisdiction AS jurisdiction, j.by AS by, j.at AS at, j.verdict AS verdict,
     j.method AS method, j.evidenceHash AS evidenceHash, j.weightsVersion AS weightsVersion, j.sealed AS sealed,
     s.first AS first, s.second AS second
   ORDER BY at, id`,
);
