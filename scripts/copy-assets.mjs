// Last step of `npm run build`: what the compiled program reads besides code goes beside it, at the same place as in the sources.
import { cpSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const FOLDERS = ['fixtures', 'src', 'graph', 'workers'];
/** Compiled by others: TypeScript by tsc, the web application by vite. */
const isCompiled = (path) => path === join('src', 'web') || path.endsWith('.ts');
const notNeeded = (path) => path === join('fixtures', 'malformed') || path.endsWith('.md');

let copied = 0;
for (const folder of FOLDERS) {
  cpSync(join(ROOT, folder), join(ROOT, 'dist', folder), {
    recursive: true,
    preserveTimestamps: true,
    filter: (source) => {
      const path = relative(ROOT, source);
      if (isCompiled(path) || notNeeded(path)) return false;
      if (statSync(source).isDirectory()) return readdirSync(source).length > 0;
      copied += 1;
      return true;
    },
  });
}
process.stdout.write(`copied ${copied} files beside the compiled program\n`);
