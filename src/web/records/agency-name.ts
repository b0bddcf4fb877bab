import { useQuery } from 'urql';
import { graphql } from '../gql.ts';
import { answerOf, ProblemParts } from '../trouble.ts';

const AgenciesQuery = graphql(
  `
    query Agencies {
      agencies {
        __typename
        ... on AgenciesSuccess {
          data {
            id
            name
          }
        }
        ...ProblemParts
      }
    }
  `,
  [ProblemParts],
);

/** Turns agency ids into names, wherever they stand in a text. Asked for once a session; until the answer is there, ids are shown. */
export function useAgencyNames(): (text: string) => string {
  const [{ data, error }] = useQuery({ query: AgenciesQuery });
  const agencies = answerOf(data?.agencies, error).value?.data ?? [];
  return (text) => {
    const agency = agencies.find(({ id }) => text.startsWith(id));
    return agency ? agency.name + text.slice(agency.id.length) : text;
  };
}
