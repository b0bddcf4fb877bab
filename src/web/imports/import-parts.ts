import { graphql, type ResultOf } from '../gql.ts';
import { ProblemParts } from '../trouble.ts';

const ReceiptParts = graphql(`
  fragment ReceiptParts on Import {
    __typename
    id
    jurisdiction
    each
    state
    problem
    rows
    accepted
    updated
    duplicate
    rejected
    warnings
    startedAt
  }
`);
export type Receipt = ResultOf<typeof ReceiptParts>;

export const ImportsQuery = graphql(
  `
    query Imports {
      imports(first: 20) {
        __typename
        ... on ImportsSuccess {
          data { ...ReceiptParts }
        }
        ...ProblemParts
      }
    }
  `,
  [ReceiptParts, ProblemParts],
);

export const ImportQuery = graphql(
  `
    query Import($id: ID!) {
      import(id: $id) {
        __typename
        ... on Import {
          ...ReceiptParts
          rejects(first: 20) {
            edges {
              cursor
              node { row severity field reason }
            }
            pageInfo { hasNextPage }
          }
        }
        ...ProblemParts
      }
    }
  `,
  [ReceiptParts, ProblemParts],
);
