// How the command line finds the service on the same machine: HOMEWARD_HOME/service.json, mode 600, new at each start.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.ts';

const ASK_MS = 3_000;
const ServiceFile = z.object({ url: z.url(), token: z.string(), pid: z.number().int() });
export type ServiceFile = z.infer<typeof ServiceFile>;

export function writeServiceFile(config: Config, service: Omit<ServiceFile, 'pid'>): void {
  const path = pathOf(config);
  writeFileSync(`${path}.new`, `${JSON.stringify({ ...service, pid: process.pid })}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** What the last start left behind, if it is there and readable. */
export function readServiceFile(config: Config): ServiceFile | undefined {
  try {
    return ServiceFile.parse(JSON.parse(readFileSync(pathOf(config), 'utf8')));
  } catch {
    return undefined;
  }
}

export function removeServiceFile(config: Config): void {
  if (readServiceFile(config)?.pid === process.pid) rmSync(pathOf(config), { force: true });
}

/** The service that runs on this machine for this home: one that takes the token in the file. A stale file finds none. */
export async function findService(config: Config): Promise<{ url: string; token: string } | undefined> {
  const file = readServiceFile(config);
  if (!file || !isAlive(file.pid)) return undefined;
  try {
    const answer = await fetch(new URL('/graphql', file.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${file.token}`,
      },
      body: JSON.stringify({ query: '{ me { name } }' }),
      signal: AbortSignal.timeout(ASK_MS),
    });
    const body = (await answer.json()) as { data?: { me?: { name?: string } | null } };
    return body.data?.me?.name ? { url: file.url, token: file.token } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function pathOf(config: Config): string {
  return join(config.home, 'service.json');
}
