import type { Actor } from '../../domain/casework/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { User } from '../../ports/stores.ts';
import type { ServicePorts } from '../service-ports.ts';
import type { Services } from '../services.ts';
import { auditEntry } from './authorise.ts';

const SESSION_HOURS = 12;
const MAX_PASSWORD = 1_024;

type Ports = Pick<ServicePorts, 'graph' | 'keys' | 'clock' | 'passwords' | 'newSecret'>;
type SigningIn = Pick<Services['access'], 'signIn' | 'signInBySubject' | 'actorOf' | 'signOut'>;

export function createSignIn(ports: Ports): SigningIn {
  const { graph, keys, clock, passwords } = ports;
  // Somebody who does not exist has this password, so that a wrong name takes as long as a wrong password.
  let nobody: Promise<string> | undefined;
  const hashOfNobody = () => {
    nobody ??= passwords.hash(ports.newSecret());
    return nobody;
  };
  return {
    signIn: async (name, password) => {
      const user = await graph.read((stores) => stores.users.byName(name));
      const hash = user?.passwordHash && !user.disabled ? user.passwordHash : await hashOfNobody();
      const right = password.length <= MAX_PASSWORD && (await passwords.verify(hash, password));
      if (!user?.passwordHash || user.disabled || !right) throw refused();
      return openSession(ports, user);
    },
    signInBySubject: async (subject) => {
      const user = await graph.read((stores) => stores.users.byOidcSubject(subject));
      if (!user || user.disabled) {
        throw new DomainError(
          'SIGNED_OUT',
          'this account is not known here: ask your operator for `homeward user add --oidc-subject`',
        );
      }
      return openSession(ports, user);
    },
    actorOf: async (secret) => {
      const found = await graph.read((stores) => stores.users.bySession(keys.hash('token', secret)));
      if (!found || found.user.disabled || found.session.expiresAt <= clock.now()) return undefined;
      return actorFor(found.user);
    },
    signOut: (secret) => graph.write((stores) => stores.users.endSession(keys.hash('token', secret))),
  };
}

function refused(): DomainError {
  return new DomainError('SIGNED_OUT', 'the name or the password is not right');
}

async function openSession(ports: Ports, user: User): Promise<{ secret: string; expiresAt: string; actor: Actor }> {
  const secret = ports.newSecret();
  const expiresAt = await startSession(ports, user, {
    secret,
    kind: 'browser',
    hours: SESSION_HOURS,
    action: 'session.open',
  });
  return { secret, expiresAt, actor: actorFor(user) };
}

export async function startSession(
  ports: Pick<ServicePorts, 'graph' | 'keys' | 'clock'>,
  user: User,
  session: {
    readonly secret: string;
    readonly kind: 'browser' | 'token';
    readonly hours: number;
    readonly action: string;
    /** Who opened it, where that is somebody else than whose it is. */
    readonly by?: Pick<Actor, 'userId' | 'jurisdiction'>;
  },
): Promise<string> {
  const { clock, keys } = ports;
  const createdAt = clock.now();
  const expiresAt = new Date(Date.parse(createdAt) + session.hours * 3_600_000).toISOString();
  const opened = {
    id: clock.newId('ses'),
    secretHash: keys.hash('token', session.secret),
    user: user.id,
    kind: session.kind,
    createdAt,
    expiresAt,
  };
  const by = session.by ?? { userId: user.id, jurisdiction: user.jurisdiction };
  const audit = auditEntry(clock, by, session.action, [opened.id, user.id], { kind: session.kind });
  await ports.graph.write(async (stores) => {
    await stores.users.openSession(opened);
    await stores.audit.append([audit]);
  });
  return expiresAt;
}

export function actorFor(user: User): Actor {
  return { userId: user.id, name: user.name, jurisdiction: user.jurisdiction, agency: user.agency, roles: user.roles };
}
