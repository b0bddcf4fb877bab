import { ROLES, type Role } from '../../domain/casework/actor.ts';
import { DomainError, type FieldProblem } from '../../domain/errors.ts';
import type { User } from '../../ports/stores.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services } from '../services.ts';
import { auditEntry, authorise } from './authorise.ts';
import { startSession } from './sign-in.ts';

const MIN_PASSWORD = 12;
const MAX_TOKEN_DAYS = 90;

type Ports = Pick<ServicePorts, 'graph' | 'keys' | 'clock' | 'passwords' | 'newSecret'>;
type Managing = Pick<Services['access'], 'addUser' | 'listUsers' | 'disableUser' | 'issueToken' | 'audit'>;
type NewUser = Parameters<Services['access']['addUser']>[1];

export function createManageUsers(ports: Ports): Managing {
  const { graph, clock } = ports;
  return {
    addUser: async (actor, wanted) => {
      authorise(actor, 'user.manage');
      checkUser(wanted);
      const user = await userFrom(ports, wanted);
      const audit = auditEntry(clock, actor, 'user.add', [user.id], { roles: user.roles.join(' ') });
      await graph.write(async (stores) => {
        const agencies = await stores.reference.agencies();
        if (!agencies.some((one) => one.id === wanted.agency && one.jurisdiction === wanted.jurisdiction)) {
          const known = agencies.filter((one) => one.jurisdiction === wanted.jurisdiction).map((one) => one.id);
          throw invalid([
            { field: 'agency', reason: `is not an agency of ${wanted.jurisdiction}; known are ${known.join(', ')}` },
          ]);
        }
        if (user.oidcSubject && (await stores.users.byOidcSubject(user.oidcSubject))) {
          throw new DomainError('CONFLICT', 'another account signs in by this OpenID subject already');
        }
        await stores.users.put(user);
        // The first account of one's own ends the demonstration: its passwords were printed to a terminal.
        for (const other of await stores.users.list()) {
          if (other.demonstration && !other.disabled) await stores.users.put({ ...other, disabled: true });
        }
        await stores.audit.append([audit]);
      });
      return user;
    },
    listUsers: async (actor) => {
      authorise(actor, 'user.manage');
      return graph.read((stores) => stores.users.list());
    },
    disableUser: async (actor, name) => {
      authorise(actor, 'user.manage');
      const audit = auditEntry(clock, actor, 'user.disable', []);
      await graph.write(async (stores) => {
        const user = await stores.users.byName(name);
        if (!user) throw unknownUser();
        if (user.id === actor.userId) throw new DomainError('FORBIDDEN', 'nobody disables the account they work with');
        await stores.users.put({ ...user, disabled: true });
        await stores.audit.append([{ ...audit, subjects: [user.id] }]);
      });
    },
    issueToken: async (actor, name, days) => {
      authorise(actor, 'user.manage');
      if (!Number.isInteger(days) || days < 1 || days > MAX_TOKEN_DAYS) {
        throw invalid([{ field: 'days', reason: `is not a number of days from 1 to ${MAX_TOKEN_DAYS}` }]);
      }
      const user = await graph.read((stores) => stores.users.byName(name));
      if (!user || user.disabled) throw unknownUser();
      const token = ports.newSecret();
      const expiresAt = await startSession(ports, user, {
        secret: token,
        kind: 'token',
        hours: days * 24,
        action: 'user.token',
        by: actor,
      });
      return { token, expiresAt };
    },
    audit: async (actor, filter) => {
      authorise(actor, 'audit.read');
      return graph.read((stores) => stores.audit.recent(filter));
    },
  };
}

async function userFrom(ports: Ports, wanted: NewUser): Promise<User> {
  return {
    id: ports.clock.newId('usr'),
    name: wanted.name,
    jurisdiction: wanted.jurisdiction,
    agency: wanted.agency,
    roles: wanted.roles.filter(isRole),
    ...(wanted.password !== undefined && { passwordHash: await ports.passwords.hash(wanted.password) }),
    ...(wanted.oidcSubject !== undefined && { oidcSubject: wanted.oidcSubject }),
    disabled: false,
    demonstration: false,
  };
}

function checkUser(wanted: NewUser): void {
  const problems: FieldProblem[] = [];
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u.test(wanted.name)) {
    problems.push({ field: 'name', reason: 'needs 2 to 64 letters, digits, dots, hyphens, underscores or @' });
  }
  if (wanted.roles.length === 0 || !wanted.roles.every(isRole)) {
    problems.push({ field: 'roles', reason: `needs one or more of ${ROLES.join(', ')}` });
  }
  if (wanted.password === undefined && wanted.oidcSubject === undefined) {
    problems.push({ field: 'password', reason: 'is needed, or an OpenID subject' });
  }
  if (wanted.password !== undefined && wanted.password.length < MIN_PASSWORD) {
    problems.push({ field: 'password', reason: `needs ${MIN_PASSWORD} characters or more` });
  }
  if (problems.length > 0) throw invalid(problems);
}

function isRole(role: string): role is Role {
  return (ROLES as readonly string[]).includes(role);
}

function invalid(problems: readonly FieldProblem[]): DomainError {
  return new DomainError('INVALID_INPUT', problems.map((one) => `${one.field} ${one.reason}`).join('; '), problems);
}

function unknownUser(): DomainError {
  return new DomainError('NOT_FOUND', 'there is no such account: `homeward user list` shows those there are');
}
