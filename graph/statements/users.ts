import { statement } from './statement.ts';

export type UserNode = {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly passwordHash: string | null;
  readonly oidcSubject: string | null;
  readonly disabled: boolean;
  readonly demonstration: boolean;
};
export type SessionNode = {
  readonly id: string;
  readonly secretHash: string;
  readonly kind: string;
  readonly createdAt: string;
  readonly expiresAt: string;
};

const ROW = `u.id AS id, u.name AS name, u.jurisdiction AS jurisdiction, u.agency AS agency, u.roles AS roles,
  u.passwordHash AS passwordHash, u.oidcSubject AS oidcSubject, u.disabled AS disabled, u.demonstration AS demonstration`;

/** No row: the name is another id's. */
export const putUser = statement<{ readonly row: UserNode }, { readonly id: string }>(
  'users.put',
  `MERGE (u:User {name: $row.name})
   ON CREATE SET u.id = $row.id
   WITH u WHERE u.id = $row.id
   SET u = $row
   RETURN u.id AS id`,
);

export const userByName = statement<{ readonly name: string }, UserNode>(
  'users.byName',
  `MATCH (u:User {name: $name}) RETURN ${ROW}`,
);

export const userById = statement<{ readonly id: string }, UserNode>(
  'users.byId',
  `MATCH (u:User {id: $id}) RETURN ${ROW}`,
);

export const userByOidcSubject = statement<{ readonly subject: string }, UserNode>(
  'users.byOidcSubject',
  `MATCH (u:User {oidcSubject: $subject}) RETURN ${ROW}`,
);

export const listUsers = statement<Record<string, never>, UserNode>(
  'users.list',
  `MATCH (u:User) RETURN ${ROW} ORDER BY name`,
);

export const openSession = statement<{ readonly user: string; readonly row: SessionNode }, { readonly id: string }>(
  'users.openSession',
  `MATCH (u:User {id: $user})
   MERGE (s:Session {secretHash: $row.secretHash})
   SET s = $row
   MERGE (s)-[:OF]->(u)
   RETURN s.id AS id`,
);

export const bySession = statement<
  { readonly secretHash: string },
  UserNode & {
    readonly sessionId: string;
    readonly kind: string;
    readonly createdAt: string;
    readonly expiresAt: string;
  }
>(
  'users.bySession',
  `MATCH (s:Session {secretHash: $secretHash})-[:OF]->(u:User)
   RETURN s.id AS sessionId, s.kind AS kind, s.createdAt AS createdAt, s.expiresAt AS expiresAt, ${ROW}`,
);

export const endSession = statement<{ readonly secretHash: string }, { readonly ended: string }>(
  'users.endSession',
  'MATCH (s:Session {secretHash: $secretHash}) WITH s, s.id AS ended DETACH DELETE s RETURN ended',
);
