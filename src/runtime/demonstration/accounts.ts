// The accounts that an installation has before anybody made one: the operator of this machine, and those of a demonstration.
import { randomInt } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROLES, type Role } from '../../domain/casework/actor.ts';
import { JURISDICTIONS, type JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import { DomainError } from '../../domain/errors.ts';
import type { User } from '../../ports/stores.ts';
import type { App } from '../compose.ts';
import type { Config } from '../config.ts';

const Account = z.object({
  name: z.string(),
  password: z.string(),
  jurisdiction: z.enum(JURISDICTIONS),
  agency: z.string(),
  roles: z.array(z.enum(ROLES)),
});
const DemonstrationFile = z.object({ accounts: z.array(Account), seeded: z.boolean() });
export type Account = z.infer<typeof Account>;
type DemonstrationFile = z.infer<typeof DemonstrationFile>;

/** Two of desk and liaison officer, for what takes two. */
const DEMONSTRATION_ROLES: readonly (readonly [string, Role])[] = [
  ['desk', 'missing-children-desk'],
  ['desk2', 'missing-children-desk'],
  ['liaison', 'liaison-officer'],
  ['liaison2', 'liaison-officer'],
  ['investigator', 'investigator'],
  ['office', 'conference-office'],
  ['care', 'service-provider'],
];
const DEMONSTRATION_COUNTRIES: readonly JurisdictionCode[] = ['CN', 'VN'];
// No letter or digit that is taken for another when it is read from a screen and typed.
const PASSWORD_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const PASSWORD_LENGTH = 16;

export const LOCAL_OPERATOR = 'local-operator';

/**
 * Demonstration mode: no OIDC, no account of one's own, and bound to loopback. Returns its accounts, or undefined when the installation is in
 * earnest. DomainError INVALID_INPUT when nobody could sign in and others could reach it.
 */
export async function prepareAccounts(app: App): Promise<readonly Account[] | undefined> {
  const users = await app.graph.read((stores) => stores.users.list());
  const own = users.some((user) => !user.demonstration && user.name !== LOCAL_OPERATOR);
  if (app.config.oidc || own) return undefined;
  if (!app.config.loopback) {
    throw new DomainError(
      'INVALID_INPUT',
      'this address can be reached by others, and nobody has an account: set OIDC_ISSUER and OIDC_CLIENT_ID, or start once on 127.0.0.1 and make one with `homeward user add`',
    );
  }
  const file = readDemonstration(app.config) ?? newDemonstration(app);
  writeDemonstration(app.config, file);
  const known = new Set(users.map((user) => user.name));
  for (const account of file.accounts) if (!known.has(account.name)) await putAccount(app, account);
  return file.accounts;
}

/** The account behind the token in service.json; it has no password, so nobody can sign in as it. */
export async function localOperator(app: App): Promise<User> {
  const known = await app.graph.read((stores) => stores.users.byName(LOCAL_OPERATOR));
  if (known) return known;
  const jurisdiction = JURISDICTIONS[0];
  const operator: User = {
    id: app.clock.newId('usr'),
    name: LOCAL_OPERATOR,
    jurisdiction,
    agency: app.ports.defaultAgency(jurisdiction),
    roles: ['operator'],
    disabled: false,
    demonstration: false,
  };
  await app.graph.write((stores) => stores.users.put(operator));
  return operator;
}

export function isSeeded(config: Config): boolean {
  return readDemonstration(config)?.seeded === true;
}

export function markSeeded(config: Config): void {
  const file = readDemonstration(config);
  if (file) writeDemonstration(config, { ...file, seeded: true });
}

async function putAccount(app: App, account: Account): Promise<void> {
  const { name, jurisdiction, agency, roles } = account;
  const passwordHash = await app.ports.passwords.hash(account.password);
  const user: User = {
    id: app.clock.newId('usr'),
    name,
    jurisdiction,
    agency,
    roles,
    passwordHash,
    disabled: false,
    demonstration: true,
  };
  await app.graph.write((stores) => stores.users.put(user));
}

function newDemonstration(app: App): DemonstrationFile {
  const officers = DEMONSTRATION_COUNTRIES.flatMap((jurisdiction) =>
    DEMONSTRATION_ROLES.map(
      ([short, role]): Account => ({
        name: `${jurisdiction.toLowerCase()}-${short}`,
        password: newPassword(),
        jurisdiction,
        agency: app.ports.defaultAgency(jurisdiction),
        roles: [role],
      }),
    ),
  );
  const operator: Account = {
    name: 'operator',
    password: newPassword(),
    jurisdiction: JURISDICTIONS[0],
    agency: app.ports.defaultAgency(JURISDICTIONS[0]),
    roles: ['operator'],
  };
  return { accounts: [...officers, operator], seeded: false };
}

function newPassword(): string {
  const letters = Array.from({ length: PASSWORD_LENGTH }, () => PASSWORD_ALPHABET[randomInt(PASSWORD_ALPHABET.length)]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

function readDemonstration(config: Config): DemonstrationFile | undefined {
  try {
    return DemonstrationFile.parse(JSON.parse(readFileSync(pathOf(config), 'utf8')));
  } catch {
    return undefined;
  }
}

function writeDemonstration(config: Config, file: DemonstrationFile): void {
  writeFileSync(`${pathOf(config)}.new`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${pathOf(config)}.new`, pathOf(config));
}

function pathOf(config: Config): string {
  return join(config.home, 'demonstration.json');
}
