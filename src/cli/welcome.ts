// What `serve` prints once it can be used: where to go, how to sign in, what is invented, how to stop.
import { homedir } from 'node:os';
import { relative } from 'node:path';
import type { Running } from '../runtime/serve.ts';
import { style } from './terminal/style.ts';
import { tableOf } from './terminal/table.ts';

export function welcome(running: Pick<Running, 'url' | 'accounts' | 'demonstration'>, home: string): string {
  const sections = [
    `${style.strong('Homeward')} is running at ${style.address(running.url)}`,
    ...(running.demonstration ? demonstration(running.accounts) : ['Sign in there with your account.']),
    style.quiet(`All it keeps is in ${shortened(home)}. Ctrl-C stops it.`),
  ];
  return `\n${sections.join('\n\n')}\n`;
}

function demonstration(accounts: Running['accounts']): string[] {
  const rows = accounts.map(({ name, password, jurisdiction, roles }) => [
    name,
    password,
    jurisdiction,
    roles.map(words).join(', '),
  ]);
  return [
    `${style.warn('This is a demonstration: every person in it is invented.')} Do not enter real persons.`,
    tableOf(['sign in as', 'password', 'country', 'role'], rows),
    `To work in earnest, make an account of your own; that ends the demonstration:\n  ${EXAMPLE}`,
  ];
}

const EXAMPLE = 'npx homeward user add NAME --jurisdiction VN --agency vn-lao-cai-police --role missing-children-desk';

function words(role: string): string {
  return role.replaceAll('-', ' ');
}

function shortened(path: string): string {
  const here = relative(process.cwd(), path);
  if (here !== '' && !here.startsWith('..')) return `./${here}`;
  return path.startsWith(homedir()) ? `~${path.slice(homedir().length)}` : path;
}
