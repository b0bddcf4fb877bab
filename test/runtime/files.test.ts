import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileStore } from '../../src/ports/files.ts';
import { createFileStore } from '../../src/runtime/files.ts';
import { createMemoryKeyService } from '../../src/runtime/keys.ts';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function all(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

describe('the file store', () => {
  let dir: string;
  let files: FileStore;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'files-'));
    files = createFileStore({ dir, keys: createMemoryKeyService() });
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('gives back what it was given, whatever the size and the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 1, max: 90_000 }),
        async (size, chunk) => {
          const bytes = Buffer.alloc(size, 'abcdefg');
          const kept = await files.write('f', 'VN', chunks(bytes, chunk));
          expect(kept.size).toBe(size);
          expect((await all(files.read('f'))).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps no byte in clear', async () => {
    await files.write('f', 'VN', chunks(Buffer.from('Nguyễn Thị Lan'.repeat(100)), 64));
    expect((await readFile(join(dir, 'f'))).includes('Thị Lan')).toBe(false);
  });

  it('notices a changed, a shortened and a reordered file', async () => {
    await files.write('f', 'VN', chunks(Buffer.alloc(200_000, 'x'), 1_000));
    const whole = await readFile(join(dir, 'f'));
    const changed = Buffer.from(whole);
    changed[whole.length - 20] = (changed[whole.length - 20] ?? 0) ^ 1;
    await writeFile(join(dir, 'f'), changed);
    await expect(all(files.read('f'))).rejects.toThrow(/altered/);
    const frame = 4 + 12 + 64 * 1024 + 16;
    await writeFile(join(dir, 'f'), whole.subarray(0, whole.indexOf(10) + 1 + frame));
    await expect(all(files.read('f'))).rejects.toThrow(/cut short/);
    const head = whole.indexOf(10) + 1;
    const swapped = Buffer.concat([
      whole.subarray(0, head),
      whole.subarray(head + frame, head + 2 * frame),
      whole.subarray(head, head + frame),
      whole.subarray(head + 2 * frame),
    ]);
    await writeFile(join(dir, 'f'), swapped);
    await expect(all(files.read('f'))).rejects.toThrow(/altered/);
  });

  it('leaves nothing behind when a file does not arrive whole', async () => {
    const broken = (async function* () {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    })();
    await expect(files.write('f', 'VN', broken)).rejects.toThrow(/went dead/);
    expect(await readdir(dir)).toEqual([]);
  });

  it('takes ids for names and nothing else', async () => {
    await expect(files.write('../f', 'VN', chunks(Buffer.from('x'), 1))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
