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

const RejectParts = graphql(`
  fragment RejectParts on Reject {
    row
    severity
    field
    reason
  }
`);
export type Reject = ResultOf<typeof RejectParts>;

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
              node {
                ...RejectParts
              }
            }
            pageInfo { hasNextPage }
          }
        }
        ...ProblemParts
      }
    }
  `,
  [ReceiptParts, RejectParts, ProblemParts],
);
