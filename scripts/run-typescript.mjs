// Runs a TypeScript file of this repository in this process, through tsx, whatever the working directory is.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Imports the file; rejects with what it throws while it loads. */
export async function runTypeScript(path) {
  if (!existsSync(join(ROOT, 'node_modules/tsx'))) {
    process.stderr.write(`Run \`npm ci\` in ${ROOT} first: the tools to run its sources are not installed.\n`);
    process.exit(1);
  }
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(ROOT, 'tsconfig.json') });
  await import(pathToFileURL(path).href);
}
