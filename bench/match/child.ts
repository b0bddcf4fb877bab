// A whole process, as a user would run it: how long it took, and the most memory that it and what it started held at one time.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Ran {
  readonly seconds: number;
  /** MiB; undefined where the system does not tell (it is read from /proc). */
  readonly peakMiB: number | undefined;
  readonly stdout: string;
}

const LOOK_EVERY_MS = 50;

/** Rejects with what the process wrote to stderr when it ends with another code than 0. */
export function run(command: string, args: readonly string[]): Promise<Ran> {
  const started = performance.now();
  const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  let peak: number | undefined;
  child.stdout.on('data', (piece) => {
    stdout += piece;
  });
  child.stderr.on('data', (piece) => {
    stderr = `${stderr}${piece}`.slice(-4000);
  });
  const watch = setInterval(() => {
    const now = child.pid === undefined ? undefined : residentOf(child.pid);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  }, LOOK_EVERY_MS);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, peakMiB: peak, stdout });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stderr}`));
    });
  });
}

/** The process's own high-water mark, and what its children hold. */
function residentOf(pid: number): number | undefined {
  try {
    const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return children.reduce((sum, child) => sum + (residentOf(child) ?? 0), Number(kib ?? 0) / 1024);
  } catch {
    return undefined;
  }
}
