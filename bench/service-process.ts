// A real `homeward serve` in a process of its own, to be measured or killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const HOMEWARD = fileURLToPath(new URL('../scripts/homeward.mjs', import.meta.url));
const READY_MS = 60_000;

export interface ServiceProcess {
  readonly pid: number;
  readonly url: string;
  readonly readyMs: number;
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  get(path: string): Promise<Response>;
  post(path: string, body: BodyInit): Promise<Response>;
  /** kill -9. */
  kill(): Promise<void>;
  /** SIGTERM. */
  stop(): Promise<void>;
  /** Peak resident memory so far, MiB. */
  peakMemory(): number;
}

/** Resolves once the process that was started here, and no other, answers. */
export async function startService(
  home: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const started = performance.now();
  const env = { ...process.env, LOG_LEVEL: 'warn', PORT: '0', ...environment, HOMEWARD_HOME: home };
  const child = spawn(process.execPath, [HOMEWARD, 'serve', '--empty'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { url, token } = await serviceFileOf(child, home);
  const headers = { authorization: `Bearer ${token}` };
  const call = (path: string, init: RequestInit) => fetch(new URL(path, url), init);
  return {
    pid: child.pid ?? 0,
    url,
    readyMs: performance.now() - started,
    ask: async <T>(query: string, variables: Record<string, unknown> = {}) => {
      const body = JSON.stringify({ query, variables });
      const answer = await call('/graphql', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
      });
      const read = (await answer.json()) as { data?: T; errors?: { message: string }[] };
      if (!read.data || read.errors)
        throw new Error(read.errors?.map((one) => one.message).join('; ') ?? `HTTP ${answer.status}`);
      return read.data;
    },
    get: (path) => call(path, { headers }),
    post: (path, body) => call(path, { method: 'POST', headers, body, ...{ duplex: 'half' } }),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    peakMemory: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
  };
}

async function serviceFileOf(child: ChildProcess, home: string): Promise<{ url: string; token: string }> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode} before it was ready`);
    const file = readServiceFile(home);
    if (file && file.pid === child.pid) return file;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error('the service was not ready within a minute');
}

function readServiceFile(home: string): { url: string; token: string; pid: number } | undefined {
  try {
    return JSON.parse(readFileSync(join(home, 'service.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
