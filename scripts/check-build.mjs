// Starts the compiled service as production does (`node dist/src/main.js`) on a home of its own, asks it whether it is ready and for its page, and stops it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const READY_MS = 60_000;
const main = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'homeward-build-'));
const env = {
  ...process.env,
  HOMEWARD_HOME: home,
  PORT: '0',
  GRAPH_URL: '',
  QUEUE_URL: '',
  LOG_LEVEL: 'warn',
  NODE_ENV: 'production',
};
const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
try {
  const url = await addressOf(child);
  const ready = await fetch(new URL('/health/ready', url));
  if (ready.status !== 200) throw new Error(`/health/ready answers ${ready.status}`);
  const page = await (await fetch(url)).text();
  if (!page.includes('<script')) throw new Error('the page has no application in it');
  console.log(`the build serves at ${url}`);
} finally {
  const exited = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
  child.kill('SIGTERM');
  await exited;
  rmSync(home, { recursive: true, force: true });
}
if (child.exitCode !== 0) {
  console.error(`the build ended with ${child.exitCode ?? child.signalCode} when it was asked to stop`);
  process.exit(1);
}

/** Of the process that was started here, and of no other. */
async function addressOf({ pid }) {
  for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`the build ended with ${child.exitCode} before it was ready`);
    try {
      const file = JSON.parse(readFileSync(join(home, 'service.json'), 'utf8'));
      if (file.pid === pid) return file.url;
    } catch {
      // Not written yet.
    }
  }
  throw new Error('the build was not ready within a minute');
}
