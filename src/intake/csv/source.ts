/** Bytes looked at before anything is decided about a file. */
const SAMPLE_BYTES = 256 * 1024;
/** A larger piece is cut up, so that progress and memory do not depend on how the caller reads. */
const PIECE_BYTES = 64 * 1024;

/** A file's first bytes, then the whole file once, and how much of it has been taken. */
export interface Source {
  readonly sample: Uint8Array;
  /** Bytes taken from `bytes` so far. */
  readonly taken: () => number;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Lets the input go, read to its end or not. */
  readonly close: () => Promise<void>;
}

export async function openSource(input: AsyncIterable<Uint8Array>): Promise<Source> {
  const iterator = input[Symbol.asyncIterator]();
  const sample = await takeSample(iterator);
  let taken = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (let chunk: Uint8Array | undefined = sample; chunk; chunk = await next(iterator)) {
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
        const piece = chunk.subarray(at, at + PIECE_BYTES);
        taken += piece.length;
        yield piece;
      }
    }
  }
  async function close(): Promise<void> {
    await iterator.return?.();
  }
  return { sample, taken: () => taken, bytes: bytes(), close };
}

async function takeSample(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < SAMPLE_BYTES) {
    const chunk = await next(iterator);
    if (!chunk) break;
    chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}

async function next(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  const { done, value } = await iterator.next();
  return done ? undefined : value;
}
