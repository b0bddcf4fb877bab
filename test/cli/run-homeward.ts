// The real command, as a process of its own, on folders that are gone afterwards.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../scripts/homeward.mjs', import.meta.url));
/** What a developer has set for a service of their own must not reach the tests. */
const OURS = /^(HOMEWARD_|GRAPH_|QUEUE_|OIDC_|HOST$|PORT$|PUBLIC_URL$|WORKERS$|LOG_LEVEL$|NODE_ENV$|FORCE_COLOR$)/;

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `homeward` in `folder`, which is its HOMEWARD_HOME too. */
export async function runHomeward(
  folder: string,
  args: readonly string[],
  input = '',
  settings: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = start(folder, args, settings);
  const outcome = collected(child);
  child.stdin?.end(input);
  return outcome;
}

/** `serve --empty` on a free port; resolves when it can be used. `stop` asks it to stop and gives its exit code. */
export async function startService(folder: string): Promise<{ readonly url: string; stop(): Promise<number | null> }> {
  const child = start(folder, ['serve', '--empty']);
  const ended = once(child, 'exit');
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (piece) => {
      printed += piece;
    });
    child.stdout?.on('data', (piece) => {
      printed += piece;
      const address = /running at (http:\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    child.on('exit', () => reject(new Error(`the service ended: ${printed}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'homeward-cli-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A folder for one test, with these files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function start(folder: string, args: readonly string[], settings: Readonly<Record<string, string>> = {}): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const env = {
    ...Object.fromEntries(inherited),
    HOMEWARD_HOME: join(folder, 'home'),
    PORT: '0',
    LOG_LEVEL: 'error',
    ...settings,
  };
  return spawn(process.execPath, [COMMAND, ...args], { cwd: folder, env });
}

async function collected(child: ChildProcess): Promise<Outcome> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (piece) => {
    out += piece;
  });
  child.stderr?.on('data', (piece) => {
    err += piece;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}
