import { DomainError } from '../../src/domain/errors.ts';
import type { SessionId } from '../../src/domain/ids.ts';
import type { Transaction } from '../../src/ports/graph.ts';
import type { Session, User, UserStore } from '../../src/ports/stores.ts';
import { present } from '../codec.ts';
import {
  bySession,
  endSession,
  listUsers,
  openSession,
  putUser,
  type UserNode,
  userById,
  userByName,
  userByOidcSubject,
} from '../statements/users.ts';

export function createUserStore(tx: Transaction): UserStore {
  return {
    put: async (user) => {
      const row = { ...user, passwordHash: user.passwordHash ?? null, oidcSubject: user.oidcSubject ?? null };
      const [stored] = await tx.run(putUser, { row });
      if (!stored) throw new DomainError('CONFLICT', 'Another account has this name');
    },
    byName: async (name) => (await tx.run(userByName, { name })).map(userOf)[0],
    byId: async (id) => (await tx.run(userById, { id })).map(userOf)[0],
    byOidcSubject: async (subject) => (await tx.run(userByOidcSubject, { subject })).map(userOf)[0],
    list: async () => (await tx.run(listUsers, {})).map(userOf),
    openSession: async ({ user, ...row }) => {
      const [opened] = await tx.run(openSession, { user, row });
      if (!opened) throw new DomainError('NOT_FOUND', 'There is no such account');
    },
    bySession: async (secretHash) => {
      const [row] = await tx.run(bySession, { secretHash });
      if (!row) return undefined;
      const { sessionId, kind, createdAt, expiresAt, ...node } = row;
      const user = userOf(node);
      const session = { id: sessionId as SessionId, secretHash, user: user.id, kind, createdAt, expiresAt } as Session;
      return { session, user };
    },
    endSession: async (secretHash) => {
      await tx.run(endSession, { secretHash });
    },
  };
}

function userOf(node: UserNode): User {
  return present(node) as User;
}
