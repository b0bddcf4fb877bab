import { createContext, useContext } from 'react';
import { graphql, type ResultOf, type Words } from './gql.ts';

export const WhoQuery = graphql(`
  query Who {
    me {
      id
      name
      jurisdiction
      agency
      roles
      permissions
    }
    installation {
      demonstration
      singleSignOn
    }
  }
`);
export type Me = NonNullable<ResultOf<typeof WhoQuery>['me']>;

export const MeContext = createContext<Me | undefined>(undefined);

/** Whoever is signed in; only below the sign-in page's end. */
export function useMe(): Me & { readonly can: (permission: Words<'Permission'>) => boolean } {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is for pages behind the sign-in');
  return { ...me, can: (permission) => me.permissions.includes(permission) };
}
