import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { z } from 'zod';
import { ROLES } from '../../domain/casework/actor.ts';
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import { DomainError } from '../../domain/errors.ts';
import { PROBLEM, withService } from '../service/service.ts';
import { listUsers, roleConstant, USER_FIELDS, User } from '../service/users.ts';
import { jsonOption, jurisdiction, roleName, wholeNumber } from '../terminal/arguments.ts';
import { answerWith, say } from '../terminal/say.ts';
import { style } from '../terminal/style.ts';
import { tableOf } from '../terminal/table.ts';

interface AddOptions {
  readonly jurisdiction: JurisdictionCode;
  readonly agency: string;
  readonly role: readonly string[];
  readonly passwordStdin?: boolean;
  readonly oidcSubject?: string;
  readonly json?: boolean;
}

interface Plain {
  readonly json?: boolean;
}

const MIN_PASSWORD = 12;
const MAX_TOKEN_DAYS = 90;

export function addUserCommands(program: Command): void {
  const user = program
    .command('user')
    .summary('accounts and tokens')
    .description('Makes, lists and disables accounts.');
  user
    .command('add')
    .summary('make an account')
    .description('Makes an account. The first one ends the demonstration: its accounts are disabled.')
    .argument('<name>', 'what is typed to sign in')
    .requiredOption('-j, --jurisdiction <code>', 'whose records it works with: CN, VN, LA, MM, KH or TH', jurisdiction)
    .requiredOption('-a, --agency <id>', 'the agency it belongs to, such as vn-lao-cai-police')
    .requiredOption('-r, --role <role...>', `one or more of ${ROLES.join(', ')}`, roleName)
    .option('--password-stdin', 'read the password from standard input instead of asking for it')
    .option(
      '--oidc-subject <subject>',
      'for single sign-on, `issuer|subject` of the OpenID provider, instead of a password',
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples
  homeward user add lan -j VN -a vn-lao-cai-police -r missing-children-desk
  homeward user add root -j CN -a cn-mps-anti-trafficking -r operator \\
    --password-stdin < password.txt
  homeward user add mai -j VN -a vn-border-guard -r liaison-officer \\
    --oidc-subject 'https://id.example.org|4711'`,
    )
    .action(runAdd);
  user
    .command('list')
    .summary('list the accounts')
    .addOption(jsonOption())
    .addHelpText('after', '\nExample\n  homeward user list --json')
    .action(runList);
  user
    .command('disable')
    .summary('disable an account; its sessions and tokens end')
    .argument('<name>')
    .addOption(jsonOption())
    .addHelpText('after', '\nExample\n  homeward user disable lan')
    .action(runDisable);
  user
    .command('token')
    .summary('make a token for the command line on another machine')
    .description('Makes a token that acts as this account, and shows it this once: set it there as HOMEWARD_TOKEN.')
    .argument('<name>')
    .option('--days <n>', 'how long it is valid', wholeNumber(1, MAX_TOKEN_DAYS), 30)
    .addOption(jsonOption())
    .addHelpText('after', '\nExample\n  homeward user token lan --days 7')
    .action(runToken);
}

async function runAdd(name: string, options: AddOptions): Promise<void> {
  const password = options.oidcSubject ? undefined : await readPassword(options.passwordStdin === true);
  const { user, ended } = await withService(async (service) => {
    const before = await listUsers(service);
    const wanted = {
      name,
      jurisdiction: options.jurisdiction,
      agency: options.agency,
      roles: options.role.map(roleConstant),
      ...(password !== undefined && { password }),
      ...(options.oidcSubject && { oidcSubject: options.oidcSubject }),
    };
    const query = `mutation ($user: UserInput!) { result: addUser(user: $user) { ${PROBLEM} ... on User { ${USER_FIELDS} } } }`;
    return {
      user: await service.ask(query, { user: wanted }, User),
      ended: before.some((one) => one.demonstration && !one.disabled),
    };
  });
  answerWith(
    options,
    { user, demonstrationEnded: ended },
    () => `${user.name} may sign in as ${user.roles.join(', ')} of ${user.agency}.`,
  );
  if (ended && !options.json) say(DEMONSTRATION_ENDED);
}

const DEMONSTRATION_ENDED = `
The demonstration has ended: its accounts are disabled. Invented records that were loaded are still there. To begin without
them, stop the service, remove its folder (HOMEWARD_HOME, .homeward by default), start it with --empty and make the account again.`;

async function runList(options: Plain): Promise<void> {
  const users = await withService(listUsers);
  const row = (user: User) => [
    user.name,
    user.jurisdiction,
    user.agency,
    user.roles.join(', '),
    [user.disabled ? 'disabled' : 'active', user.demonstration ? 'demonstration' : ''].filter(Boolean).join(', '),
  ];
  answerWith(options, users, () => tableOf(['name', 'country', 'agency', 'roles', 'state'], users.map(row)));
}

async function runDisable(name: string, options: Plain): Promise<void> {
  const query = `mutation ($name: String!) { result: disableUser(name: $name) { ${PROBLEM} ... on DisableUserSuccess { data } } }`;
  await withService((service) => service.ask(query, { name }, z.object({ data: z.boolean() })));
  answerWith(
    options,
    { name, disabled: true },
    () => `${name} can no longer sign in; its sessions and tokens have ended.`,
  );
}

async function runToken(name: string, options: Plain & { readonly days: number }): Promise<void> {
  const query = `mutation ($name: String!, $days: Int!) {
    result: issueToken(name: $name, days: $days) { ${PROBLEM} ... on IssuedToken { token expiresAt } } }`;
  const shape = z.object({ token: z.string(), expiresAt: z.string() });
  const issued = await withService((service) => service.ask(query, { name, days: options.days }, shape));
  answerWith(options, issued, () => issued.token);
  if (!options.json)
    say(
      style.quiet(
        `Valid until ${issued.expiresAt.slice(0, 10)}, and shown only now. Set it as HOMEWARD_TOKEN, beside HOMEWARD_URL.`,
      ),
    );
}

/** Asked for twice on a terminal, where it is not shown; from a pipe the first line of standard input. */
async function readPassword(fromPipe: boolean): Promise<string> {
  if (fromPipe) return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? '';
  if (!process.stdin.isTTY) {
    throw new DomainError(
      'INVALID_INPUT',
      'there is no terminal to ask for the password: give it on standard input with --password-stdin.',
    );
  }
  const { isCancel, password } = await import('@clack/prompts');
  const validate = (value: string | undefined) =>
    (value ?? '').length < MIN_PASSWORD ? `${MIN_PASSWORD} characters or more` : undefined;
  const first = await password({ message: 'Password', validate, output: process.stderr });
  const second = isCancel(first) ? first : await password({ message: 'The same again', output: process.stderr });
  if (isCancel(first) || isCancel(second)) throw new DomainError('INVALID_INPUT', 'no account was made.');
  if (first !== second)
    throw new DomainError('INVALID_INPUT', 'the two passwords are not the same; no account was made.');
  return first;
}
