// Installs the dependencies when they are absent or not those of the lock file. Has no dependency itself, and is quick when nothing is to
// be done. Everything it says goes to stderr: the standard output belongs to the command that follows.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

refuseOldNode();
const lacking = lackingPackages();
if (lacking.length > 0) install(lacking);

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Homeward needs Node.js 20.19 or newer, and this is ${process.versions.node}. Get it from https://nodejs.org.`);
}

/** What the lock file asks for and npm's own list of what it installed does not have. Optional packages are for other machines. */
function lackingPackages() {
  const wanted = packagesIn('package-lock.json');
  if (!wanted) stop('package-lock.json cannot be read: is this a whole checkout? Clone the repository again.');
  const installed = packagesIn('node_modules/.package-lock.json') ?? {};
  const production = process.env.NODE_ENV === 'production';
  return Object.entries(wanted)
    .filter(([path, one]) => path !== '' && !one.optional && !one.devOptional && !(production && one.dev))
    .filter(([path, one]) => installed[path]?.version !== one.version)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

function packagesIn(name) {
  try {
    return JSON.parse(readFileSync(join(ROOT, name), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install(names) {
  const few = names.slice(0, 3).join(', ');
  say(
    `installing the dependencies (${names.length} lacking: ${few}${names.length > 3 ? ', …' : ''}); the first time takes a minute`,
  );
  // Under `npm start` and `npm test` npm says where it is itself; otherwise the one of the search path is taken.
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const done = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (done.error)
    stop(`npm cannot be started (${done.error.message}). It comes with Node.js: install it from https://nodejs.org.`);
  if (done.status !== 0) {
    stop(
      'npm could not install the dependencies: its messages stand above. It needs a package registry that it can reach.',
    );
  }
}

function say(message) {
  process.stderr.write(`homeward: ${message}\n`);
}

function stop(message) {
  say(message);
  process.exit(1);
}
