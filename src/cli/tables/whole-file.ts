import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DomainError } from '../../domain/errors.ts';

/** Tables hold personal data: only the account that wrote them may read them. */
const MODE = 0o600;

/** Writes a file under another name and renames it, so that nobody ever finds half a table. */
export async function writeWhole(
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const file = await open(partial, 'w', MODE);
  try {
    for await (const piece of pieces) await file.writeFile(piece);
    await file.sync();
    await file.close();
    await rename(partial, path);
  } catch (error) {
    await file.close();
    await rm(partial, { force: true });
    throw error;
  }
}

/** To be asked before long work: DomainError INVALID_INPUT when `path` cannot be written, or is one of the files that are read. */
export async function requireWritable(path: string, inputs: readonly string[] = []): Promise<void> {
  const target = resolve(path);
  const folder = dirname(target);
  const there = await stat(target).catch(() => undefined);
  if (there?.isDirectory()) refuse(path, 'is a folder; name a file');
  if (!(await stat(folder).catch(() => undefined))) refuse(path, `cannot be written: there is no folder ${folder}`);
  await access(folder, constants.W_OK).catch(() =>
    refuse(path, `cannot be written: ${folder} may not be changed by this account`),
  );
  for (const input of inputs) {
    if ((await sameName(input)) === (await sameName(target))) refuse(path, 'is a file that is read; write to another');
  }
}

async function sameName(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

function refuse(path: string, why: string): never {
  throw new DomainError('INVALID_INPUT', `${path} ${why}.`);
}
