import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { DomainError } from '../../domain/errors.ts';

const PIECE_BYTES = 256 * 1024;

export interface SourceFile {
  /** 0 where it cannot be told, as of a pipe. */
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** DomainError UNREADABLE_FILE when there is nothing at the path that can be read as a file. */
export async function openSourceFile(path: string): Promise<SourceFile> {
  const size = await sizeOf(path);
  return { size, bytes: createReadStream(path, { highWaterMark: PIECE_BYTES }) };
}

/** A small file whole, such as a mapping. Errors as above. */
export async function readTextFile(path: string): Promise<string> {
  await sizeOf(path);
  return readFile(path, 'utf8');
}

async function sizeOf(path: string): Promise<number> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new DomainError('UNREADABLE_FILE', `${path}: there is no such file. Check the path.`);
  });
  if (!there.isDirectory()) return there.size;
  throw new DomainError('UNREADABLE_FILE', `${path} is a folder. Give the file in it that holds the table.`);
}
