#!/usr/bin/env node
// The `homeward` command. Runs the compiled program where there is a fresh one, else the sources through tsx; from any working directory.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = ['src', 'graph', 'workers', 'fixtures'];

// A fresh clone has no dependencies yet, and an old Node cannot load them: one script says or mends both.
if (!existsSync(join(ROOT, 'node_modules')) || isOldNode()) await import('./ensure-installed.mjs');

const compiled = join(ROOT, 'dist/src/cli/main.js');
if (existsSync(compiled) && statSync(compiled).mtimeMs >= newestSource()) {
  await import(pathToFileURL(compiled).href);
} else {
  const { runTypeScript } = await import('./run-typescript.mjs');
  await runTypeScript(join(ROOT, 'src/cli/main.ts'));
}

/** Milliseconds of the latest change of a source that is compiled; 0 where only the compiled program was shipped. */
function newestSource() {
  let newest = 0;
  const folders = SOURCES.map((name) => join(ROOT, name)).filter((folder) => existsSync(folder));
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'web') folders.push(path);
      } else if (/\.(ts|json)$/.test(entry.name)) newest = Math.max(newest, statSync(path).mtimeMs);
    }
  }
  return newest;
}

function isOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19);
}
