import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { DomainError } from '../../domain/errors.ts';

const PIECE_BYTES = 256 * 1024;
/** The first bytes of a gzip file (RFC 1952). */
const GZIP = [0x1f, 0x8b];

export interface SourceFile {
  /** 0 where it cannot be told, as of a pipe. */
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What a gzip file holds is read in its place. DomainError UNREADABLE_FILE when there is nothing at the path that can be read as a file. */
export async function openSourceFile(path: string): Promise<SourceFile> {
  const size = await sizeOf(path);
  const bytes = createReadStream(path, { highWaterMark: PIECE_BYTES });
  return (await isCompressed(path)) ? { size: 0, bytes: unpacked(bytes, path) } : { size, bytes };
}

async function isCompressed(path: string): Promise<boolean> {
  // A pipe gives its first bytes once, so there the name must do.
  if (!(await stat(path)).isFile()) return path.endsWith('.gz');
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
    return GZIP.every((byte, at) => buffer[at] === byte);
  } finally {
    await file.close();
  }
}

async function* unpacked(packed: NodeJS.ReadableStream, path: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  try {
    yield* packed.pipe(gunzip);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('Z_')) throw error;
    throw new DomainError('UNREADABLE_FILE', `${path}: the compressed file is damaged or cut off. Make it anew.`);
  }
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
