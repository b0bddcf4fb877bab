import { graphql, type ResultOf } from '../gql.ts';
import { OwnParts, PartnerParts } from '../records/record-parts.ts';
import { ProblemParts } from '../trouble.ts';

/** What the list says of a suggestion: whom it is about and how far it is, never how likely. */
export const SummaryParts = graphql(`
  fragment SummaryParts on Suggestion {
    __typename
    id
    kind
    state
    mineToDecide
    sides {
      __typename
      kind
      jurisdiction
      ... on PersonRecord {
        names { written language }
        age { min max }
        birth { written }
      }
      ... on PartnerRecord {
        ageBand
      }
    }
  }
`);
export type Summary = ResultOf<typeof SummaryParts>;

export const ListQuery = graphql(
  `
    query Suggestions($kind: SuggestionKind!, $states: [SuggestionState!], $after: String) {
      suggestions(kind: $kind, states: $states, after: $after, first: 30) {
        __typename
        ... on SuggestionConnection {
          edges { node { ...SummaryParts } }
          pageInfo { hasNextPage endCursor }
        }
        ...ProblemParts
      }
    }
  `,
  [SummaryParts, ProblemParts],
);

/** New and changed ones alike; only what tells which it is. The rest is read when somebody looks. */
export const LiveSubscription = graphql(`
  subscription SuggestionAdded {
    suggestionAdded {
      id
      kind
      state
      mineToDecide
    }
  }
`);

const WholeParts = graphql(
  `
    fragment WholeParts on Suggestion {
      ...SummaryParts
      band
      probability
      weight
      suggestedAt
      evidence {
        feature
        verdict
        bits
        because
      }
      judgements {
        id
        side
        jurisdiction
        by
        at
        verdict
        method
        note
      }
    }
  `,
  [SummaryParts],
);

export const CompareQuery = graphql(
  `
    query Compare($id: ID!) {
      suggestion(id: $id) {
        __typename
        ... on Suggestion {
          ...WholeParts
          sides {
            ...OwnParts
            ...PartnerParts
          }
        }
        ...ProblemParts
      }
    }
  `,
  [WholeParts, OwnParts, PartnerParts, ProblemParts],
);
export type Whole = ResultOf<typeof WholeParts>;
export type Evidence = Whole['evidence'][number];
export type Judgement = Whole['judgements'][number];

export const DecideMutation = graphql(
  `
    mutation Decide($id: ID!, $verdict: JudgementVerdict!, $method: JudgementMethod!, $note: String!) {
      decideSuggestion(id: $id, verdict: $verdict, method: $method, note: $note) {
        __typename
        ... on Suggestion { ...SummaryParts }
        ...ProblemParts
      }
    }
  `,
  [SummaryParts, ProblemParts],
);
