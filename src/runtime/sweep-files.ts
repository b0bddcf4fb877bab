import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './compose.ts';

/** Younger files may still be on their way in, through this process or another. */
const OLD_ENOUGH_MS = 24 * 3_600_000;

/** Removes kept files that no unfinished import waits for: a kill between keeping a file and saying so leaves one, with personal data in it. */
export async function sweepFiles(app: App): Promise<string[]> {
  const dir = join(app.config.home, 'files');
  const names = await readdir(dir).catch(() => []);
  const waitedFor = new Set((await app.graph.read((stores) => stores.imports.unfinished())).map((one) => one.file));
  const swept: string[] = [];
  for (const name of names.filter((one) => !waitedFor.has(one))) {
    const { mtimeMs } = await stat(join(dir, name));
    if (Date.now() - mtimeMs < OLD_ENOUGH_MS) continue;
    await rm(join(dir, name), { force: true });
    swept.push(name);
  }
  if (swept.length > 0) app.log.warn({ files: swept.length }, 'removed files that no import waits for');
  return swept;
}
