// Files sealed as they are written: frames of 64 KiB under a data key of their own, each frame numbered and the last one marked, so that a
// frame cannot be dropped, repeated or moved. Layout: one line of JSON (owner, wrapped key), then frames: length (4 bytes), nonce, text, tag.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { JURISDICTIONS } from '../domain/casework/jurisdiction.ts';
import { DomainError } from '../domain/errors.ts';
import type { FileStore } from '../ports/files.ts';
import type { KeyService } from '../ports/keys.ts';

const FRAME = 64 * 1024;
const NONCE = 12;
const TAG = 16;
const LENGTH = 4;
const Head = z.object({ owner: z.enum(JURISDICTIONS), key: z.string() });

export function createFileStore(options: { readonly dir: string; readonly keys: KeyService }): FileStore {
  const { dir, keys } = options;
  const pathOf = (name: string): string => {
    if (!/^[A-Za-z0-9_-]{1,80}$/.test(name))
      throw new DomainError('INVALID_INPUT', 'a file name may hold letters, digits, _ and - only');
    return join(dir, name);
  };
  return {
    write: async (name, owner, bytes) => {
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const draft = `${pathOf(name)}.${randomBytes(6).toString('hex')}.part`;
      const file = await open(draft, 'w', 0o600);
      const content = createHash('sha256');
      let size = 0;
      try {
        const key = keys.newDataKey(owner);
        await file.write(`${JSON.stringify({ owner, key: key.wrapped })}\n`);
        let number = 0;
        for await (const [chunk, last] of frames(bytes)) {
          content.update(chunk);
          size += chunk.length;
          await file.write(sealFrame(key.clear, chunk, number++, last));
        }
        await file.sync();
        await file.close();
        await rename(draft, pathOf(name));
      } catch (error) {
        await file.close().catch(() => undefined);
        await rm(draft, { force: true });
        throw error;
      }
      return { size, hash: keys.hash('file', content.digest('base64url')) };
    },
    read: (name) => readFrames(pathOf(name), keys),
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

/** Cuts a stream into full frames and says which is the last (an empty stream has one empty frame). */
async function* frames(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly [Buffer, boolean]> {
  let rest = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length > FRAME) {
      yield [rest.subarray(0, FRAME), false];
      rest = rest.subarray(FRAME);
    }
  }
  yield [rest, true];
}

function sealFrame(key: Uint8Array, chunk: Buffer, number: number, last: boolean): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(frameLabel(number, last));
  const text = Buffer.concat([cipher.update(chunk), cipher.final()]);
  const head = Buffer.alloc(LENGTH);
  // The top bit marks the last frame; it is authenticated through the label.
  head.writeUInt32BE((text.length | (last ? 0x80000000 : 0)) >>> 0);
  return Buffer.concat([head, nonce, text, cipher.getAuthTag()]);
}

function frameLabel(number: number, last: boolean): Buffer {
  return Buffer.from(`${number}${last ? ' last' : ''}`);
}

async function* readFrames(path: string, keys: KeyService): AsyncGenerator<Uint8Array> {
  let buffer = Buffer.alloc(0);
  let key: Uint8Array | undefined;
  let number = 0;
  let ended = false;
  for await (const chunk of createReadStream(path)) {
    buffer = Buffer.concat([buffer, chunk as Buffer]);
    if (!key) {
      const line = buffer.indexOf(0x0a);
      if (line < 0) continue;
      const head = Head.parse(JSON.parse(buffer.subarray(0, line).toString('utf8')));
      key = keys.unwrap(head.owner, head.key);
      buffer = buffer.subarray(line + 1);
    }
    for (let frame = nextFrame(buffer); frame && !ended; frame = nextFrame(buffer)) {
      yield openFrame(key, frame, number++);
      ended = frame.last;
      buffer = buffer.subarray(frame.bytes);
    }
  }
  if (!ended)
    throw new DomainError(
      'UNREADABLE_FILE',
      'a stored file is cut short; restore it from a backup or import the original again',
    );
}

interface Frame {
  readonly bytes: number;
  readonly last: boolean;
  readonly nonce: Buffer;
  readonly text: Buffer;
  readonly tag: Buffer;
}

function nextFrame(buffer: Buffer): Frame | undefined {
  if (buffer.length < LENGTH) return undefined;
  const word = buffer.readUInt32BE(0);
  const length = word & 0x7fffffff;
  const bytes = LENGTH + NONCE + length + TAG;
  if (buffer.length < bytes) return undefined;
  return {
    bytes,
    last: word >= 0x80000000,
    nonce: buffer.subarray(LENGTH, LENGTH + NONCE),
    text: buffer.subarray(LENGTH + NONCE, LENGTH + NONCE + length),
    tag: buffer.subarray(bytes - TAG, bytes),
  };
}

function openFrame(key: Uint8Array, frame: Frame, number: number): Buffer {
  try {
    const opened = createDecipheriv('aes-256-gcm', key, frame.nonce);
    opened.setAAD(frameLabel(number, frame.last));
    opened.setAuthTag(frame.tag);
    return Buffer.concat([opened.update(frame.text), opened.final()]);
  } catch {
    throw new DomainError(
      'UNREADABLE_FILE',
      'a stored file was altered; restore it from a backup or import the original again',
    );
  }
}
