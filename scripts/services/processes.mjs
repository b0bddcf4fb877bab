// Processes that outlive the one that starts them, and how to know them again.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_MS = 90_000;
const STOP_MS = 30_000;

/** A port of the loopback interface that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export function isOpen(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Starts a program in the background. Returns its process id and the moment it began, which together no other process has. */
export function start({ program, args, env }, log) {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(output);
  if (child.pid === undefined) throw new Error(`${program} could not be started`);
  return { pid: child.pid, began: beganAt(child.pid) };
}

/** Whether the process with this id is the one that was started: ids are used again. */
export function isOurs({ pid, began }) {
  return began !== '' && beganAt(pid) === began;
}

export async function stop(entry) {
  process.kill(entry.pid, 'SIGTERM');
  const end = Date.now() + STOP_MS;
  while (isOurs(entry)) {
    if (Date.now() > end) process.kill(entry.pid, 'SIGKILL');
    await sleep(100);
  }
}

export async function waitUntil(answers, entry, name, log) {
  const end = Date.now() + START_MS;
  while (!(await answers())) {
    if (!isOurs(entry)) throw new Error(`${name} ended before it answered; the reason is in ${log}`);
    if (Date.now() > end) throw new Error(`${name} does not answer after ${START_MS / 1000} s; see ${log}`);
    await sleep(200);
  }
}

function beganAt(pid) {
  if (process.platform !== 'linux')
    return (
      spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)])
        .stdout?.toString()
        .trim() ?? ''
    );
  try {
    // Field 22, counted after the program's name, which may hold spaces and is in brackets; field 3 is the state: a zombie has ended.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
