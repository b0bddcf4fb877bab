import type { Request, Response } from 'express';

const PATIENCE_MS = 2_000;

/** The body as it comes in, never held whole. More than `limit` bytes: an error that answers 413. Leaving off early keeps the connection. */
export async function* bodyOf(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  if (Number(request.get('content-length') ?? 0) > limit) throw tooLarge();
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Uint8Array).byteLength;
    if (size > limit) throw tooLarge();
    yield chunk as Uint8Array;
  }
}

/**
 * A caller that is answered before it has sent everything gets a moment to notice, in which what it sends is thrown away; hanging up at once
 * would take the answer away from it. Then the connection ends, however much was still to come.
 */
export function closeUnread(request: Request, response: Response): void {
  response.on('finish', () => {
    if (request.readableEnded) return;
    request.resume();
    setTimeout(() => request.destroy(), PATIENCE_MS).unref();
  });
}

function tooLarge(): Error {
  return Object.assign(new Error('larger than is taken'), { status: 413 });
}
