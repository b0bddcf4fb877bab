// `npm start [-- arguments of serve]`: builds the web application when it is absent or older than its sources, then serves, in this process.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const WEB = join(ROOT, 'src/web');
const BUILT = join(ROOT, 'dist/web/index.html');
// What the pages are made of besides their own folder: the schema types their queries, the lock file pins what is bundled.
const ALSO = ['src/api/schema.graphql', 'package-lock.json'].map((name) => join(ROOT, name));

if (existsSync(WEB) && isStale()) buildWeb();
process.argv = [process.argv[0], join(ROOT, 'scripts/homeward.mjs'), 'serve', ...process.argv.slice(2)];
await import('./homeward.mjs');

function isStale() {
  if (!existsSync(BUILT)) return true;
  const built = statSync(BUILT).mtimeMs;
  const sources = readdirSync(WEB, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return [...sources.map((entry) => join(entry.parentPath, entry.name)), ...ALSO]
    .filter((path) => existsSync(path))
    .some((path) => statSync(path).mtimeMs > built);
}

function buildWeb() {
  process.stderr.write('homeward: building the web application (a few seconds)\n');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const done = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'],
    {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
    },
  );
  if (done.status === 0) return;
  process.stderr.write(
    'homeward: the web application was not built (messages above). The API is served without it; `npm run build:web` tries again.\n',
  );
}
