// `node scripts/homeward-ts.mjs FILE.ts [arguments]`: runs a TypeScript file of this repository; it sees its arguments as its own.
import { resolve } from 'node:path';
import { runTypeScript } from './run-typescript.mjs';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  process.stderr.write('usage: node scripts/homeward-ts.mjs FILE.ts [arguments]\n');
  process.exit(2);
}
const path = resolve(file);
process.argv = [process.argv[0], path, ...rest];
await runTypeScript(path);
